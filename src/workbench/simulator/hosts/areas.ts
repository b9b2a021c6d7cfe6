/** Excel.RangeAreas and Excel.RangeCollection on the grid: several areas of one sheet. */
import { areaAddress, quotedSheet } from "../../../excel/a1";
import type { SimulatedDocument } from "../document";
import type { GridArea } from "../grid";
import type { HostItems, HostOf } from "../host-of";
import { RangeHost } from "./range";
import { WorksheetHost } from "./worksheet";

type Members = "address" | "areaCount" | "areas" | "cellCount" | "worksheet";

export class RangeAreasHost implements HostOf<Excel.RangeAreas, Members> {
  constructor(
    readonly document: SimulatedDocument,
    readonly sheetId: string,
    private readonly list: readonly GridArea[],
  ) {}

  get address(): string {
    const sheet = quotedSheet(this.worksheet.name);
    return this.list.map((area) => `${sheet}!${areaAddress(area)}`).join(",");
  }

  get areaCount(): number {
    return this.list.length;
  }

  get cellCount(): number {
    return this.list.reduce((sum, area) => sum + area.rows * area.columns, 0);
  }

  get areas(): HostItems<RangeHost> {
    return { items: this.list.map((area) => new RangeHost(this.document, this.sheetId, area)) };
  }

  get worksheet(): WorksheetHost {
    return new WorksheetHost(this.document, this.sheetId);
  }
}
