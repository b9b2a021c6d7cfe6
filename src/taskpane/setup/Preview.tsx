import { useMemo } from "react";
import type { ReactNode } from "react";
import { readBudget } from "../../budget";
import type { Layout } from "../../budget/types";
import { Scroller } from "../components/Scroller";
import { useSharedStyles } from "../components/styles";
import { AmountText, StatusText } from "../components/texts";
import { useMessages } from "../context";
import type { FoundTable } from "../session/state";

const SHOWN = 5;
/** Rows looked at for rows worth showing: a budget may begin with headings. */
const LOOKED_AT = 60;

/** The first rows as they would be read: what a wrong column does is seen at once. */
export function Preview({
  table,
  layout,
}: {
  readonly table: FoundTable;
  readonly layout: Layout;
}): ReactNode {
  const { setup, common, coverage } = useMessages();
  const shared = useSharedStyles();
  const rows = useMemo(() => {
    const lastRow = Math.min(layout.lastRow, layout.firstRow + LOOKED_AT);
    const { rows: read } = readBudget(table.data, { ...layout, lastRow });
    return read.filter((row) => row.rowKind !== "blank" || row.description !== "").slice(0, SHOWN);
  }, [table.data, layout]);
  return (
    <div>
      <h3 className={shared.subheading}>{setup.preview}</h3>
      {rows.length === 0 ? (
        <p className={shared.note}>{setup.previewEmpty}</p>
      ) : (
        <Scroller label={setup.preview}>
          <table className={shared.table}>
            <thead>
              <tr>
                <th scope="col">{setup.previewRow}</th>
                <th scope="col">{setup.description}</th>
                {layout.columns.amounts.map(({ column, name }) => (
                  <th key={column} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.row}>
                  <th scope="row">{row.row + 1}</th>
                  <td>
                    {row.description === "" ? common.withoutDescription : row.description}
                    <br />
                    <span className={shared.note}>
                      {[row.account, row.costCentre, row.funzione].filter((text) => text !== "").join(" · ")}{" "}
                      {row.totalGuess !== null ? (
                        setup.previewTotal
                      ) : row.rowKind === "budget" ? (
                        <StatusText status={row.tag.status} />
                      ) : (
                        coverage.notBudgetKinds[row.rowKind === "blank" ? "heading" : row.rowKind]
                      )}
                    </span>
                  </td>
                  {row.amounts.map((amount, index) => (
                    <td key={index} className={shared.amount}>
                      <AmountText amount={amount} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </div>
  );
}
