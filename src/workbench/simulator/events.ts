/** Events of the simulated workbook: who listens to what, and what they are told. */
import { areaAddress } from "../../excel/a1";
import type { EventHandler } from "./context";
import type { Change, SimulatedDocument } from "./document";
import { RichApiError } from "./errors";
import type { HostObject } from "./host-of";
import { WorkbookHost } from "./hosts/workbook";
import { WorksheetHost, WorksheetsHost } from "./hosts/worksheet";

/** Excel calls a handler later, and what it throws is lost. The simulator keeps it where a test can see it. */
export class EventHub {
  readonly lostErrors: unknown[] = [];

  constructor(private readonly document: SimulatedDocument) {}

  listen(host: HostObject, event: string, handler: EventHandler): () => void {
    if (event === "onChanged" && host instanceof WorksheetsHost) return this.onChanged(null, handler);
    if (event === "onChanged" && host instanceof WorksheetHost) return this.onChanged(host.id, handler);
    if (event === "onSelectionChanged" && host instanceof WorkbookHost)
      return this.onSelection(host, handler);
    if (event === "onActivated" && host instanceof WorksheetsHost) return this.onActivated(handler);
    throw new RichApiError("NotImplemented", event);
  }

  private onChanged(sheetId: string | null, handler: EventHandler): () => void {
    return this.document.onChange((change) => {
      if (sheetId === null || sheetId === change.sheetId) this.call(handler, this.changeArguments(change));
    });
  }

  private onSelection(workbook: WorkbookHost, handler: EventHandler): () => void {
    return this.document.grid.subscribe((event) => {
      if (event.kind !== "selection" || !this.document.eventsEnabled) return;
      this.call(handler, { workbook });
    });
  }

  private onActivated(handler: EventHandler): () => void {
    let active = this.document.grid.activeSheet();
    return this.document.grid.subscribe((event) => {
      if (event.kind !== "selection" || this.document.grid.activeSheet() === active) return;
      active = this.document.grid.activeSheet();
      this.call(handler, { type: "WorksheetActivated", worksheetId: active });
    });
  }

  private changeArguments(change: Change): Partial<Excel.WorksheetChangedEventArgs> {
    const { area, sheetId, source, byThisAddin } = change;
    const wrong = area === null || this.document.conditions.wrongEventAddresses;
    const newEnough = this.document.conditions.supports("1.14");
    return {
      type: "WorksheetChanged",
      address: wrong ? "A1" : areaAddress(area),
      changeType: change.change,
      source,
      worksheetId: sheetId,
      ...(newEnough ? { triggerSource: byThisAddin ? "ThisLocalAddin" : "Unknown" } : {}),
    };
  }

  private call(handler: EventHandler, args: unknown): void {
    Promise.resolve()
      .then(() => handler(args))
      .catch((error: unknown) => this.lostErrors.push(error));
  }
}
