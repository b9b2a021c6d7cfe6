/** Follows the selection to PMAP formulas: which cell there is to explain. What it means is found out by the view that shows it. */
import type { FormulaCell, Selection } from "../../excel/gateway";
import { afterPaint } from "./afterPaint";
import type { Core } from "./core";
import { CHANGE_DELAY } from "./limits";
import type { SheetModel } from "./sheet";

const PMAP_CALL = /\bPMAP(?:DEV)?\.[A-Z]+\(/i;

/**
 * Starts to follow; the result stops it. Outside of the budget the selected cell is asked for, after the pane is drawn; on a row of the
 * budget only where the sheet as it was read has a PMAP formula there, so that tagging waits for nothing.
 */
export function createFormulaFollower(core: Core, model: () => SheetModel | null): () => void {
  let latest = 0;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wanted(): { readonly sheet: string; readonly row: number; readonly column: number } | null {
    const { selection, picked, phase } = core.get();
    if (phase.kind !== "ready" || selection?.kind !== "cells" || picked.kind === "editing") return null;
    const place = { sheet: selection.sheet, ...selection.active };
    if (picked.kind !== "rows") return place;
    const data = isOneCell(selection) ? model()?.data : undefined;
    const formula = data?.formulas[place.row - data.row]?.[place.column - data.column];
    return formula != null && PMAP_CALL.test(formula) ? place : null;
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
  const stopChanges = core.gateway.onChange(() => {
    clearTimeout(timer);
    // What a formula reads may have changed on any sheet.
    if (core.get().formulaCell !== null || core.get().picked.kind !== "rows")
      timer = setTimeout(later, CHANGE_DELAY);
  });
  const stopStore = core.store.subscribe((now, before) => {
    const moved = now.selection !== before.selection && !sameCell(now.selection, before.selection);
    // Beside a row of the budget no old explanation may stand, not even for a moment.
    if (now.picked !== before.picked && now.picked.kind === "rows" && now.formulaCell !== null)
      core.set({ formulaCell: null });
    if (moved || now.picked !== before.picked || now.phase.kind !== before.phase.kind) later();
  });
  later();
  return () => {
    clearTimeout(timer);
    stopped = true;
    stopChanges();
    stopStore();
  };
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
