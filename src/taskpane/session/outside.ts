import { outsideBlocks } from "../../budget";
import type { OutsideBlock } from "../../budget";
import type { Layout, SheetData } from "../../budget/types";
import type { Core } from "./core";
import { keyPrint, rowPrint } from "./rowPrint";
import type { Sheet } from "./sheet";

/** What the sheet in use holds beside its budget (docs/dominio.md, "Un foglio, un bilancio"). */
export interface Outside {
  /** The blocks that look like budgets and are in no total, without those of which the user said that they are none. */
  blocks(notBudget?: readonly string[]): readonly OutsideBlock[];
  /** Shows the first steps for a block, to take it for the budget of the sheet instead. */
  use(block: OutsideBlock): void;
  /** Selects its cells in the grid. */
  show(block: OutsideBlock): Promise<void>;
  /** Remembers that these rows are no budget. Should rows come to them, or change, they are told of again. */
  dismiss(block: OutsideBlock): Promise<void>;
  /** Takes over what the workbook remembers. */
  load(): Promise<void>;
}

const SETTING = "notBudget";

const NO_BLOCKS: readonly OutsideBlock[] = [];

export function createOutside(core: Core, sheet: Sheet): Outside {
  /** Finding them reads the whole sheet: once for each reading of it. */
  let found: {
    readonly data: SheetData;
    readonly layout: Layout;
    readonly blocks: readonly OutsideBlock[];
  } | null = null;

  function all(): readonly OutsideBlock[] {
    const model = sheet.model();
    if (model === null) return NO_BLOCKS;
    const { info, data, budget } = model;
    if (found?.data !== data || found.layout !== budget.layout) {
      const areas = info.tables.map(({ area }) => area);
      found = { data, layout: budget.layout, blocks: outsideBlocks(data, budget.layout, areas) };
    }
    return found.blocks;
  }

  return {
    blocks: (notBudget = core.get().notBudget) =>
      all().filter((block) => !notBudget.includes(blockPrint(block))),
    use({ candidate }) {
      const model = sheet.model();
      if (model === null) return;
      const { info, data } = model;
      const table = { sheet: info.id, sheetName: info.name, data, candidate, byHand: false };
      core.set({ phase: { kind: "setup", found: [table] } });
    },
    async show({ area }) {
      const model = sheet.model();
      if (model !== null) await core.gateway.select(model.info.id, area);
    },
    async dismiss(block) {
      const notBudget = [...core.get().notBudget, blockPrint(block)];
      core.set({ notBudget });
      if (core.get().workbook?.readOnly !== true) await core.gateway.writeSetting(SETTING, notBudget);
    },
    async load() {
      const stored = await core.gateway.readSetting(SETTING);
      const read: readonly unknown[] = Array.isArray(stored) ? stored : [];
      core.set({ notBudget: read.filter((print) => typeof print === "string") });
    },
  };
}

/** Stands for exactly these rows with these amounts. */
function blockPrint({ rows }: OutsideBlock): string {
  return keyPrint(rows.map((row) => [rowPrint(row), JSON.stringify(row.amounts)].join(" ")).join("\n"));
}

/** What a user does of it, one action after the other. */
export function actedOutside(core: Core, outside: Outside): Omit<Outside, "load"> {
  return {
    blocks: outside.blocks,
    use: outside.use,
    show: (block) => core.background(() => outside.show(block)),
    dismiss: (block) => core.act(() => outside.dismiss(block)),
  };
}
