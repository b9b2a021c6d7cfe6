/** The tables of a page in Markdown, for the tests that compute what the page shows. */

export interface PageTable {
  /** The last line of text before the table, and the last heading. */
  readonly before: string;
  readonly heading: string;
  readonly header: readonly string[];
  /** Cells without the spaces around them; code keeps its marks. */
  readonly rows: readonly (readonly string[])[];
}

export function pageTables(page: string): PageTable[] {
  const tables: { before: string; heading: string; header: string[]; rows: string[][] }[] = [];
  let before = "";
  let heading = "";
  let inTable = false;
  for (const line of page.split("\n")) {
    const cells = line.startsWith("|") ? cellsOf(line) : null;
    if (cells === null) {
      inTable = false;
      if (line.trim() !== "") before = line;
      if (line.startsWith("#")) heading = line.replace(/^#+ /, "");
    } else if (!inTable) {
      inTable = true;
      tables.push({ before, heading, header: cells, rows: [] });
    } else if (!/^[\s|:-]+$/.test(line)) tables.at(-1)?.rows.push(cells);
  }
  return tables;
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, line.lastIndexOf("|"))
    .split("|")
    .map((cell) => cell.trim());
}

/** The text of a code span, or the text as it is. Spaces inside the marks count. */
export function unmarked(cell: string): string {
  return cell.replace(/^\*\*(.*)\*\*$/, "$1").replace(/^`(.*)`$/, "$1");
}

/** What a cell of the page stands for: a number as Italians write it, an error, text (also where it is marked as code), or nothing. */
export function pageValue(
  cell: string,
): string | number | { readonly type: "Error"; readonly basicValue: string } | null {
  const text = unmarked(cell);
  if (text === "") return null;
  if (/^#/.test(text)) return { type: "Error", basicValue: text };
  const isNumber = !cell.startsWith("`") && /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/.test(text);
  return isNumber ? Number(text.replaceAll(".", "").replace(",", ".")) : text;
}

/** True where `value` is what the page shows: text to the letter, a number exactly, and `89,3 %` as a share to the decimals shown. */
export function isShownAs(value: unknown, cell: string): boolean {
  const text = unmarked(cell);
  if (typeof value !== "number") return value === text;
  const share = /^(-?\d+(?:,(\d+))?) %$/.exec(text);
  if (share === null) return value === pageValue(text);
  const [, shown = "", decimals = ""] = share;
  return (value * 100).toFixed(decimals.length) === shown.replace(",", ".");
}
