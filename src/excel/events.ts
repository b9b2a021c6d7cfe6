/** Excel's events, as mere signals: they get lost, they come in storms, and their addresses are not to be trusted. */
import { asGatewayError, type GatewayError } from "./errors";
import type { RunBatch } from "./batch";
import type { SheetId, Unsubscribe } from "./gateway";

/** What Excel does in one go comes in many events: they are reported once, when it has been quiet for so long. */
export const QUIET_MS = 150;

type Report = (error: GatewayError) => void;

interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Calls `signal` once for many calls of the returned function, each key apart. What `signal` throws is reported: Excel would
 * lose it.
 */
function debounced<K>(
  signal: (key: K) => void,
  report: Report,
): { call: (key: K) => void; stop: () => void } {
  const timers = new Map<K, ReturnType<typeof setTimeout>>();
  const call = (key: K): void => {
    clearTimeout(timers.get(key));
    const timer = setTimeout(() => {
      timers.delete(key);
      try {
        signal(key);
      } catch (reason) {
        report(asGatewayError(reason));
      }
    }, QUIET_MS);
    timers.set(key, timer);
  };
  const stop = (): void => {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };
  return { call, stop };
}

/** Adds handlers, and removes them with the context that added them, also when asked to before they were in place. */
function subscription(
  run: RunBatch,
  report: Report,
  add: (context: Excel.RequestContext) => Registration[],
): Unsubscribe {
  const registered = run(async (context) => {
    const registrations = add(context);
    await context.sync();
    return registrations;
  });
  registered.catch((reason: unknown) => report(asGatewayError(reason)));
  return () => {
    registered
      .then(async (registrations) => {
        const [first] = registrations;
        if (first === undefined) return;
        await Excel.run(first.context, async (context) => {
          for (const registration of registrations) registration.remove();
          await context.sync();
        });
      })
      .catch((reason: unknown) => report(asGatewayError(reason)));
  };
}

/** The selection moved, or another sheet came in front. */
export function onSelection(run: RunBatch, report: Report, listener: () => void): Unsubscribe {
  const { call, stop } = debounced<"selection">(listener, report);
  const handler = (): Promise<void> => {
    call("selection");
    return Promise.resolve();
  };
  const remove = subscription(run, report, ({ workbook }) => [
    workbook.onSelectionChanged.add(handler),
    workbook.worksheets.onActivated.add(handler),
  ]);
  return () => {
    stop();
    remove();
  };
}

/**
 * Contents of a sheet changed, by the user or a co-author. What this add-in wrote itself is not reported, where Excel tells
 * (ExcelApi 1.14); elsewhere it is one superfluous signal.
 * @param moved Told at once when rows or columns were inserted or deleted.
 */
export function onChange(
  run: RunBatch,
  report: Report,
  moved: (sheet: SheetId) => void,
  listener: (sheet: SheetId) => void,
): Unsubscribe {
  const { call, stop } = debounced(listener, report);
  const remove = subscription(run, report, ({ workbook }) => [
    workbook.worksheets.onChanged.add((event) => {
      if (event.changeType !== "RangeEdited") moved(event.worksheetId);
      if (event.triggerSource !== "ThisLocalAddin") call(event.worksheetId);
      return Promise.resolve();
    }),
  ]);
  return () => {
    stop();
    remove();
  };
}
