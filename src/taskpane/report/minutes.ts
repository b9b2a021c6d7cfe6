import { sumAmounts } from "../../budget";
import type { Report } from "../../budget";
import type { NeedsWorkCause } from "../../budget/types";
import type { Messages } from "../../i18n";
import type { ReportSource } from "./reportBlock";

const CAUSES: readonly NeedsWorkCause[] = ["amount-not-number", "untagged", "invalid", "coarse", "proposed"];

/** Excluded rows that the text names one by one; the sheet lists all of them. */
const NAMED_ROWS = 20;

/** The report as plain text, for the minutes of a meeting. */
export function minutes(report: Report, source: ReportSource, messages: Messages): string {
  const { report: words, common, format } = messages;
  const { minutes: say } = words;
  const { main, coverage, law } = report;
  const euro = (amounts: readonly number[]): string => format.euro(amounts[main] ?? 0);
  const nameOf = (kind: Report["kinds"][number]["kind"]): string =>
    kind === "unknown" ? common.kindUnknown : common.kindGroup(kind);
  const percent = (ratio: number | null): string => (ratio === null ? "–" : format.percent(ratio));
  const difference = sumAmounts([law.rows[main] ?? 0, -(law.statuses[main] ?? 0)]);
  const top = report.projects.find(({ node }) => node.level === 0);
  const causes = CAUSES.map((cause) => ({
    cause,
    rows: report.open.filter(({ needsWork }) => needsWork === cause).length,
  })).filter(({ rows }) => rows > 0);
  const projects = report.kinds
    .filter(({ kind }) => (top?.figures.amounts[kind][main] ?? 0) !== 0)
    .map(({ kind }) => say.projects(nameOf(kind), euro(top?.figures.amounts[kind] ?? [])));
  const excluded = report.excluded.slice(0, NAMED_ROWS).map((row) => {
    const amount = row.amounts[main];
    const shown = amount?.kind === "number" ? format.euro(amount.value) : "–";
    return say.excludedRow(row.row, row.description, shown, row.tag.excludedBecause ?? words.withoutReason);
  });
  const parts = [
    [say.head(source.workbook, source.sheet, source.date), words.mapOf(source.revision)],
    [
      say.figures(report.columns[main] ?? "", words.units[report.unit]),
      ...report.kinds.map((each) =>
        say.kind(nameOf(each.kind), euro(each.total), euro(each.inNodes), euro(each.remainder)),
      ),
      ...(report.balance === null ? [] : [say.balance(euro(report.balance), report.costsAreNegative)]),
      ...(report.belowCents === 0 ? [] : [messages.totals.belowCents(report.belowCents)]),
    ],
    [
      say.coverage(percent(coverage.coverage.amount.ratio), percent(coverage.coverage.rows.ratio)),
      law.holds ? say.holds : say.holdsNot(format.difference(difference)),
      ...(coverage.textRows === 0 ? [] : [words.textRows(coverage.textRows)]),
      ...source.outside.map(({ cells, rows }) => messages.outside.report(cells, rows.length)),
      ...(report.twice.length === 0 ? [] : [say.twice(report.twice.map(({ row }) => row))]),
    ],
    [
      say.open(report.open.length, format.euro(coverage.open.absolute)),
      ...causes.map(({ cause, rows }) => say.cause(common.cause(cause), rows)),
      ...(report.mismatched.length === 0 ? [] : [say.mismatched(report.mismatched.length)]),
    ],
    [
      say.excluded(report.excluded.length),
      ...excluded,
      ...(report.excluded.length > NAMED_ROWS ? ["…"] : []),
    ],
    projects.length === 0 ? [say.noProjects] : projects,
  ];
  return parts.map((lines) => lines.join("\n")).join("\n\n");
}
