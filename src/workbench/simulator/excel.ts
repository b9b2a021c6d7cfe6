/** The simulated `Excel` global: `run`, `RequestContext` and the session that they work on. */
import { Conditions } from "./conditions";
import { SimulatedContext, type EventHandler, type Session } from "./context";
import { SimulatedDocument } from "./document";
import { RichApiError } from "./errors";
import { EventHub } from "./events";
import type { Grid } from "./grid";
import type { HostObject } from "./host-of";
import { RuntimeHost, WorkbookHost } from "./hosts/workbook";
import type { ApiSet } from "./shape";

/** An Excel with one open workbook. */
export class ExcelSession implements Session {
  readonly document: SimulatedDocument;
  readonly workbook: WorkbookHost;
  readonly application: HostObject;
  readonly runtime: RuntimeHost;
  readonly events: EventHub;
  /** How many requests the add-in has sent, for tests that count round trips. */
  requests = 0;

  constructor(
    readonly grid: Grid,
    readonly conditions: Conditions = new Conditions(),
  ) {
    this.document = new SimulatedDocument(grid, conditions);
    this.workbook = new WorkbookHost(this.document);
    this.application = this.workbook.application;
    this.runtime = new RuntimeHost(this.document);
    this.events = new EventHub(this.document);
  }

  async answering(): Promise<void> {
    await this.conditions.silenceEnded();
    if (this.conditions.connection === "lost") throw new RichApiError("ConnectionFailure");
  }

  editing(): boolean {
    return this.conditions.editing();
  }

  editingEnded(): Promise<void> {
    return this.conditions.editingEnded();
  }

  settled(): Promise<void> {
    return this.document.settled();
  }

  requestEnded(): void {
    this.document.calculationSuspended = false;
  }

  supports(set: ApiSet): boolean {
    return this.conditions.supports(set);
  }

  listen(host: HostObject, event: string, handler: EventHandler): () => void {
    return this.events.listen(host, event, handler);
  }
}

type Batch = (context: SimulatedContext) => Promise<unknown>;

interface RunOptions {
  readonly delayForCellEdit?: boolean;
}

function contextOf(previous: unknown): SimulatedContext | null {
  if (previous instanceof SimulatedContext) return previous;
  if (typeof previous !== "object" || previous === null || !("context" in previous)) return null;
  return previous.context instanceof SimulatedContext ? previous.context : null;
}

/** What stands behind the global `Excel`: the members that add-ins call, not the types. */
export interface SimulatedExcel {
  run(batch: Batch): Promise<unknown>;
  run(options: unknown, batch: Batch): Promise<unknown>;
  readonly RequestContext: new () => SimulatedContext;
}

/**
 * `Excel` for a session. `run(batch)`, `run(options, batch)` with `delayForCellEdit`, and `run(context, batch)`, which takes up
 * an earlier context. After a run its objects are gone.
 */
export function simulatedExcel(session: ExcelSession): SimulatedExcel {
  const run = async (first: unknown, second?: Batch): Promise<unknown> => {
    const batch = second ?? (first as Batch);
    const previous = second === undefined ? null : contextOf(first);
    const context = previous ?? new SimulatedContext(session);
    context.reopen();
    if (second !== undefined && previous === null)
      context.delayForCellEdit = (first as RunOptions).delayForCellEdit === true;
    try {
      const result = await batch(context);
      await context.sync();
      return result;
    } finally {
      session.requests += context.syncs;
      context.syncs = 0;
      context.end();
    }
  };
  return {
    run,
    RequestContext: class extends SimulatedContext {
      constructor() {
        super(session);
      }
    },
  };
}
