/** Excel.Setting and Excel.SettingCollection: values kept with the document under this add-in. */
import type { SimulatedDocument } from "../document";
import type { HostItems, HostOf } from "../host-of";

class SettingHost implements HostOf<Excel.Setting, "delete" | "key" | "value"> {
  constructor(
    private readonly document: SimulatedDocument,
    readonly key: string,
  ) {}

  get value(): unknown {
    return JSON.parse(this.document.grid.settings().get(this.key) ?? "null") as unknown;
  }

  set value(value: unknown) {
    this.document.requireWritable();
    this.document.grid.putSetting(this.key, JSON.stringify(value));
  }

  delete(): void {
    this.document.requireWritable();
    this.document.grid.putSetting(this.key, null);
  }
}

type Members = "add" | "getCount" | "getItem" | "getItemOrNullObject";

export class SettingsHost implements HostOf<Excel.SettingCollection, Members>, HostItems<SettingHost> {
  constructor(private readonly document: SimulatedDocument) {}

  get items(): readonly SettingHost[] {
    return [...this.document.grid.settings().keys()].map((key) => new SettingHost(this.document, key));
  }

  getCount(): number {
    return this.items.length;
  }

  getItemOrNullObject(key: string): SettingHost | null {
    return this.items.find((setting) => setting.key === key) ?? null;
  }

  getItem(key: string): SettingHost | null {
    return this.getItemOrNullObject(key);
  }

  /** Replaces a setting of the same key. */
  add(key: string, value: unknown): SettingHost {
    const setting = new SettingHost(this.document, key);
    setting.value = value;
    return setting;
  }
}
