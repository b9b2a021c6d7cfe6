/** A request context: it queues what the add-in asks and does it at `sync`, as one request with one response. */
import { RichApiError } from "./errors";
import type { HostObject } from "./host-of";
import { objectProxy, ObjectNode } from "./proxy";
import type { ApiSet } from "./shape";

/** Office on the web refuses a request or a response beyond this; so does the simulator, whatever the platform. */
export const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

/** What a context works on: the simulated Excel with one open workbook. */
export interface Session {
  readonly workbook: HostObject;
  readonly application: HostObject;
  readonly runtime: HostObject;
  /** Resolves once Excel answers at all. @throws RichApiError where the connection is lost */
  answering(): Promise<void>;
  /** True while a cell is being edited: Excel answers no request then. */
  editing(): boolean;
  editingEnded(): Promise<void>;
  /** Formulas are recalculated after what was written. */
  settled(): Promise<void>;
  /** Called after each request, also one that failed. */
  requestEnded(): void;
  supports(set: ApiSet): boolean;
  /** Starts to call `handler` for an event of a host object; returns what ends it. */
  listen(host: HostObject, event: string, handler: EventHandler): () => void;
}

export type EventHandler = (args: unknown) => unknown;

interface Action {
  readonly statement: string;
  /** Bytes that the action adds to the request. */
  readonly bytes: number;
  readonly run: () => void | Promise<void>;
}

function asApiError(reason: unknown, statement: string): Error {
  if (!(reason instanceof Error)) return new RichApiError("GeneralException", statement);
  return reason;
}

/** The size that a value has on its way between the add-in and Excel. */
export function payloadBytes(value: unknown): number {
  return value === undefined ? 0 : JSON.stringify(value).length;
}

export class SimulatedContext {
  readonly workbook: unknown;
  readonly application: unknown;
  readonly runtime: unknown;
  /** How many requests were sent, for tests that count round trips. */
  syncs = 0;
  delayForCellEdit = false;
  private queue: Action[] = [];
  private deliveries: (() => void)[] = [];
  private responseBytes = 0;
  private ended = false;

  constructor(readonly session: Session) {
    this.workbook = this.object("Workbook", "context.workbook", () => session.workbook);
    this.application = this.object("Application", "context.application", () => session.application);
    this.runtime = this.object("Runtime", "context.runtime", () => session.runtime);
  }

  /** After `Excel.run` its objects are gone: whoever still asks them something has kept a proxy too long. */
  end(): void {
    this.ended = true;
  }

  /** `Excel.run(context, …)` takes an old context up again. */
  reopen(): void {
    this.ended = false;
  }

  enqueue(action: Action): void {
    if (this.ended) throw new RichApiError("InvalidObjectPath", action.statement);
    this.queue.push(action);
  }

  /** A new proxy whose host is found when the queue is worked off. */
  object(className: string, path: string, resolve: () => HostObject | null): unknown {
    const node = new ObjectNode(className, path, this);
    this.enqueue({
      statement: path,
      bytes: path.length,
      run: () => {
        node.host = resolve();
        this.deliver(undefined, () => node.arrive());
      },
    });
    return objectProxy(node);
  }

  /** What the add-in sees after the sync, and not before, and not at all where the request failed. */
  deliver(payload: unknown, delivery: () => void): void {
    this.responseBytes += payloadBytes(payload);
    if (this.responseBytes > PAYLOAD_LIMIT_BYTES) throw new RichApiError("ResponsePayloadSizeLimitExceeded");
    this.deliveries.push(delivery);
  }

  readonly sync = async <T>(passThrough?: T): Promise<T | undefined> => {
    this.syncs++;
    try {
      await this.session.answering();
    } catch (reason) {
      this.queue = [];
      throw reason;
    }
    if (this.session.editing()) {
      if (!this.delayForCellEdit) {
        this.queue = [];
        throw new RichApiError("InvalidOperationInCellEditMode");
      }
      await this.session.editingEnded();
    }
    const actions = this.queue;
    this.queue = [];
    this.deliveries = [];
    this.responseBytes = 0;
    await Promise.resolve();
    const requestBytes = actions.reduce((sum, action) => sum + action.bytes, 0);
    if (requestBytes > PAYLOAD_LIMIT_BYTES) throw new RichApiError("RequestPayloadSizeLimitExceeded");
    try {
      await this.workOff(actions);
    } finally {
      this.session.requestEnded();
    }
    for (const delivery of this.deliveries) delivery();
    return passThrough;
  };

  private async workOff(actions: readonly Action[]): Promise<void> {
    for (const action of actions) {
      try {
        await action.run();
      } catch (reason) {
        throw asApiError(reason, action.statement);
      }
    }
  }
}
