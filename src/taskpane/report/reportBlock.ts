import { amountCell, COUNTED_STATUSES, sumAmounts } from "../../budget";
import type { KindOrUnknown, OutsideBlock, Report, ReportKind } from "../../budget";
import type { BudgetRow } from "../../budget/types";
import type { SheetLook } from "../../excel/gateway";
import { sentence, type Messages } from "../../i18n";
import type { Code } from "../../map";

export type ReportCell = string | number | null;

/** Where the report comes from: what its first lines say. */
export interface ReportSource {
  readonly workbook: string;
  readonly sheet: string;
  readonly revision: string;
  /** As the user wrote it; "" leaves the date out. */
  readonly date: string;
  /** Cells of the same sheet that look like a budget and are in no total. */
  readonly outside: readonly OutsideBlock[];
}

export interface ReportBlock {
  readonly block: readonly (readonly ReportCell[])[];
  readonly look: SheetLook;
  /** The lines that a formula can repeat: 0-based row of the block, node and kind. */
  readonly nodes: readonly { readonly row: number; readonly code: Code; readonly kind: KindOrUnknown }[];
  /** First column to the right of everything. */
  readonly free: number;
}

/** Amounts stand from this column on, in every part of the report; code or row and a text come before. */
const AMOUNTS = 2;
/** Rows without a number that the summary names; the list of what needs work has all of them. */
const NAMED_ROWS = 20;
const EURO = "#,##0.00";
const PERCENT = "0.0%";
/** Where one decimal would show all or nothing though it is neither. */
const FINE_PERCENT = "0.000000%";

/** The report as cells, values only: what is signed must not change by itself. */
export function reportBlock(report: Report, source: ReportSource, messages: Messages): ReportBlock {
  const sheet = new Lines(report.columns);
  heading(sheet, report, source, messages);
  summary(sheet, report, source, messages);
  for (const kind of report.kinds) nodesOf(sheet, report, kind, messages);
  law(sheet, report, messages);
  coverage(sheet, report, messages);
  projects(sheet, report, messages);
  rowLists(sheet, report, messages);
  return sheet.done();
}

class Lines {
  private readonly block: ReportCell[][] = [];
  private readonly bold: number[] = [];
  private readonly percents: { readonly row: number; readonly format: string }[] = [];
  private readonly nodes: ReportBlock["nodes"][number][] = [];

  constructor(private readonly columns: readonly string[]) {}

  add(...cells: readonly ReportCell[]): void {
    this.block.push([...cells]);
  }

  title(...cells: readonly ReportCell[]): void {
    this.bold.push(this.block.length);
    this.add(...cells);
  }

  /** A new part, after a blank line. */
  part(title: string): void {
    this.add();
    this.title(title);
  }

  percent(text: string, share: number | null): void {
    const fine = share !== null && share > 0 && share < 1 && (share < 0.0005 || share >= 0.9995);
    this.percents.push({ row: this.block.length, format: fine ? FINE_PERCENT : PERCENT });
    this.add(null, text, share);
  }

  node(kind: KindOrUnknown, code: Code, title: string, amounts: readonly number[]): void {
    this.nodes.push({ row: this.block.length, code, kind });
    this.add(code, title, ...amounts);
  }

  done(): ReportBlock {
    const width = Math.max(AMOUNTS + this.columns.length + 4, ...this.block.map((line) => line.length));
    const block = this.block.map((line) => [...line, ...new Array<null>(width - line.length).fill(null)]);
    const amounts = { row: 0, column: AMOUNTS, rows: block.length, columns: this.columns.length };
    return {
      block,
      nodes: this.nodes,
      free: width + 1,
      look: {
        bold: this.bold,
        // Headings and notes run over the cells to their right.
        widths: [
          { column: 0, points: 70 },
          { column: 1, points: 330 },
          ...this.columns.map((name, index) => ({ column: AMOUNTS + index, points: amountWidth(name) })),
        ],
        formats: [
          { area: amounts, format: EURO },
          ...this.percents.map(({ row, format }) => ({
            area: { row, column: AMOUNTS, rows: 1, columns: 1 },
            format,
          })),
        ],
      },
    };
  }
}

/** Points: room for 999.999.999,99 with its sign, and for the heading in bold. */
function amountWidth(name: string): number {
  return Math.min(400, Math.max(95, Math.ceil(name.length * 6.5) + 10));
}

function kindName({ common }: Messages, kind: KindOrUnknown): string {
  return kind === "unknown" ? common.kindUnknown : common.kindGroup(kind);
}

function heading(sheet: Lines, { unit }: Report, source: ReportSource, { report: words }: Messages): void {
  sheet.title(words.sheetTitle);
  sheet.add(words.of, words.ofSheet(source.workbook, source.sheet));
  if (source.date !== "") sheet.add(words.dated, source.date);
  sheet.add(words.unit, words.units[unit]);
  sheet.add(words.map, words.mapOf(source.revision));
}

function summary(sheet: Lines, report: Report, { outside }: ReportSource, messages: Messages): void {
  const { report: words, common } = messages;
  sheet.part(words.summary);
  sheet.title(null, null, ...report.columns, words.rows);
  for (const each of report.kinds) {
    const name = kindName(messages, each.kind);
    sheet.add(null, words.kindPart(name, words.inNodes), ...each.inNodes);
    sheet.add(null, words.kindPart(name, words.remainder), ...each.remainder);
    sheet.title(null, words.total(name), ...each.total, each.rows);
  }
  if (report.balance !== null) sheet.title(null, common.balance, ...report.balance);
  if (report.balance !== null) sheet.add(null, messages.totals.balanceNote(report.costsAreNegative));
  if (report.belowCents > 0) sheet.add(null, messages.totals.belowCents(report.belowCents));
  for (const { cells, rows } of outside) sheet.title(null, messages.outside.report(cells, rows.length));
  doubts(sheet, report, messages);
}

