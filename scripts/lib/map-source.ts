/** Reads the source document into cells with their codes: the text of a cell is reliable, the column it stands in is not. */

/** A fault of the seeds. The message starts with the file and the 1-based line where it is. */
export class ImportError extends Error {
  constructor(
    readonly file: "source" | "corrections",
    readonly line: number,
    what: string,
  ) {
    super(
      `${file === "source" ? "mappa-processi-2021.txt" : "corrections.tsv"}, line ${String(line)}: ${what}`,
    );
  }
}

/** A cell that names a node. `code` is as spelt, perhaps too long or wrong: the corrections and the tree decide. */
export interface SourceCell {
  readonly line: number;
  readonly code: string;
  readonly title: string;
}

const CODE = /^[A-Z](?:\d+[a-z]?(?:\.\d+[a-z]?)*)?$/;
const CODED_CELL = /^([A-Z]\d+[a-z]?(?:\.\d+[a-z]?)*|[A-Z])(?: (.+))?$/;
/** What the document has beside the table: its title and the heads of the columns. */
const FURNITURE = [
  /^\*\*MAPPA DEI PROCESSI$/,
  /^DELLE CAMERE DI COMMERCIO\*\*$/,
  /^rev\. \d{4}$/,
  /^LIV \d$/,
  /^Funzione istituzionale ex DPR 254\/05$/i,
  /^Tema \(Macro Process[oi]?\)$/,
  /^Funzione \(Process[oi]?\)$/,
  /^Servizio\/Ambito \(Sotto Process[oi]?\)$/,
  /^Attività \(Azioni\)$/,
];

/** "rev. 2021", as the document says it. */
export function readRevision(source: string): string {
  const revision = /^rev\. \d{4}$/m.exec(source)?.[0];
  if (revision === undefined) throw new ImportError("source", 1, "the document names no revision");
  return revision;
}

/**
 * The cells of the document in reading order. A code alone takes the next cell as its title; text without a code names the letter of the
 * next cell, which then must be the beginning of a Tema. Any other text is a cell that lost its code, and fails.
 */
export function readCells(source: string): SourceCell[] {
  const cells: SourceCell[] = [];
  let name: { readonly line: number; readonly text: string } | null = null;
  let bare: { readonly line: number; readonly code: string } | null = null;
  for (const { line, text } of texts(source)) {
    if (bare !== null) {
      if (CODE.test(text) || CODED_CELL.test(text)) throw lost(bare.line, `${bare.code} has no title`);
      cells.push({ ...bare, title: text });
      bare = null;
      continue;
    }
    const [, code, title] = CODED_CELL.exec(text) ?? [];
    if (code === undefined) {
      if (name !== null) throw lost(name.line, `"${name.text}" has no code`);
      name = { line, text };
      continue;
    }
    if (name !== null) {
      if (code.includes(".")) throw lost(name.line, `"${name.text}" has no code`);
      cells.push({ line: name.line, code: code.charAt(0), title: name.text });
      name = null;
    }
    if (title === undefined) bare = { line, code };
    else cells.push({ line, code, title });
  }
  if (name !== null) throw lost(name.line, `"${name.text}" has no code`);
  if (bare !== null) throw lost(bare.line, `${bare.code} has no title`);
  return cells;
}

function lost(line: number, what: string): ImportError {
  return new ImportError("source", line, `lost cell: ${what}`);
}

function texts(source: string): { line: number; text: string }[] {
  return source.split("\n").flatMap((row, index) =>
    row
      .split("\t")
      .map((cell) => ({ line: index + 1, text: fold(cell) }))
      .filter(({ text }) => text !== "" && !FURNITURE.some((head) => head.test(text))),
  );
}

/** White space folded to single spaces; the tags of the extraction (`<b>`) gone. */
export function fold(cell: string): string {
  return cell
    .replace(/<\/?b>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
