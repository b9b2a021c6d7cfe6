/** Excel.Workbook, Excel.Application and Excel.Runtime on the grid. */
import type { SimulatedDocument } from "../document";
import { RichApiError } from "../errors";
import type { GridSelection } from "../grid";
import type { HostObject, HostOf } from "../host-of";
import { RangeAreasHost } from "./areas";
import { NamesHost } from "./names";
import { RangeHost } from "./range";
import { SettingsHost } from "./settings";
import { TablesHost } from "./tables";
import { WorksheetsHost } from "./worksheet";

type WorkbookMembers =
  | "application"
  | "getActiveChartOrNullObject"
  | "getActiveCell"
  | "getSelectedRange"
  | "getSelectedRanges"
  | "name"
  | "names"
  | "readOnly"
  | "settings"
  | "tables"
  | "worksheets";

export class WorkbookHost implements HostOf<Excel.Workbook, WorkbookMembers> {
  readonly worksheets: WorksheetsHost;
  readonly tables: TablesHost;
  readonly settings: SettingsHost;
  readonly names: NamesHost;
  readonly application: ApplicationHost;

  constructor(private readonly document: SimulatedDocument) {
    this.worksheets = new WorksheetsHost(document);
    this.tables = new TablesHost(document, null);
    this.settings = new SettingsHost(document);
    this.names = new NamesHost(document);
    this.application = new ApplicationHost(document);
  }

  get name(): string {
    return this.document.grid.name;
  }

  get readOnly(): boolean {
    return this.document.conditions.readOnly;
  }

  /** One area only: several make it fail, and `getSelectedRanges` is right. */
  getSelectedRange(): RangeHost {
    const { sheetId, areas } = this.selected();
    const [area] = areas;
    if (areas.length !== 1 || area === undefined) throw new RichApiError("InvalidSelection");
    return new RangeHost(this.document, sheetId, area);
  }

  getSelectedRanges(): RangeAreasHost {
    const { sheetId, areas } = this.selected();
    return new RangeAreasHost(this.document, sheetId, areas);
  }

  getActiveCell(): RangeHost {
    const { sheetId, active } = this.selected();
    return new RangeHost(this.document, sheetId, { ...active, rows: 1, columns: 1 });
  }

  /** The grid draws no charts: it only knows that something is selected that is no cell. */
  getActiveChartOrNullObject(): HostOf<Excel.Chart, "name"> | null {
    const { grid, conditions } = this.document;
    return grid.selection() === null && !conditions.otherWorkbookInFront ? { name: "Grafico 1" } : null;
  }

  private selected(): GridSelection {
    const selection = this.document.grid.selection();
    if (selection === null || this.document.conditions.otherWorkbookInFront)
      throw new RichApiError("InvalidSelection");
    return selection;
  }
}

type ApplicationMembers =
  | "calculationMode"
  | "cultureInfo"
  | "decimalSeparator"
  | "suspendApiCalculationUntilNextSync"
  | "suspendScreenUpdatingUntilNextSync"
  | "thousandsSeparator";

export class ApplicationHost implements HostOf<Excel.Application, ApplicationMembers> {
  constructor(private readonly document: SimulatedDocument) {}

  get calculationMode(): "Automatic" | "Manual" {
    return this.document.conditions.calculation;
  }

  set calculationMode(mode: "Automatic" | "AutomaticExceptTables" | "Manual") {
    this.document.conditions.calculation = mode === "Manual" ? "Manual" : "Automatic";
  }

  get decimalSeparator(): string {
    return this.italian() ? "," : ".";
  }

  get thousandsSeparator(): string {
    return this.italian() ? "." : ",";
  }

  get cultureInfo(): HostObject {
    const host: HostOf<Excel.CultureInfo, "name"> = { name: this.document.conditions.locale };
    return host;
  }

  suspendApiCalculationUntilNextSync(): void {
    this.document.calculationSuspended = true;
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // The grid draws by itself.
  }

  private italian(): boolean {
    return this.document.conditions.locale === "it-IT";
  }
}

export class RuntimeHost implements HostOf<Excel.Runtime, "enableEvents"> {
  constructor(private readonly document: SimulatedDocument) {}

  get enableEvents(): boolean {
    return this.document.eventsEnabled;
  }

  set enableEvents(enabled: boolean) {
    this.document.eventsEnabled = enabled;
  }
}
