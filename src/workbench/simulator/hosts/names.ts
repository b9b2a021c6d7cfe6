/** Excel.NamedItem for names of ranges; they live as long as the simulator. */
import { areaAddress, quotedSheet } from "../../../excel/a1";
import type { SimulatedDocument } from "../document";
import { RichApiError } from "../errors";
import type { HostItems, HostObject, HostOf } from "../host-of";
import { RangeHost } from "./range";

type NameMembers = "delete" | "formula" | "getRangeOrNullObject" | "name" | "type";

class NamedItemHost implements HostOf<Excel.NamedItem, NameMembers> {
  readonly type = "Range";

  constructor(
    private readonly collection: NamesHost,
    readonly name: string,
    private readonly range: RangeHost,
  ) {}

  get formula(): string {
    return `=${quotedSheet(this.range.worksheet.name)}!${areaAddress(this.range.area)}`;
  }

  getRangeOrNullObject(): RangeHost | null {
    return this.range;
  }

  delete(): void {
    this.collection.remove(this.name);
  }
}

type Members = "add" | "getCount" | "getItem" | "getItemOrNullObject";

export class NamesHost implements HostOf<Excel.NamedItemCollection, Members>, HostItems<NamedItemHost> {
  items: readonly NamedItemHost[] = [];

  constructor(private readonly document: SimulatedDocument) {}

  getCount(): number {
    return this.items.length;
  }

  getItemOrNullObject(name: string): NamedItemHost | null {
    return this.items.find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  getItem(name: string): NamedItemHost | null {
    return this.getItemOrNullObject(name);
  }

  add(name: string, reference: HostObject | string): NamedItemHost {
    this.document.requireWritable();
    if (!(reference instanceof RangeHost))
      throw new RichApiError("NotImplemented", "a name that is no range");
    if (!/^[\p{L}_][\p{L}\d_.]*$/u.test(name)) throw new RichApiError("InvalidArgument", name);
    if (this.getItemOrNullObject(name) !== null) throw new RichApiError("ItemAlreadyExists", name);
    const item = new NamedItemHost(this, name, reference);
    this.items = [...this.items, item];
    return item;
  }

  remove(name: string): void {
    this.items = this.items.filter((item) => item.name !== name);
  }
}
