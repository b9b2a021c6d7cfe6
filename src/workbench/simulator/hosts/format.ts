/** Excel.RangeFormat on the grid: only what the product sets, and whether cells are locked. */
import { RichApiError } from "../errors";
import type { SimulatedDocument } from "../document";
import type { GridArea, GridStyle } from "../grid";
import type { HostObject, HostOf } from "../host-of";

const PIXELS_PER_POINT = 4 / 3;

type Members = "autofitColumns" | "columnWidth" | "fill" | "font" | "protection";

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

  /** In points; null where nobody can tell without a screen. */
  get columnWidth(): number {
    return null as unknown as number;
  }

  set columnWidth(points: number) {
    this.document.requireWritable();
    if (!(points >= 0)) throw new RichApiError("InvalidArgument", `columnWidth ${points}`);
    this.document.grid.setColumnWidth(this.sheetId, this.area, points * PIXELS_PER_POINT);
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
