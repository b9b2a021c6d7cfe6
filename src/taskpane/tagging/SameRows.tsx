import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
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

/**
 * "Applica anche alle N righe uguali": shows the rows, and only those ticked are tagged together with the picked ones. Rows of another
 * cost centre or account may have another answer: they are shown, and not ticked.
 */
export function SameRows({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { tagging, common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const picked = usePane((state) => state.picked);
  const also = usePane((state) => state.also);
  // The panel belongs to the rows it was opened for: the next row starts with it closed.
  const [openFor, setOpenFor] = useState<unknown>(null);
  const same = useMemo(() => (picked.kind === "rows" ? sameRows(budget, picked.rows) : []), [budget, picked]);
  if (same.length === 0) return null;
  if (openFor !== picked) {
    return (
      <Button
        size="small"
        onClick={() => {
          setOpenFor(picked);
          session.tagging.setAlso(same.filter(({ by }) => by === "key").map(({ index }) => index));
        }}
      >
        {tagging.sameRows(same.length)}
      </Button>
    );
  }
  const chosen = new Set(also);
  const toggle = (index: number): void => {
    if (!chosen.delete(index)) chosen.add(index);
    session.tagging.setAlso([...chosen]);
  };
  return (
    <section className={styles.box} aria-label={tagging.sameRows(same.length)}>
      <p className={shared.note}>{tagging.sameRowsHint}</p>
      <ul className={mergeClasses(shared.plainList, styles.scroll, shared.focusable)} tabIndex={0}>
        {same.map(({ index, by }) => {
          const row = budget.rows[index];
          if (row === undefined) return null;
          const facts = [common.row(row.row), row.account, row.costCentre, tagging.equality[by]];
          return (
            <li key={index} className={styles.row}>
              <Checkbox
                checked={chosen.has(index)}
                label={facts.filter((fact) => fact !== "").join(" · ")}
                onChange={() => toggle(index)}
              />
              <AmountText amount={row.amounts[budget.layout.columns.main]} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
