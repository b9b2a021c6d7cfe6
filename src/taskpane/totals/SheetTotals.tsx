import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, WarningRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { ownTotals } from "../../budget";
import type { OwnTotalCell } from "../../budget";
import type { Budget } from "../../budget/types";
import { Scroller } from "../components/Scroller";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";

const useStyles = makeStyles({
  name: {
    border: "none",
    padding: 0,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
  },
  verdict: { display: "inline-flex", alignItems: "center", gap: "3px" },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** The totals that stand in the sheet, each beside what its rows add up to. */
export function SheetTotals({ budget }: { readonly budget: Budget }): ReactNode {
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
      <p className={shared.note}>{rows.length === 0 ? words.noSheetTotals : words.sheetTotalsNote}</p>
      {rows.length === 0 ? null : (
        <Scroller label={words.sheetTotals}>
          <table className={mergeClasses(shared.table, shared.amounts)}>
            <thead>
              <tr>
                <th scope="col">{words.column}</th>
                <th scope="col">{words.sheetValue}</th>
                <th scope="col">{words.ourValue}</th>
                <th scope="col">{words.difference}</th>
              </tr>
            </thead>
            {rows.map((total) => (
              <tbody key={total.row}>
                <tr>
                  <th scope="rowgroup" colSpan={4}>
                    <button
                      type="button"
                      className={mergeClasses(styles.name, shared.focusable)}
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
                {total.cells.map((cell, index) => (
                  <TotalCell key={index} name={amounts[index]?.name ?? ""} cell={cell} />
                ))}
              </tbody>
            ))}
          </table>
        </Scroller>
      )}
    </section>
  );
}

function TotalCell({ name, cell }: { readonly name: string; readonly cell: OwnTotalCell }): ReactNode {
  const { totals: words, format } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const figure = (value: number | null): string => (value === null ? "–" : format.euro(value));
  return (
    <tr>
      <td>{name}</td>
      <td className={shared.amount}>{figure(cell.sheet)}</td>
      <td className={shared.amount}>{figure(cell.ours)}</td>
      <td className={shared.amount}>
        {cell.matches === null ? (
          <span className={shared.note} style={{ whiteSpace: "normal" }}>
            {words.cannotTell}
          </span>
        ) : cell.matches ? (
          <span className={styles.verdict}>
            <CheckmarkRegular aria-hidden />
            {words.agrees}
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
