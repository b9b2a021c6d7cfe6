/** The one function that runs every batch against Excel. */
import { asGatewayError } from "./errors";

/** Runs a batch to its end: it waits while a cell is being edited, and rejects with a GatewayError and nothing else. */
export type RunBatch = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** After this many milliseconds without an answer Excel is asked whether a cell is being edited. */
const ASK_AFTER = 600;

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

/** @param onWaiting Told true when a batch waits for the user to finish editing a cell, and false when it goes on. */
export function createBatchRunner(onWaiting: (waiting: boolean) => void): RunBatch {
  return async (work) => {
    let settled = false;
    let waiting = false;
    const timer = setTimeout(() => {
      void cellIsEdited().then((edited) => {
        if (!edited || settled) return;
        waiting = true;
        onWaiting(true);
      });
    }, ASK_AFTER);
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (reason) {
      throw asGatewayError(reason);
    } finally {
      settled = true;
      clearTimeout(timer);
      if (waiting) onWaiting(false);
    }
  };
}
