import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, WarningRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { ownTotals } from "../../budget";
import type { OwnTotal, OwnTotalCell } from "../../budget";
import type { Budget } from "../../budget/types";
import { Scroller } from "../components/Scroller";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";

const useStyles = makeStyles({
  figures: { "& thead th": { textAlign: "right" } },
  verdict: { display: "inline-flex", alignItems: "center", gap: "3px" },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly budget: Budget;
  /** Index of the amount column whose totals are listed; differences in the others are named. */
  readonly column: number;
}

/** The totals that stand in the sheet, each beside what its rows add up to. */
export function SheetTotals({ budget, column }: Props): ReactNode {
  const session = useSession();
  const { totals: words, common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const model = session.sheet.model();
  const rows = useMemo(() => (model === null ? [] : ownTotals(model.data, budget)), [model, budget]);
  const { amounts } = budget.layout.columns;
  return (
    <section>
      <h3 className={shared.subheading}>{words.sheetTotals}</h3>
      <p className={shared.note}>
        {rows.length === 0
          ? words.noSheetTotals
          : `${words.sheetTotalsNote} ${words.sheetTotalsFound(rows.length, differing(rows, column))}.`}
      </p>
      {amounts.map((amount, index) =>
        index === column || differing(rows, index) === 0 ? null : (
          <p key={amount.column} className={shared.note}>
            {words.inOtherColumn(amount.name, differing(rows, index))}
          </p>
        ),
      )}
      {rows.length === 0 ? null : (
        <Scroller label={words.sheetTotals}>
          <table className={mergeClasses(shared.table, styles.figures)}>
            <thead>
              <tr>
                <th scope="col">{words.sheetValue}</th>
                <th scope="col">{words.ourValue}</th>
                <th scope="col">{words.difference}</th>
              </tr>
            </thead>
            {rows.map((total) => (
              <tbody key={total.row}>
                <tr>
                  <th scope="rowgroup" colSpan={3}>
                    <button
                      type="button"
                      className={mergeClasses(shared.textButton, shared.focusable)}
                      onClick={() =>
                        void session.background(() =>
                          session.selection.goTo(total.row - budget.layout.firstRow),
                        )
                      }
                    >
                      {common.row(total.row)} · {total.description}
                    </button>
                  </th>
                </tr>
                <TotalCell cell={total.cells[column]} />
              </tbody>
            ))}
          </table>
        </Scroller>
      )}
    </section>
  );
}

/** Totals of a column that differ from what their rows add up to. */
function differing(rows: readonly OwnTotal[], column: number): number {
  return rows.filter(({ cells }) => cells[column]?.matches === false).length;
}

function TotalCell({ cell }: { readonly cell: OwnTotalCell | undefined }): ReactNode {
  const { totals: words, format } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  if (cell === undefined) return null;
  const figure = (value: number | null): string => (value === null ? "–" : format.euro(value));
  return (
    <tr>
      <td className={shared.amount}>{figure(cell.sheet)}</td>
      <td className={shared.amount}>{figure(cell.ours)}</td>
      <td className={shared.amount}>
        {cell.matches === null ? (
          <span className={shared.note} style={{ whiteSpace: "normal" }}>
            {words.cannotTell}
          </span>
        ) : cell.matches ? (
          <span className={styles.verdict} style={{ whiteSpace: "normal" }}>
            <CheckmarkRegular aria-hidden />
            {figure(cell.sheet) === figure(cell.ours) ? words.agrees : words.agreesRounded}
          </span>
        ) : (
          <span className={mergeClasses(styles.verdict, styles.bad)}>
            <WarningRegular aria-label={words.disagrees} />
            {format.difference(cell.difference ?? 0)}
          </span>
        )}
      </td>
    </tr>
  );
}
