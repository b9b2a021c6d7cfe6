/** The functions that compute from ranges: tables of plain values out, a FunctionFailure where there is no answer. */
import { certainNumber } from "../budget/amount";
import { coverageOf } from "../budget/coverage";
import type { Group } from "../budget/ledger";
import { isWithin } from "../budget/ledger-groups";
import { parseTag } from "../budget/tag";
import { rollUp, statusTotals, totalsTable } from "../budget/totals";
import type { TotalLine, TotalsTable } from "../budget/totals";
import { worklist } from "../budget/worklist";
import type { WorkRow } from "../budget/worklist";
import type { Cell } from "../budget/types";
import {
  readBy,
  readLevel,
  readNode,
  readOptionalNode,
  readRanges,
  readStatuses,
  refuseProblems,
} from "./arguments";
import { fail } from "./failure";
import { amountText, REMAINDER_NAMES, tagReasonText } from "../i18n/it/failures";
import { isMissing, readCell, readMatrix, sizeOf } from "./host-values";
import type { Matrix } from "./host-values";
import { checkText, coarseText, COARSE_SUFFIX, NOTHING_TO_DO, STATUS_NAMES, TEXT_AMOUNTS } from "./messages";

/** A table that spills: text and numbers, "" for nothing (null would show as 0). */
export type Table = (string | number)[][];

/** ROLLUP: one total per amount column, or one number where tags and amounts are paired cell by cell. */
export function rollupTable(code: unknown, tags: unknown, amounts: unknown): number[][] {
  const node = readNode(code, "code");
  const ranges = readRanges(tags, amounts, { paired: true, only: node });
  refuseProblems(ranges, ({ group }) => group.nodes.some((tagged) => isWithin(tagged, node)));
  return [rollUp(ranges.ledger, node)];
}

/** REMAINDER: what is in no node's total, all of it or one status. Text in any amount makes the answer unsure, so it fails. */
export function remainderTable(tags: unknown, amounts: unknown, status: unknown): number[][] {
  const statuses = readStatuses(status);
  const ranges = readRanges(tags, amounts, { paired: true });
  const asked = ({ tag }: Group): boolean => statuses.some((one) => one === tag.status);
  refuseProblems(ranges, ({ kind, group }) => kind === "text" || asked(group));
  return [statusTotals(ranges.ledger, statuses)];
}

/** COVERAGE: 0…1. By rows, amounts do not matter; by amount, text in the first column makes the answer unsure, so it fails. */
export function coverageShare(tags: unknown, amounts: unknown, by: unknown): number {
  const measure = readBy(by);
  const ranges = readRanges(tags, amounts);
  if (measure === "amount") {
    refuseProblems(ranges, ({ column, group }) => column === 0 && group.tag.status !== "excluded");
  }
  const { ratio } = coverageOf(ranges.ledger)[measure];
  return ratio ?? fail({ kind: "nothing-to-cover", by: measure });
}

/** TOTALS: header; one line per node; what is outside and what is in no node; importi non numerici; the total. */
export function totalsRows(tags: unknown, amounts: unknown, level: unknown, under: unknown): Table {
  const asked = { level: readLevel(level, 1), under: readOptionalNode(under, "under") };
  const ranges = readRanges(tags, amounts);
  refuseProblems(ranges, ({ kind }) => kind === "error");
  const { ledger } = ranges;
  const table = totalsTable(ledger, asked.level, asked.under);
  const header = ["codice", "titolo", ...amountNames(ledger.columns), "quota", "righe"];
  const lines = table.lines.filter((line) => line.of.kind !== "node" || line.rows > 0);
  const body = lines.map((line) => totalsRow(line, table.all));
  const texts: Table =
    table.textRows === 0
      ? []
      : [["", TEXT_AMOUNTS, ...Array.from({ length: ledger.columns }, () => ""), "", table.textRows]];
  return [header, ...body, ...texts, totalRow(table)];
}

