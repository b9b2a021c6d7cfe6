/** The sample budget as its source has it: what tests expect of it comes from here, and not from the product. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../../scripts/lib/setup.cjs";

export interface SampleRow {
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly type: string;
  /** The group or section it stands below, or is itself. */
  readonly group: string;
  readonly account: string;
  readonly description: string;
  readonly costCentre: string;
  /** The main amount in euro; NaN where it is no number. */
  readonly amount: number;
  readonly tag: string;
}

const FIRST_SHEET_ROW = 6;

function readSample(): readonly SampleRow[] {
  let group = "";
  return readFileSync(path.join(ROOT, "seeds", "sample-budget.tsv"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line, index) => {
      const [type = "", , account = "", description = "", costCentre = "", , , amount = "", tag = ""] =
        line.split("\t");
      if (type === "gruppo" || type === "sezione") group = description;
      const row = FIRST_SHEET_ROW + index;
      return { row, type, group, account, description, costCentre, amount: Number(amount), tag };
    });
}

/** One for each sheet row from row 6 on. */
export const SAMPLE = readSample();
