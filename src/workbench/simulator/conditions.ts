/** In what state Excel is: what tests and the workbench switch to see how the add-in bears it. */
import type { ApiSet } from "./shape";

export interface ConditionValues {
  platform: "web" | "desktop" | "mac";
  /** The newest ExcelApi set; a member of a later one fails with ApiNotFound. LTSC 2021 has "1.14". */
  api: string;
  /** The language of Excel: localised formulas, error texts and separators. */
  locale: "it-IT" | "en-US";
  calculation: "Automatic" | "Manual";
  /** The file was opened read-only: nothing can be written. */
  readOnly: boolean;
  /** The user works in another workbook: there is no selection here, and nothing can be selected. */
  otherWorkbookInFront: boolean;
  /** Change events name a wrong address, as Excel's do at times. */
  wrongEventAddresses: boolean;
}

function versionNumber(set: ApiSet): number {
  const [major, minor] = set.split(".").map(Number);
  return (major ?? 0) * 1000 + (minor ?? 0);
}

export class Conditions implements ConditionValues {
  platform: ConditionValues["platform"] = "web";
  api = "1.20";
  locale: ConditionValues["locale"] = "it-IT";
  calculation: ConditionValues["calculation"] = "Automatic";
  readOnly = false;
  otherWorkbookInFront = false;
  wrongEventAddresses = false;
  private edit: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(values: Partial<ConditionValues> = {}) {
    Object.assign(this, values);
  }

  supports(set: ApiSet): boolean {
    if (set === "") return true;
    if (set === "online") return this.platform === "web";
    if (set === "desktop") return this.platform !== "web";
    return versionNumber(set) <= versionNumber(this.api);
  }

  /** The user starts to type in a cell. */
  beginCellEdit(): void {
    if (this.edit !== null) return;
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.edit = { ended, end };
  }

  endCellEdit(): void {
    this.edit?.end();
    this.edit = null;
  }

  editing(): boolean {
    return this.edit !== null;
  }

  editingEnded(): Promise<void> {
    return this.edit?.ended ?? Promise.resolve();
  }
}
