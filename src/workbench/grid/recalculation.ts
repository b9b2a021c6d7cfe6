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

const isFinished = (state: State): boolean =>
  state.started && state.resultApplied && (state.stopped || state.completed || state.resultEmitted);

const isRunning = (state: State): boolean => state.started && !isFinished(state);

const wasStopped = (state: State): boolean => isFinished(state) && state.stopped && !state.resultEmitted;

/** Follows the calculations of the engine, so that a reader can wait for the results of a write. */
export class Recalculation {
  private readonly session: FormulaCalculationSessionService;
  private readonly commands: ICommandService;
  /** The last change, with the session that was current then; null while nothing is pending. */
  private change: { readonly session: number } | null = null;

  constructor(injector: Injector) {
    this.session = injector.get(FormulaCalculationSessionService);
    this.commands = injector.get(ICommandService);
  }

  /** To be told of every change of contents. */
  changed(): void {
    this.change = { session: this.session.state.id };
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
    const { change, session } = this;
    if (change === null) return Promise.resolve();
    return new Promise((resolve) => {
      let startTimer: ReturnType<typeof setTimeout> | undefined;
      const done = (): void => {
        clearTimeout(startTimer);
        clearTimeout(finishTimer);
        subscription.unsubscribe();
        if (this.change === change) this.change = null;
        resolve();
      };
      /** The session of the change itself, however long it lasts, ends before that of its results begins. */
      const startOrDone = (): void => {
        if (session.state.id === change.session && !isRunning(session.state)) done();
      };
      const finishTimer = setTimeout(done, FINISH_LIMIT_MS);
      // The first call comes before `subscription` is assigned.
      const subscription = session.state$.subscribe((state) => {
        clearTimeout(startTimer);
        if (state.id === change.session) startTimer = setTimeout(startOrDone, START_LIMIT_MS);
        // What was stopped begins anew in the same turn.
        else if (wasStopped(state)) setTimeout(() => session.state.id === state.id && done());
        else if (isFinished(state)) queueMicrotask(done);
      });
    });
  }
}
