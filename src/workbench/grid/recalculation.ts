import type { Injector, IUnitRange } from "@univerjs/core";
import { ICommandService } from "@univerjs/core";
import {
  FormulaCalculationSessionService,
  SetFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";

/** The engine waits 100 ms for further changes before it starts; without a start in this time nothing depends. */
const START_LIMIT_MS = 400;
/** Beyond this a calculation is taken for lost, so that nobody waits for ever. */
const FINISH_LIMIT_MS = 60_000;

type State = FormulaCalculationSessionService["state"];

const finished = (state: State): boolean =>
  state.started && state.resultApplied && (state.stopped || state.completed || state.resultEmitted);

/** Follows the calculations of the engine, so that a reader can wait for the results of a write. */
export class Recalculation {
  private readonly session: FormulaCalculationSessionService;
  private readonly commands: ICommandService;
  /** Session that was current when something last changed; null while nothing is pending. */
  private changedIn: number | null = null;

  constructor(injector: Injector) {
    this.session = injector.get(FormulaCalculationSessionService);
    this.commands = injector.get(ICommandService);
  }

  /** To be told of every change of contents. */
  changed(): void {
    this.changedIn = this.session.state.id;
  }

  /** Recalculates these cells and all that depend on them. */
  recalculate(ranges: readonly IUnitRange[]): void {
    if (ranges.length === 0) return;
    this.changed();
    void this.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      {
        forceCalculation: false,
        dirtyRanges: [...ranges],
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  }

  /** Resolves when the results of the last change stand in the cells. */
  settled(): Promise<void> {
    const since = this.changedIn;
    if (since === null) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(startTimer);
        clearTimeout(finishTimer);
        subscription.unsubscribe();
        if (this.changedIn === since) this.changedIn = null;
        resolve();
      };
      const startTimer = setTimeout(() => {
        if (this.session.state.id === since) done();
      }, START_LIMIT_MS);
      const finishTimer = setTimeout(done, FINISH_LIMIT_MS);
      const subscription = this.session.state$.subscribe((state) => {
        // The first call comes before `subscription` is assigned.
        if (state.id !== since && finished(state)) queueMicrotask(done);
      });
    });
  }
}