/** What makes the figures doubtful stands right below them, not only in its own part further down. */
function doubts(sheet: Lines, report: Report, { report: words }: Messages): void {
  const texts = report.open.filter(({ needsWork }) => needsWork === "amount-not-number");
  if (!report.law.holds) sheet.title(null, words.holdsNot);
  const list = (title: string, rows: readonly BudgetRow[]): void => {
    if (rows.length > 0) sheet.title(words.row, title);
    for (const row of rows) sheet.add(row.row + 1, row.description, ...amountsOf(row));
  };
  list(`${words.holdsNot}: ${words.textRows(report.coverage.textRows)}`, texts.slice(0, NAMED_ROWS));
  if (texts.length > NAMED_ROWS) sheet.add(null, "…");
  list(words.twice(report.twice.length), report.twice);
}

function amountsOf(row: BudgetRow): ReportCell[] {
  return row.amounts.map((amount) => {
    const cell = amountCell(amount);
    if (typeof cell === "object" && cell !== null) return cell.error;
    return typeof cell === "boolean" ? null : cell;
  });
}

function nodesOf(sheet: Lines, report: Report, kind: ReportKind, messages: Messages): void {
  const { report: words, common, totals } = messages;
  const name = kindName(messages, kind.kind);
  sheet.part(words.byNode(name));
  sheet.add(words.nodesNote);
  sheet.title(words.code, totals.node, ...report.columns);
  for (const { of, amounts } of kind.nodes) {
    if (of.kind === "node") sheet.node(kind.kind, of.node.code, of.node.title, amounts);
  }
  for (const { of, amounts } of kind.statuses) {
    if (of.kind === "status")
      sheet.add(null, words.kindPart(totals.remainderShort, common.status(of.status)), ...amounts);
  }
  sheet.title(null, words.total(name), ...kind.total);
}

function law(sheet: Lines, report: Report, { report: words }: Messages): void {
  const { statuses, rows, holds } = report.law;
  sheet.part(words.law);
  sheet.title(null, null, ...report.columns);
  sheet.add(null, words.lawParts, ...statuses);
  sheet.add(null, words.lawRows, ...rows);
  sheet.add(
    null,
    words.lawDifference,
    ...rows.map((sum, column) => sumAmounts([sum, -(statuses[column] ?? 0)])),
  );
  sheet.title(null, holds && report.coverage.textRows === 0 ? words.holds : words.holdsNot);
  if (report.coverage.textRows > 0) sheet.add(null, words.textRows(report.coverage.textRows));
  sheet.add(null, words.lawNote);
}

function coverage(sheet: Lines, report: Report, { report: words, common, coverage: texts }: Messages): void {
  const { coverage: view, columns, main } = report;
  sheet.part(words.coverage(columns[main] ?? ""));
  sheet.percent(words.coverageAmount, view.coverage.amount.ratio);
  sheet.percent(words.coverageRows, view.coverage.rows.ratio);
  const padding = new Array<null>(columns.length - 1).fill(null);
  sheet.title(null, texts.status, texts.amount, ...padding, words.rows);
  for (const status of COUNTED_STATUSES) {
    const found = view.statuses.find((each) => each.status === status);
    sheet.add(null, common.status(status), found?.absolute ?? 0, ...padding, found?.rows ?? 0);
  }
}

function projects(sheet: Lines, report: Report, messages: Messages): void {
  const { report: words, totals } = messages;
  sheet.part(words.projects);
  if (report.projects.length === 0) return sheet.add(words.noProjects);
  for (const { kind } of report.kinds) {
    const lines = report.projects.filter(({ figures }) =>
      figures.amounts[kind].some((amount) => amount !== 0),
    );
    if (lines.length === 0) continue;
    sheet.title(words.code, `${kindName(messages, kind)} · ${totals.node}`, ...report.columns);
    for (const { node, figures } of lines) sheet.add(node.code, node.title, ...figures.amounts[kind]);
  }
}

function rowLists(sheet: Lines, report: Report, messages: Messages): void {
  const { report: words, common, reasons, coverage: texts } = messages;
  const list = (
    title: string,
    none: string | null,
    rows: readonly BudgetRow[],
    why: (row: BudgetRow) => string,
  ): void => {
    if (rows.length === 0 && none === null) return;
    sheet.part(title);
    if (rows.length === 0) return sheet.add(none);
    sheet.title(
      words.row,
      words.description,
      ...report.columns,
      words.account,
      words.costCentre,
      words.reason,
    );
    for (const row of rows) {
      sheet.add(row.row + 1, row.description, ...amountsOf(row), row.account, row.costCentre, why(row));
    }
  };
  list(
    words.excluded,
    words.noExcluded,
    report.excluded,
    ({ tag }) => tag.excludedBecause ?? words.withoutReason,
  );
  list(words.open, words.noOpen, report.open, ({ needsWork, tag }) =>
    needsWork === "invalid" && tag.reason !== null
      ? sentence(reasons.tag, tag.reason)
      : needsWork === null
        ? ""
        : common.cause(needsWork),
  );
  list(words.mismatched, null, report.mismatched, ({ funzioneMismatch: found }) =>
    found === null ? "" : texts.mismatchRow(found.code, found.funzione),
  );
}
