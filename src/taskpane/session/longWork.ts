import { GatewayError } from "../../excel/errors";
import type { LongTask } from "../../excel/gateway";
import type { Messages } from "../../i18n";
import { WORK_SHOWN_AFTER } from "./limits";

/** What takes long; its words are `messages.work`. */
export type WorkKind = keyof Messages["work"]["progress"];

/** Work that has lasted for a moment: the pane shows how far it is, and offers to stop it. */
export interface Work {
  readonly kind: WorkKind;
  /** 0…1; null where nobody can tell. */
  readonly share: number | null;
  /** False for what is done whole or not at all, such as taking a write back. */
  readonly stoppable: boolean;
  /** The user has asked for its end, which comes with the next answer of Excel. */
  readonly stopping: boolean;
}

/** Thrown out of work that the user has stopped: nothing of it counts. */
export class Stopped extends Error {
  override readonly name = "Stopped";

  constructor(readonly work: WorkKind) {
    super(work);
  }
}

export interface LongWork {
  /**
   * Runs a task that may take long; with `stoppable: false` the user sees how far it is, and has to wait.
   * @throws Stopped where the user has stopped it; else what the task throws
   */
  run<Result>(
    kind: WorkKind,
    task: (how: Required<LongTask>) => Promise<Result>,
    options?: { readonly stoppable?: boolean },
  ): Promise<Result>;
  /** Stops what is shown; false where nothing is, or where it cannot be stopped. */
  stop(): boolean;
}

interface Running {
  readonly kind: WorkKind;
  readonly controller: AbortController;
  readonly stoppable: boolean;
  share: number | null;
  shown: boolean;
}

/** @param show Told what there is to be seen, and null where nothing takes long. */
export function createLongWork(show: (work: Work | null) => void): LongWork {
  const running: Running[] = [];
  const latest = (): Running | undefined => running.filter(({ shown }) => shown).at(-1);

  function tell(): void {
    const seen = latest();
    if (seen === undefined) return show(null);
    const { kind, share, stoppable, controller } = seen;
    show({ kind, share, stoppable, stopping: controller.signal.aborted });
  }

  return {
    async run(kind, task, { stoppable = true } = {}) {
      const controller = new AbortController();
      const { signal } = controller;
      const mine: Running = { kind, controller, stoppable, share: null, shown: false };
      running.push(mine);
      const timer = setTimeout(() => {
        mine.shown = true;
        tell();
      }, WORK_SHOWN_AFTER);
      const progress = (share: number): void => {
        mine.share = share;
        if (mine.shown) tell();
      };
      try {
        return await task({ signal, progress });
      } catch (error) {
        throw signal.aborted && isCancelled(error, signal) ? new Stopped(kind) : error;
      } finally {
        clearTimeout(timer);
        running.splice(running.indexOf(mine), 1);
        if (mine.shown) tell();
      }
    },
    stop() {
      const seen = latest();
      if (seen?.stoppable !== true) return false;
      seen.controller.abort();
      tell();
      return true;
    },
  };
}

function isCancelled(error: unknown, signal: AbortSignal): boolean {
  return error === signal.reason || (error instanceof GatewayError && error.code === "cancelled");
}

/** Waits for a promise, but no longer than until the user stops: then it throws the signal's reason. */
export async function unlessStopped<Result>(signal: AbortSignal, promise: Promise<Result>): Promise<Result> {
  const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  await Promise.race([promise, stopped]);
  signal.throwIfAborted();
  return promise;
}

/** What a task gives, or `instead` where the user has stopped it. */
export async function orStopped<Result>(task: () => Promise<Result>, instead: Result): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof Stopped) return instead;
    throw error;
  }
}
