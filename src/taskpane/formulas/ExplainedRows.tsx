import { Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { readAmount } from "../../budget";
import type { BudgetRow } from "../../budget/types";
import { ROW_HEIGHT, RowLine } from "../components/RowList";
import { VirtualRows } from "../components/VirtualRows";
import { useMessages, usePane, useSession } from "../context";
import { showCell } from "../session/formulas";
import type { RowsPlace } from "../session/formulas";
import { sortRows } from "./groups";
import type { RowGroup } from "./groups";

interface Props {
  readonly group: RowGroup;
  readonly name: string;
  readonly place: RowsPlace;
  /** 0-based column of amounts. */
  readonly column: number;
}

/** The rows of a group; pressing one shows it in the sheet, and opens it for tagging where it belongs to the budget in use. */
export function ExplainedRows({ group, name, place, column }: Props): ReactNode {
  const session = useSession();
  const { formulas: words, common } = useMessages();
  const budget = usePane((state) => (state.binding?.sheet === place.sheet ? state.budget : null));
  const [inOrder, setInOrder] = useState(false);
  const rows = useMemo(() => sortRows(group.rows, column, inOrder), [column, group, inOrder]);
  const sheetRow = (row: number): number => place.first + Math.floor(row / place.width);
  const budgetRow = (row: number): BudgetRow | undefined =>
    budget?.rows[sheetRow(row) - budget.layout.firstRow];
  const open = (row: number): Promise<void> => {
    const known = budgetRow(row);
    const { amountsFrom } = place;
    const amountsRow = sheetRow(row) - place.first + amountsFrom.row;
    return known === undefined || budget === null
      ? showCell(session, amountsFrom.sheet, amountsRow, place.amounts + column)
      : session.selection.goTo(known.row - budget.layout.firstRow);
  };
  return (
    <>
      <Checkbox
        label={words.inOrder}
        checked={inOrder}
        onChange={(_, { checked }) => setInOrder(checked === true)}
      />
      <VirtualRows
        label={words.list(name)}
        count={rows.length}
        estimate={ROW_HEIGHT}
        keyOf={(index) => rows[index]?.row ?? index}
        row={(index) => {
          const shown = rows[index];
          if (shown === undefined) return null;
          const { row, tag, amounts, share } = shown;
          const known = budgetRow(row);
          const place = common.row(sheetRow(row));
          return (
            <RowLine
              text={known?.description ?? place}
              amount={readAmount(amounts[column] ?? null)}
              facts={[known === undefined ? "" : place, tag.canonical ?? "", share ? words.ofSplit : ""]}
              onClick={() => void session.background(() => open(row))}
            />
          );
        }}
      />
    </>
  );
}
