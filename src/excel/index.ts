/** The gateway to Excel: what the product asks of a workbook, done by the Excel JavaScript API. */
import { createBatchRunner, type RunBatch } from "./batch";
import { GatewayError } from "./errors";
import { onChange, onSelection } from "./events";
import type { Gateway, HostInfo, Unsubscribe, Waiting } from "./gateway";
import { changeFormats } from "./formats";
import { browserHost, excelHost, loadWithDocument, onTheme } from "./host";
import { mark } from "./marking";
import { MergeMemory } from "./merges";
import { addSheet } from "./new-sheet";
import { formulaAt, readSheet } from "./read";
import { select, selectFrom, selection } from "./selection";
import { readSetting, writeSetting } from "./settings";
import { hiddenRows } from "./sheet";
import { addTableColumn, removeTableColumn } from "./table-column";
import { validateList } from "./validation";
import { workbookInfo } from "./workbook";
import { writeCells, writeFormulas } from "./write";

export { GatewayError, type GatewayErrorCode } from "./errors";
export type * from "./gateway";

export interface GatewayOptions {
  /** Told of every error inside an event handler, where nobody waits for an answer and Excel would lose it. */
  readonly onError: (error: GatewayError) => void;
}

interface WaitingSignal {
  readonly tell: (waiting: Waiting | null) => void;
  readonly subscribe: (listener: (waiting: Waiting | null) => void) => Unsubscribe;
}

function waitingSignal(): WaitingSignal {
  const listeners = new Set<(waiting: Waiting | null) => void>();
  return {
    tell: (waiting) => {
      for (const listener of listeners) listener(waiting);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function excelGateway(
  host: HostInfo,
  run: RunBatch,
  waiting: WaitingSignal,
  { onError }: GatewayOptions,
): Gateway {
  const merges = new MergeMemory(run);
  const forget = merges.forget.bind(merges);
  return {
    host,
    workbook: () => workbookInfo(run),
    readSheet: (sheet, area, task) => readSheet(run, merges, sheet, area, task),
    selection: () => selection(run),
    hiddenRows: (sheet, area) => hiddenRows(run, sheet, area),
    select: (sheet, area) => select(run, sheet, area),
    selectFrom: (from, sheet, area) => selectFrom(run, from, sheet, area),
    formulaAt: (sheet, row, column) => formulaAt(run, sheet, row, column),
    write: (sheet, cells, options) => writeCells(run, sheet, cells, options),
    writeFormulas: (sheet, row, column, block, options) =>
      writeFormulas(run, sheet, row, column, block, options),
    changeFormats: (sheet, cells) => changeFormats(run, sheet, cells),
    addTableColumn: (sheet, table, name) => addTableColumn(run, sheet, table, name),
    removeTableColumn: (sheet, table, name) => removeTableColumn(run, sheet, table, name),
    addSheet: (name, block, look) => addSheet(run, name, block, look),
    mark: (sheet, area, rules) => mark(run, sheet, area, rules),
    validateList: (sheet, area, source, options) => validateList(run, sheet, area, source, options),
    readSetting: (key) => readSetting(run, key),
    writeSetting: (key, value) => writeSetting(run, key, value),
    loadWithDocument,
    onSelection: (listener) => onSelection(run, onError, listener),
    onChange: (listener) => onChange(run, onError, forget, listener),
    onWaiting: waiting.subscribe,
    onTheme: (listener) => onTheme(true, host.theme, listener),
  };
}

/** Outside Excel there is no workbook: whatever asks for one is rejected with `no-excel`. */
function browserGateway(): Gateway {
  const refuse = (): Promise<never> => Promise.reject(new GatewayError("no-excel"));
  const never = (): Unsubscribe => () => undefined;
  const host = browserHost();
  return {
    host,
    workbook: refuse,
    readSheet: refuse,
    selection: refuse,
    hiddenRows: refuse,
    select: refuse,
    selectFrom: refuse,
    formulaAt: refuse,
    write: refuse,
    writeFormulas: refuse,
    changeFormats: refuse,
    addTableColumn: refuse,
    removeTableColumn: refuse,
    addSheet: refuse,
    mark: refuse,
    validateList: refuse,
    readSetting: refuse,
    writeSetting: refuse,
    loadWithDocument: refuse,
    onSelection: never,
    onChange: never,
    onWaiting: never,
    onTheme: (listener) => onTheme(false, host.theme, listener),
  };
}

/** What nobody was told to take becomes an uncaught error of the page: seen in its console and by its error handlers. */
function asUncaught(error: GatewayError): void {
  queueMicrotask(() => {
    throw error;
  });
}

/**
 * Waits until office.js is ready. Without office.js, or in a browser alone, the gateway's host is "browser".
 * @throws GatewayError where Excel does not answer the first request
 */
export async function createExcelGateway(
  options: GatewayOptions = { onError: asUncaught },
): Promise<Gateway> {
  if (typeof Office === "undefined") return browserGateway();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return browserGateway();
  const waiting = waitingSignal();
  const run = createBatchRunner(waiting.tell);
  return excelGateway(await excelHost(run), run, waiting, options);
}
