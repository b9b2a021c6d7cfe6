import { readBudget } from "../../budget";
import type { Budget, DecisionLookup, Layout, RowDecision, SheetData } from "../../budget/types";
import { keyPrint } from "./rowPrint";

/** What is said of rows, by the print of the row key; null takes back what was said. */
export type DecisionChanges = ReadonlyMap<string, RowDecision | null>;

/** What the user said of the rows of one sheet. Rows with equal keys share it (docs/architettura.md, "Che cosa ricorda la cartella di lavoro"). */
export class Decisions implements DecisionLookup {
  constructor(
    /** By the print of the row key. */
    readonly byPrint: ReadonlyMap<string, RowDecision>,
    private readonly print: (key: string) => string = keyPrint,
  ) {}

  get(key: string): RowDecision | undefined {
    return this.byPrint.size === 0 ? undefined : this.byPrint.get(this.print(key));
  }

  changed(changes: DecisionChanges): Decisions {
    const next = new Map(this.byPrint);
    for (const [print, said] of changes) {
      if (said === null) next.delete(print);
      else next.set(print, said);
    }
    return new Decisions(next, this.print);
  }

  /**
   * Reads a budget with what was said of its rows. Where two different keys of it have one print, nobody can know which was meant: neither
   * gets it, so that no row is counted by what was said of another one.
   */
  readBudget(data: SheetData, layout: Layout): Budget {
    const claims = new Map<string, string>();
    const shared = new Set<string>();
    const budget = readBudget(data, layout, {
      get: (key) => {
        const said = this.get(key);
        if (said === undefined) return undefined;
        const print = this.print(key);
        const first = claims.get(print) ?? key;
        claims.set(print, first);
        if (first !== key) shared.add(print);
        return said;
      },
    });
    if (shared.size === 0) return budget;
    const without = new Map([...shared].map((print) => [print, null]));
    return readBudget(data, layout, this.changed(without));
  }
}

export const NOTHING_SAID = new Decisions(new Map());
