import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Amount, Budget } from "../../budget/types";
import { useMessages, useSession } from "../context";
import { AmountText } from "./texts";
import { VirtualRows } from "./VirtualRows";
import { useSharedStyles } from "./styles";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    width: "100%",
    boxSizing: "border-box",
    padding: "6px 4px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  meta: {
    gridColumnStart: 1,
    gridColumnEnd: 3,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Height of a `RowLine` before it is measured. */
export const ROW_HEIGHT = 52;

interface Props {
  readonly budget: Budget;
  /** Indexes in `budget.rows`. */
  readonly rows: readonly number[];
  readonly label: string;
  /** What stands in the small line after the row's place; nothing by default. */
  readonly note?: (index: number) => string;
}

/** Budget rows of any number; pressing one selects it in the sheet and opens it for tagging. */
export function RowList({ budget, rows, label, note }: Props): ReactNode {
  const session = useSession();
  const { common } = useMessages();
  const open = (index: number): void => {
    session.show("tagging");
    void session.background(() => session.selection.goTo(index));
  };
  return (
    <VirtualRows
      label={label}
      count={rows.length}
      estimate={ROW_HEIGHT}
      keyOf={(position) => rows[position] ?? position}
      row={(position) => {
        const index = rows[position] ?? -1;
        const row = budget.rows[index];
        if (row === undefined) return null;
        const facts = [common.row(row.row), row.account, row.costCentre, note?.(index) ?? ""];
        return (
          <RowLine
            text={row.description === "" ? common.withoutDescription : row.description}
            amount={row.amounts[budget.layout.columns.main]}
            facts={facts}
            onClick={() => open(index)}
          />
        );
      }}
    />
  );
}

interface LineProps {
  readonly text: string;
  readonly amount: Amount | undefined;
  /** What stands in the small line; empty ones are left out. */
  readonly facts: readonly string[];
  readonly onClick: () => void;
}

/** One line of a list of rows. */
export function RowLine({ text, amount, facts, onClick }: LineProps): ReactNode {
  const styles = useStyles();
  const shared = useSharedStyles();
  return (
    <button type="button" className={mergeClasses(styles.row, shared.focusable)} onClick={onClick}>
      <span className={shared.ellipsis} title={text}>
        {text}
      </span>
      <AmountText amount={amount} />
      <span className={styles.meta}>{facts.filter((fact) => fact !== "").join(" · ")}</span>
    </button>
  );
}
