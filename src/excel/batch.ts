/** The one function that runs every batch against Excel. */
import { asGatewayError } from "./errors";
import type { Waiting } from "./gateway";

/** Runs a batch to its end: it waits while a cell is being edited, and rejects with a GatewayError and nothing else. */
export type RunBatch = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** After this many milliseconds without an answer Excel is asked whether a cell is being edited. */
const ASK_AFTER = 600;
/** Where that is not answered either, in as many milliseconds, the user is told that Excel does not answer. */
const SILENT_AFTER = 5000;

/** A request that Excel answers at once, unless a cell is being edited: then it fails by that code. */
async function cellIsEdited(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    return false;
  } catch (reason) {
    return asGatewayError(reason).code === "cell-edit-mode";
  }
}

/** Looks why a batch takes long, tells it, and is stopped when the batch ends. */
function watch(tell: (waiting: Waiting) => void): () => void {
  let stopped = false;
  let silent: ReturnType<typeof setTimeout> | undefined;
  const asking = setTimeout(() => {
    silent = setTimeout(() => tell("no-answer"), SILENT_AFTER);
    void cellIsEdited().then((edited) => {
      clearTimeout(silent);
      if (edited && !stopped) tell("cell-editing");
    });
  }, ASK_AFTER);
  return () => {
    stopped = true;
    clearTimeout(asking);
    clearTimeout(silent);
  };
}

/** @param onWaiting Told what a batch waits for, and null when none waits any more. */
export function createBatchRunner(onWaiting: (waiting: Waiting | null) => void): RunBatch {
  const held = new Map<symbol, Waiting>();
  return async (work) => {
    const batch = Symbol();
    const stop = watch((waiting) => {
      held.set(batch, waiting);
      onWaiting(waiting);
    });
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (reason) {
      throw asGatewayError(reason);
    } finally {
      stop();
      if (held.delete(batch)) onWaiting([...held.values()].at(-1) ?? null);
    }
  };
}
