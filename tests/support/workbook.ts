/** A workbook in memory with the product's gateway on it: what the tests of the gateway and of the pane start from. */
import { parseArea } from "../../src/excel/a1";
import { createExcelGateway, type GatewayError } from "../../src/excel";
import type { Area, Gateway } from "../../src/excel/gateway";
import { Conditions, type ConditionValues } from "../../src/workbench/simulator/conditions";
import { ExcelSession } from "../../src/workbench/simulator/excel";
import type { GridValue, GridWrite } from "../../src/workbench/simulator/grid";
import { MemoryGrid, type Evaluate } from "../../src/workbench/simulator/memory-grid";
import { createOffice, type SimulatedOffice } from "../../src/workbench/simulator/office";

/** A cell: a plain value (a text is a text, also "=A1" or "1.10"), or a formula with the value that it shows. */
export type GivenCell = GridValue | GivenFormula;

export interface GivenFormula {
  readonly formula: string;
  readonly value?: GridValue;
}

export interface GivenSheet {
  readonly name?: string;
  /** Rows from A1 on, or from `at` on. */
  readonly rows?: readonly (readonly GivenCell[])[];
  /** Address of the first cell of `rows`. */
  readonly at?: string;
  /** Name and address of tables; the first row holds the names of the columns. */
  readonly tables?: Readonly<Record<string, string>>;
  /** 1-based rows, as Excel numbers them. */
  readonly hiddenRows?: readonly number[];
  readonly merged?: readonly string[];
  /** Areas that the formula in their first cell fills. */
  readonly spills?: readonly string[];
  readonly protected?: boolean;
  /** Addresses of cells that can be changed although the sheet is protected. */
  readonly unlocked?: readonly string[];
  /** Number formats by address. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly visibility?: "Visible" | "Hidden" | "VeryHidden";
}

export interface GivenWorkbook {
  readonly name?: string;
  readonly sheets?: readonly GivenSheet[];
  readonly conditions?: Partial<ConditionValues>;
  readonly evaluate?: Evaluate;
  readonly displayLanguage?: string;
  readonly theme?: "light" | "dark";
}

/** An open workbook, seen by the product (`gateway`), by its user (`grid`), and as the state of Excel (`conditions`). */
export interface TestWorkbook {
  readonly gateway: Gateway;
  readonly grid: MemoryGrid;
  readonly conditions: Conditions;
  readonly session: ExcelSession;
  readonly office: SimulatedOffice;
  /** Ids of the sheets in the order of their tabs. */
  readonly sheets: readonly string[];
  /** Errors that the gateway reported because nobody waited for them. */
  readonly errors: readonly GatewayError[];
  /** Values at an address of a sheet (the first one). */
  values(address: string, sheet?: number): GridValue[][];
  /** The user types, pastes or clears: a text that starts with "=" is a formula, null clears. */
  type(address: string, rows: readonly (readonly (string | number | null)[])[], sheet?: number): void;
  /** The user selects one or several areas. */
  select(addresses: string, sheet?: number): void;
}

/** The area of an address. Throws where it is none: the test is wrong then. */
export function area(address: string): Area {
  const found = parseArea(address);
  if (found === null) throw new Error(`No address: ${address}`);
  return found;
}

function isFormula(cell: GivenCell): cell is GivenFormula {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

function addSheet(grid: MemoryGrid, given: GivenSheet, index: number): void {
  const { id } = grid.addSheet(given.name ?? `Foglio${index + 1}`);
  const start = area(given.at ?? "A1");
  given.rows?.forEach((cells, i) =>
    cells.forEach((cell, j) => {
      const [row, column] = [start.row + i, start.column + j];
      if (isFormula(cell)) {
        grid.write(id, [{ row, column, formula: cell.formula }]);
        grid.cache(id, row, column, cell.value ?? 0);
      } else if (cell !== null) grid.cache(id, row, column, cell);
    }),
  );
  for (const [name, address] of Object.entries(given.tables ?? {})) grid.addTable(id, name, area(address));
  for (const address of given.merged ?? []) grid.merge(id, area(address));
  for (const address of given.spills ?? []) grid.spill(id, area(address));
  for (const address of given.unlocked ?? []) grid.unlock(id, area(address));
  for (const [address, format] of Object.entries(given.formats ?? {}))
    grid.setNumberFormat(id, area(address), format);
  grid.hideRows(
    id,
    (given.hiddenRows ?? []).map((row) => row - 1),
  );
  grid.setVisibility(id, given.visibility ?? "Visible");
  if (given.protected === true) grid.protect(id);
}

/** The workbook that was opened last. */
let open: MemoryGrid | null = null;

/** The gateway of one workbook. What a pane of an earlier one still asks for has no answer, as of a page that is gone: its Excel is another's now. */
function gatewayOf(grid: MemoryGrid, gateway: Gateway): Gateway {
  const members = Object.entries(gateway).map(([name, member]: [string, unknown]) => {
    if (typeof member !== "function") return [name, member];
    const asked = (...all: unknown[]): unknown =>
      grid === open ? Reflect.apply(member, gateway, all) : new Promise(() => undefined);
    return [name, asked];
  });
  return Object.fromEntries(members) as Gateway;
}

/** Opens a workbook in a new simulated Excel, whose globals replace those of an earlier one, and a gateway on it. */
export async function givenWorkbook(given: GivenWorkbook = {}): Promise<TestWorkbook> {
  const grid = new MemoryGrid(given.name, given.evaluate ?? null);
  (given.sheets ?? [{}]).forEach((sheet, index) => addSheet(grid, sheet, index));
  const conditions = new Conditions(given.conditions);
  const session = new ExcelSession(grid, conditions);
  const office = createOffice(session, {
    displayLanguage: given.displayLanguage ?? "it-IT",
    theme: given.theme ?? "light",
    associateFunction: () => undefined,
    showPane: () => undefined,
  });
  Object.assign(globalThis, office.globals);
  const errors: GatewayError[] = [];
  open = grid;
  const gateway = gatewayOf(grid, await createExcelGateway({ onError: (error) => errors.push(error) }));
  const sheets = grid.sheets().map(({ id }) => id);
  const idOf = (sheet = 0): string => sheets[sheet] ?? "";
  return {
    gateway,
    grid,
    conditions,
    session,
    office,
    sheets,
    errors,
    values: (address, sheet) => grid.values(idOf(sheet), area(address)),
    type: (address, rows, sheet) => {
      const start = area(address);
      const cells = rows.flatMap((row, i) =>
        row.map((value, j): GridWrite => {
          const place = { row: start.row + i, column: start.column + j };
          return typeof value === "string" && value.startsWith("=")
            ? { ...place, formula: value }
            : { ...place, value };
        }),
      );
      grid.typeIn(idOf(sheet), cells);
    },
    select: (addresses, sheet) => grid.select(idOf(sheet), addresses.split(",").map(area)),
  };
}
