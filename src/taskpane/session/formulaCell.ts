/** Follows the selection to PMAP formulas: which cell there is to explain. What it means is found out by the view that shows it. */
import type { Layout, SheetData } from "../../budget/types";
import type { FormulaCell, Selection, SheetId } from "../../excel/gateway";
import { afterPaint } from "./afterPaint";
import type { Core } from "./core";
import { CHANGE_DELAY, ECHO_TIME } from "./limits";
import type { Sheet } from "./sheet";

const PMAP_CALL = /\bPMAP(?:DEV)?\.[A-Z]+\(/i;

export interface FormulaFollower {
  /** Starts to follow; the result stops it. */
  follow(): () => void;
  /** The pane wrote formulas or took them back: the selected cell is looked at again, and the budget where they stand in it. */
  written(sheet: SheetId, cells: readonly { readonly row: number }[]): Promise<void>;
}

/**
 * Outside of the budget the selected cell is asked for, after the pane is drawn; on a row of the budget only where the sheet as it was
 * read has a PMAP formula there, or a value that one may have filled in, or something has changed since it was read, so that tagging waits for nothing.
 */
export function createFormulaFollower(
  core: Core,
  { model, reread, touched }: Pick<Sheet, "model" | "reread" | "touched">,
): FormulaFollower {
  let latest = 0;
  let stopped = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was read of the sheet in use, and was changed since. */
  let outdated: SheetData | null = null;

  function wanted(): { readonly sheet: string; readonly row: number; readonly column: number } | null {
    const { selection, picked, phase } = core.get();
    if (phase.kind !== "ready" || selection?.kind !== "cells" || picked.kind === "editing") return null;
    const place = { sheet: selection.sheet, ...selection.active };
    if (picked.kind !== "rows") return place;
    const read = isOneCell(selection) ? model() : null;
    if (read == null) return null;
    const { data, budget } = read;
    const formula = data.formulas[place.row - data.row]?.[place.column - data.column];
    const known = formula == null ? mayBeSpilt(data, budget.layout, place) : PMAP_CALL.test(formula);
    return known || data === outdated ? place : null;
  }

  async function look(): Promise<void> {
    const mine = ++latest;
    const place = wanted();
    if (place === null) {
      if (core.get().formulaCell !== null) core.set({ formulaCell: null });
      return;
    }
    const found = await core.gateway.formulaAt(place.sheet, place.row, place.column);
    if (stopped || mine !== latest) return;
    const formulaCell = found.formula !== null && PMAP_CALL.test(found.formula) ? found : null;
    core.set({ formulaCell });
  }

  const later = (): void =>
    afterPaint(() => {
      if (!stopped) void core.background(look);
    });

  function changed(sheet: SheetId): void {
    const read = model();
    const { wroteAt, formulaCell, picked } = core.get();
    clearTimeout(timer);
    // Older Excels tell of the pane's own tags too: they are no formulas, and the next key must not wait for an answer.
    const echo = picked.kind === "rows" && Date.now() - wroteAt < ECHO_TIME;
    if (read?.info.id === sheet && !echo) outdated = read.data;
    // What a known formula reads may have changed on any sheet, and reading it again takes its time.
    if (formulaCell !== null) timer = setTimeout(later, CHANGE_DELAY);
    else if (!echo) later();
  }

  function follow(): () => void {
    stopped = false;
    const stopChanges = core.gateway.onChange(changed);
    const stopStore = core.store.subscribe((now, before) => {
      const moved = now.selection !== before.selection && !sameCell(now.selection, before.selection);
      // Beside a row of the budget no old explanation may stand, not even for a moment.
      if (now.picked !== before.picked && now.picked.kind === "rows" && now.formulaCell !== null)
        core.set({ formulaCell: null });
      const other = now.picked !== before.picked || now.phase.kind !== before.phase.kind;
      // What the pane wrote itself is not told as a change: a formula may read it.
      const wrote = now.wroteAt !== before.wroteAt && now.formulaCell !== null;
      if (moved || other || wrote) later();
    });
    later();
    return () => {
      clearTimeout(timer);
      stopped = true;
      stopChanges();
      stopStore();
    };
  }

  return {
    follow,
    async written(sheet, cells) {
      touched();
      const read = model();
      const { firstRow = 0, lastRow = -1 } = read?.info.id === sheet ? read.budget.layout : {};
      if (cells.some(({ row }) => row >= firstRow && row <= lastRow)) await reread();
      later();
    },
  };
}

/** What a formula fills stands to its right and below it; the columns that are tagged, counted and described are the budget's own. */
function mayBeSpilt(
  data: SheetData,
  { columns }: Layout,
  place: { readonly row: number; readonly column: number },
): boolean {
  const value = data.values[place.row - data.row]?.[place.column - data.column] ?? null;
  const own = [columns.tag, columns.description, ...columns.amounts.map(({ column }) => column)];
  if (value === null || own.includes(place.column)) return false;
  return pmapFormulasOf(data).some(({ row, column }) => row <= place.row && column <= place.column);
}

const found = new WeakMap<SheetData, readonly { readonly row: number; readonly column: number }[]>();

/** The cells with PMAP formulas, looked for once in every reading of the sheet. */
function pmapFormulasOf(data: SheetData): readonly { readonly row: number; readonly column: number }[] {
  const known = found.get(data);
  if (known !== undefined) return known;
  const cells = data.formulas.flatMap((line, i) =>
    line.flatMap((formula, j) =>
      formula != null && PMAP_CALL.test(formula) ? [{ row: data.row + i, column: data.column + j }] : [],
    ),
  );
  found.set(data, cells);
  return cells;
}

function isOneCell({ areas }: Extract<Selection, { kind: "cells" }>): boolean {
  const [area] = areas;
  return areas.length === 1 && area?.rows === 1 && area.columns === 1;
}

function sameCell(a: Selection | null, b: Selection | null): boolean {
  return a?.kind === "cells" && b?.kind === "cells" && placeOf(a) === placeOf(b);
}

function placeOf({
  sheet,
  active,
}: Pick<FormulaCell, "sheet"> & { readonly active: { row: number; column: number } }): string {
  return `${sheet} ${active.row} ${active.column}`;
}
