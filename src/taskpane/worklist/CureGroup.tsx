import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BudgetRow } from "../../budget/types";
import { VirtualRows } from "../components/VirtualRows";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "center",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { minWidth: 0 },
});

const ITEM_HEIGHT = 58;

/** A cell of a budget row, what is to be said of it, and the one thing to do about it. */
export interface CureItem {
  readonly row: BudgetRow;
  readonly where: string;
  readonly text: string;
  readonly action: string;
  /** Says which cell: for who hears the buttons one after the other. */
  readonly actionLabel: string;
  readonly disabled: boolean;
  readonly onAction: () => void;
}

interface Props {
  readonly title: string;
  readonly intro: string;
  /** Nothing is shown where there are none. */
  readonly items: readonly CureItem[];
  /** What does all of it at once, where that may be done. */
  readonly all?: ReactNode;
}

/** Cells that want the same thing done, one by one. */
export function CureGroup({ title, intro, items, all }: Props): ReactNode {
  const { common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <div className={shared.stack}>
      <h3 className={shared.subheading}>{title}</h3>
      <p className={shared.note}>{intro}</p>
      <VirtualRows
        label={title}
        count={items.length}
        estimate={ITEM_HEIGHT}
        keyOf={(index) => items[index]?.where ?? index}
        row={(index) => {
          const item = items[index];
          if (item === undefined) return null;
          const name = item.row.description === "" ? common.withoutDescription : item.row.description;
          return (
            <div className={styles.item}>
              <div className={styles.text}>
                <div>{item.text}</div>
                <div className={mergeClasses(shared.note, shared.ellipsis)} title={name}>
                  {item.where} · {name}
                </div>
              </div>
              <Button
                size="small"
                disabled={item.disabled}
                aria-label={item.actionLabel}
                onClick={item.onAction}
              >
                {item.action}
              </Button>
            </div>
          );
        }}
      />
      {all}
    </div>
  );
}
