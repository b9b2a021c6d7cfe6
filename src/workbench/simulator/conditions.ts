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
  /** Whether Excel answers: it does, it fails every request, or it stays silent until that changes. */
  connection: "up" | "lost" | "silent";
  /** Change events name a wrong address, as Excel's do at times. */
  wrongEventAddresses: boolean;
}

/** Something that lasts until it is ended. */
interface OpenEnd {
  readonly ended: Promise<void>;
  readonly end: () => void;
}

function openEnd(): OpenEnd {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
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
  private silence: OpenEnd | null = null;
  private lost = false;
  private edit: OpenEnd | null = null;

  constructor(values: Partial<ConditionValues> = {}) {
    Object.assign(this, values);
  }

  get connection(): ConditionValues["connection"] {
    if (this.lost) return "lost";
    return this.silence === null ? "up" : "silent";
  }

  set connection(connection: ConditionValues["connection"]) {
    this.lost = connection === "lost";
    this.silence?.end();
    this.silence = connection === "silent" ? openEnd() : null;
  }

  silenceEnded(): Promise<void> {
    return this.silence?.ended ?? Promise.resolve();
  }

  supports(set: ApiSet): boolean {
    if (set === "") return true;
    if (set === "online") return this.platform === "web";
    if (set === "desktop") return this.platform !== "web";
    return versionNumber(set) <= versionNumber(this.api);
  }

  /** The user starts to type in a cell. */
  beginCellEdit(): void {
    this.edit ??= openEnd();
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
