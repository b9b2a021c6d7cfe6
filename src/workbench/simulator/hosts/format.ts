/** Excel.RangeFormat on the grid: only what the product sets, and whether cells are locked. */
import type { SimulatedDocument } from "../document";
import type { GridArea, GridStyle } from "../grid";
import type { HostObject, HostOf } from "../host-of";

type Members = "autofitColumns" | "fill" | "font" | "protection";

/** The common value of all cells, or null as Excel has it. */
function common(values: readonly boolean[]): boolean {
  return values.every((value) => value === values[0]) ? (values[0] ?? true) : (null as unknown as boolean);
}

export class RangeFormatHost implements HostOf<Excel.RangeFormat, Members> {
  constructor(
    private readonly document: SimulatedDocument,
    private readonly sheetId: string,
    private readonly area: GridArea,
  ) {}

  get fill(): HostObject {
    const style = this.style.bind(this);
    const host: HostOf<Excel.RangeFill, "color"> = {
      get color() {
        return "";
      },
      set color(fill: string) {
        style({ fill });
      },
    };
    return host;
  }

  get font(): HostObject {
    const style = this.style.bind(this);
    const host: HostOf<Excel.RangeFont, "bold" | "color"> = {
      get bold() {
        return false;
      },
      set bold(bold: boolean) {
        style({ bold });
      },
      get color() {
        return "";
      },
      set color(font: string) {
        style({ font });
      },
    };
    return host;
  }

  get protection(): HostObject {
    const { row, column, rows, columns } = this.area;
    const locked = Array.from({ length: rows * columns }, (_cell, index) =>
      this.document.grid.isLocked(
        this.sheetId,
        row + Math.floor(index / columns),
        column + (index % columns),
      ),
    );
    const host: HostOf<Excel.FormatProtection, "locked"> = { locked: common(locked) };
    return host;
  }

  autofitColumns(): void {
    this.document.requireWritable();
    this.document.grid.autofitColumns(this.sheetId, this.area);
  }

  private style(style: GridStyle): void {
    this.document.requireEditable(this.sheetId, this.area);
    this.document.grid.setStyle(this.sheetId, this.area, style);
  }
}
