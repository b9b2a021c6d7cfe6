/** A rectangle that a sum takes in, 0-based and inclusive, on the formula's own sheet; `rows` null for a whole column. */
export interface SumTerm {
  readonly sign: 1 | -1;
  readonly rows: { readonly first: number; readonly last: number } | null;
  /** Null for a column of an Excel table, named and not addressed. */
  readonly columns: { readonly first: number; readonly last: number } | null;
}

/** A formula that does nothing but add and take away. */
export interface SumFormula {
  readonly terms: readonly SumTerm[];
  /** It holds SUM, SUBTOTAL or AGGREGATE, and is no mere `=D4+D9`. */
  readonly aggregates: boolean;
  /** All that it adds is in `terms`: no constants, no cells of other sheets. */
  readonly complete: boolean;
}

/** Reads an English formula (`=SUM(D4:D9)-D12`); null where it does anything but add and take away. */
export function readSumFormula(formula: string): SumFormula | null {
  const tokens = tokenize(formula);
  if (tokens === null) return null;
  const reader = new Reader(tokens);
  const read = reader.sum(1);
  return read && reader.atEnd
    ? { terms: reader.terms, aggregates: reader.aggregates, complete: reader.complete }
    : null;
}

type Token = { readonly kind: "cells" | "elsewhere" | "number" | "name" | "sign"; readonly text: string };

const cells = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?`;
const wholeColumns = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}`;
const structured = String.raw`[\p{L}_][\p{L}\d_.]*\[(?:[^[\]]|\[[^\]]*\])*\]|\[(?:[^[\]]|\[[^\]]*\])*\]`;
const sheetName = String.raw`(?:'(?:[^']|'')+'|[\p{L}\d_.]+)!`;
const token = new RegExp(
  String.raw`\s*(?:(?<elsewhere>${sheetName}(?:${cells}|${wholeColumns}))|(?<structured>${structured})|(?<cells>(?:${cells}|${wholeColumns})(?![\p{L}\d_(.]))|(?<name>[\p{L}_][\p{L}\d_.]*)\(|(?<number>\d+(?:\.\d+)?%?)|(?<sign>[-+(),;]))\s*`,
  "uy",
);

function tokenize(formula: string): Token[] | null {
  const text = formula.replace(/^=/, "").trim();
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const groups = token.exec(text)?.groups;
    if (groups === undefined) return null;
    if (groups["elsewhere"] !== undefined) tokens.push({ kind: "elsewhere", text: groups["elsewhere"] });
    else if (groups["structured"] !== undefined) tokens.push({ kind: "cells", text: groups["structured"] });
    else if (groups["cells"] !== undefined) tokens.push({ kind: "cells", text: groups["cells"] });
    else if (groups["name"] !== undefined) tokens.push({ kind: "name", text: groups["name"].toUpperCase() });
    else if (groups["number"] !== undefined) tokens.push({ kind: "number", text: groups["number"] });
    else tokens.push({ kind: "sign", text: groups["sign"] ?? "" });
  }
  return tokens;
}

/** How many leading arguments of an aggregating function are settings, not cells. */
const settings: ReadonlyMap<string, number> = new Map([
  ["SUM", 0],
  ["SUBTOTAL", 1],
  ["AGGREGATE", 2],
]);
/** Functions around a sum that leave it a sum; only their first argument adds. */
const wrappers = new Set(["ROUND", "IFERROR", "N"]);

class Reader {
  readonly terms: SumTerm[] = [];
  aggregates = false;
  complete = true;
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  /** Terms with signs between them. */
  sum(sign: 1 | -1): boolean {
    let next: 1 | -1 = sign;
    for (;;) {
      while (this.isSign("+") || this.isSign("-")) {
        if (this.isSign("-")) next = next === 1 ? -1 : 1;
        this.at += 1;
      }
      if (!this.term(next)) return false;
      if (!this.isSign("+") && !this.isSign("-")) return true;
      next = sign;
    }
  }

  private term(sign: 1 | -1): boolean {
    const current = this.tokens[this.at];
    if (current === undefined) return false;
    this.at += 1;
    switch (current.kind) {
      case "cells":
        this.terms.push(readCells(current.text, sign));
        return !isThisRow(current.text);
      case "elsewhere":
      case "number":
        this.complete = false;
        return true;
      case "name":
        return this.call(current.text, sign);
      case "sign":
        return current.text === "(" && this.sum(sign) && this.take(")");
    }
  }

  private call(name: string, sign: 1 | -1): boolean {
    if (wrappers.has(name)) {
      if (!this.sum(sign)) return false;
      while (!this.isSign(")") && !this.atEnd) this.at += 1;
      return this.take(")");
    }
    const skip = settings.get(name);
    if (skip === undefined) return false;
    this.aggregates = true;
    for (let argument = 0; ; argument += 1) {
      if (argument < skip) this.at += 1;
      else if (!this.sum(sign)) return false;
      if (this.take(")")) return argument >= skip;
      if (!this.take(",") && !this.take(";")) return false;
    }
  }

  private isSign(text: string): boolean {
    const current = this.tokens[this.at];
    return current?.kind === "sign" && current.text === text;
  }

  private take(text: string): boolean {
    if (!this.isSign(text)) return false;
    this.at += 1;
    return true;
  }
}

/** `Budget[@Importo]` and `[#This Row]` stand for one cell of the own row: no total. */
function isThisRow(text: string): boolean {
  return text.includes("@") || /#this row/i.test(text);
}

function readCells(text: string, sign: 1 | -1): SumTerm {
  if (text.includes("[")) return { sign, rows: null, columns: null };
  const [from = "", to = from] = text.replace(/\$/g, "").split(":");
  const columns = span(columnOf(from), columnOf(to));
  const first = rowOf(from);
  return { sign, columns, rows: first === null ? null : span(first, rowOf(to) ?? first) };
}

function span(a: number, b: number): { first: number; last: number } {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}

function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.replace(/\d+$/, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function rowOf(address: string): number | null {
  const digits = /\d+$/.exec(address)?.[0];
  return digits === undefined ? null : Number(digits) - 1;
}
