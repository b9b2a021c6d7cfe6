/** Excel.ConditionalFormat with a formula ("Custom") on the grid; the other types are not offered. */
import { intersection } from "../../../excel/a1";
import type { SimulatedDocument } from "../document";
import { RichApiError } from "../errors";
import type { GridArea, GridConditionalFormat } from "../grid";
import type { HostItems, HostObject, HostOf } from "../host-of";
import { RangeHost } from "./range";

/** Excel takes neither array constants nor custom functions in such a rule. */
const REFUSED = /\{|\bPMAP(?:DEV)?\./i;

type FormatMembers = "custom" | "delete" | "getRange" | "id" | "priority" | "type";

class ConditionalFormatHost implements HostOf<Excel.ConditionalFormat, FormatMembers> {
  readonly type = "Custom";

  constructor(
    private readonly document: SimulatedDocument,
    readonly id: string,
  ) {}

  get priority(): number {
    return this.stored().priority;
  }

  /** As documented: from the back where negative, and never beyond an end; the others close up. */
  set priority(wanted: number) {
    const { grid } = this.document;
    const own = this.stored();
    const others = grid
      .conditionalFormats()
      .filter((format) => format.sheetId === own.sheetId && format.id !== own.id)
      .sort((a, b) => a.priority - b.priority);
    const from = wanted < 0 ? others.length + 1 + wanted : wanted;
    const at = Math.min(Math.max(from, 0), others.length);
    [...others.slice(0, at), own, ...others.slice(at)].forEach((format, priority) => {
      if (format.priority !== priority) grid.putConditionalFormat({ ...format, priority });
    });
  }

  get custom(): HostObject {
    const host: HostOf<Excel.CustomConditionalFormat, "format" | "rule"> = {
      rule: this.rule(),
      format: this.format(),
    };
    return host;
  }

  getRange(): RangeHost {
    const { sheetId, area } = this.stored();
    return new RangeHost(this.document, sheetId, area);
  }

  delete(): void {
    this.document.requireEditable(this.stored().sheetId, this.stored().area);
    this.document.grid.deleteConditionalFormat(this.id);
  }

  private rule(): HostOf<Excel.ConditionalFormatRule, "formula"> {
    const stored = this.stored.bind(this);
    const change = this.change.bind(this);
    return {
      get formula() {
        return stored().formula;
      },
      set formula(formula: string) {
        if (!formula.startsWith("=") || REFUSED.test(formula))
          throw new RichApiError("InvalidArgument", formula);
        change({ formula });
      },
    };
  }

  private format(): HostOf<Excel.ConditionalRangeFormat, "fill" | "font"> {
    const stored = this.stored.bind(this);
    const change = this.change.bind(this);
    const fill: HostOf<Excel.ConditionalRangeFill, "color"> = {
      get color() {
        return stored().fill ?? "";
      },
      set color(color: string) {
        change({ fill: color });
      },
    };
    const font: HostOf<Excel.ConditionalRangeFont, "color"> = {
      get color() {
        return stored().font ?? "";
      },
      set color(color: string) {
        change({ font: color });
      },
    };
    return { fill, font };
  }

  private stored(): GridConditionalFormat {
    const format = this.document.grid.conditionalFormats().find(({ id }) => id === this.id);
    if (format === undefined) throw new RichApiError("ItemNotFound", this.id);
    return format;
  }

  private change(change: Partial<GridConditionalFormat>): void {
    this.document.grid.putConditionalFormat({ ...this.stored(), ...change });
  }
}

type CollectionMembers = "add" | "getCount" | "getItem" | "getItemOrNullObject";

export class ConditionalFormatsHost
  implements HostOf<Excel.ConditionalFormatCollection, CollectionMembers>, HostItems<ConditionalFormatHost>
{
  constructor(
    private readonly document: SimulatedDocument,
    private readonly sheetId: string,
    private readonly area: GridArea,
  ) {}

  get items(): readonly ConditionalFormatHost[] {
    return this.here()
      .sort((a, b) => a.priority - b.priority)
      .map(({ id }) => new ConditionalFormatHost(this.document, id));
  }

  getCount(): number {
    return this.here().length;
  }

  getItemOrNullObject(id: string): ConditionalFormatHost | null {
    return this.items.find((format) => format.id === id) ?? null;
  }

  getItem(id: string): ConditionalFormatHost | null {
    return this.getItemOrNullObject(id);
  }

  /** A new format comes first, as in Excel. */
  add(type: string): ConditionalFormatHost {
    if (type !== "Custom") throw new RichApiError("NotImplemented", `conditional format: ${type}`);
    this.document.requireEditable(this.sheetId, this.area);
    const all = this.document.grid.conditionalFormats();
    const taken = new Set(all.map((format) => format.id));
    let number = all.length + 1;
    while (taken.has(`{cf-${number}}`)) number++;
    const priority = Math.min(1, ...all.map((format) => format.priority)) - 1;
    const { sheetId, area } = this;
    const id = `{cf-${number}}`;
    this.document.grid.putConditionalFormat({
      id,
      sheetId,
      area,
      formula: "=FALSE",
      fill: null,
      font: null,
      priority,
    });
    return new ConditionalFormatHost(this.document, id);
  }

  private here(): GridConditionalFormat[] {
    return this.document.grid
      .conditionalFormats()
      .filter((format) => format.sheetId === this.sheetId && intersection(format.area, this.area) !== null);
  }
}
