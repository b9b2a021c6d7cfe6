import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { AmountText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { sameRows } from "../session/rows";

const useStyles = makeStyles({
  box: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: "8px" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center" },
  scroll: { maxHeight: "180px", overflowY: "auto" },
});

/** "Applica anche alle N righe uguali": shows the rows, and only those ticked are tagged together with the picked ones. */
export function SameRows({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { tagging, common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const picked = usePane((state) => state.picked);
  const also = usePane((state) => state.also);
  const same = useMemo(() => (picked.kind === "rows" ? sameRows(budget, picked.rows) : []), [budget, picked]);
  if (same.length === 0) return null;
  if (also.length === 0) {
    return (
      <Button size="small" onClick={() => session.tagging.setAlso(same)}>
        {tagging.sameRows(same.length)}
      </Button>
    );
  }
  const chosen = new Set(also);
  return (
    <section className={styles.box} aria-label={tagging.sameRows(same.length)}>
      <p className={shared.note}>{tagging.sameRowsHint}</p>
      <ul className={`${shared.plainList} ${styles.scroll}`} tabIndex={0}>
        {same.map((index) => {
          const row = budget.rows[index];
          return row === undefined ? null : (
            <li key={index} className={styles.row}>
              <Checkbox
                checked={chosen.has(index)}
                label={`${common.row(row.row)} · ${row.description}`}
                onChange={(_, { checked }) =>
                  session.tagging.setAlso(
                    same.filter((each) => (each === index ? checked === true : chosen.has(each))),
                  )
                }
              />
              <AmountText amount={row.amounts[budget.layout.columns.main]} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