/** UNTAGGED: header, then "da sistemare", text amounts first, then the largest. One cell of text where there is nothing to do. */
export function untaggedRows(tags: unknown, amounts: unknown, descriptions: unknown): Table {
  const ranges = readRanges(tags, amounts);
  const { ledger } = ranges;
  const texts = readDescriptions(descriptions, ledger.rows);
  refuseProblems(ranges, ({ kind, group }) => kind === "error" && group.tag.status !== "excluded");
  const work = worklist(ledger);
  if (work.length === 0) return [[NOTHING_TO_DO]];
  const header = [
    "posizione",
    "stato",
    "motivo",
    ...amountNames(ledger.columns),
    ...(texts === null ? [] : ["descrizione"]),
  ];
  const rows = work.map((row) => [
    row.row + 1,
    STATUS_NAMES[row.tag.status],
    workText(row, cellText(readCell(ranges.tags[row.row]?.[0]))),
    ...Array.from({ length: ledger.columns }, (_, column) => shownAmount(ledger.amountAt(row.row, column))),
    ...(texts === null ? [] : [cellText(readCell(texts[row.row]?.[0]))]),
  ]);
  return [header, ...rows];
}

/** CHECK: one text per cell; none for a cell that heads the tags. */
export function checkTexts(tags: unknown): string[][] {
  const matrix = readMatrix(tags, "tags");
  return matrix.map((row, index) =>
    row
      .map(readCell)
      .map((cell) => (isHeader(cell, index, matrix.length) ? "" : checkText(parseTag(cell), cellText(cell)))),
  );
}

const HEADER_WORD =
  "attivit[aà]'?|classificazion[ei]|codific(?:a|he)|codic[ei]|cod\\.?|tag|process[oi]|azion[ei]|mappa|pmap";

/** What tag columns are headed with; such a cell anywhere in a range is a repeated header. */
const HEADER = new RegExp(`^(?:${HEADER_WORD})(?: (?:attivit[aà]|process[oi]|azion[ei]|mappa|pmap))?$`, "i");

/** In the first row such a word is enough ("Classificazione PMAP 2026"); any other text there is a tag that is wrong, and must be seen. */
const NAMES_TAGS = new RegExp(`(?<![\\p{L}\\d])(?:${HEADER_WORD})(?![\\p{L}\\d])`, "iu");

function isHeader(cell: Cell, row: number, rows: number): boolean {
  if (typeof cell !== "string" || parseTag(cell).reason?.kind !== "not-a-code") return false;
  return HEADER.test(cell.trim()) || (row === 0 && rows > 1 && NAMES_TAGS.test(cell));
}

function totalsRow(line: TotalLine, all: TotalLine): (string | number)[] {
  const [code, title] = lineNames(line.of);
  return [code, title, ...line.amounts, quota(line, all), line.rows];
}

function lineNames(of: TotalLine["of"]): [code: string, title: string] {
  switch (of.kind) {
    case "node":
      return [of.node.code, of.coarse ? `${of.node.title} ${COARSE_SUFFIX}` : of.node.title];
    case "outside":
      return ["", `fuori da ${of.node.code}`];
    case "status":
      return ["", REMAINDER_NAMES[of.status]];
    case "all":
      return ["", "totale"];
  }
}

function totalRow({ all, textRows }: TotalsTable): (string | number)[] {
  const title = textRows === 0 ? "totale" : "totale (non quadra: importi non numerici)";
  return ["", title, ...all.amounts, quota(all, all), all.rows];
}

/** The share of the first amount column's total; "" where that total is 0. */
function quota(line: TotalLine, all: TotalLine): number | "" {
  const whole = all.amounts[0] ?? 0;
  return whole === 0 ? "" : (line.amounts[0] ?? 0) / whole;
}

function amountNames(columns: number): string[] {
  if (columns === 1) return ["importo"];
  return Array.from({ length: columns }, (_, column) => `importo ${column + 1}`);
}

function workText({ tag, cause, problem }: WorkRow, text: string): string {
  switch (cause) {
    case "amount-not-number":
      return problem === null ? "" : amountText(problem.text, certainNumber(problem.text));
    case "coarse":
      return coarseText(tag);
    case "proposed":
      return `da accettare: ${tag.canonical?.replace(/\?$/, "") ?? ""}`;
    case "invalid":
      return tag.reason === null ? "" : tagReasonText(tag.reason, text);
    case "untagged":
      return "manca la classificazione";
  }
}

function readDescriptions(value: unknown, rows: number): Matrix | null {
  if (isMissing(value)) return null;
  const matrix = readMatrix(value, "descriptions");
  const size = sizeOf(matrix);
  if (size.rows !== rows || size.columns !== 1) fail({ kind: "descriptions-size", rows, descriptions: size });
  return matrix;
}

/** An amount as a cell of a spill: blank stays blank. */
function shownAmount(cell: Cell): string | number {
  return typeof cell === "number" ? cell : cellText(cell);
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  return typeof cell === "boolean" ? (cell ? "VERO" : "FALSO") : String(cell);
}
