import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { sameRows } from "../session/rows";
import { EqualRows } from "./EqualRows";
import { focusSearch } from "./focus";

const useStyles = makeStyles({
  box: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: "8px" },
});

/**
 * "Applica anche alle N righe uguali": shows the rows, and only those ticked are tagged together with the picked ones. Rows of another
 * cost centre or account may have another answer: they are shown, and not ticked.
 */
export function SameRows({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { tagging } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const picked = usePane((state) => state.picked);
  const also = usePane((state) => state.also);
  // The panel belongs to the rows it was opened for: the next row starts with it closed.
  const [openFor, setOpenFor] = useState<unknown>(null);
  // Looked for after what the user waits for: in a large budget that takes longer than a key may.
  const asked = useDeferredValue(useMemo(() => ({ budget, picked }), [budget, picked]));
  const same = useMemo(
    () => (asked.picked.kind === "rows" ? sameRows(asked.budget, asked.picked.rows) : []),
    [asked],
  );
  if (same.length === 0 || asked.picked !== picked) return null;
  if (openFor !== picked) {
    return (
      <span>
        <Button
          size="small"
          onClick={() => {
            setOpenFor(picked);
            session.tagging.setAlso(same.filter(({ by }) => by === "key").map(({ index }) => index));
            focusSearch();
          }}
        >
          {tagging.sameRows(same.length)}
        </Button>
      </span>
    );
  }
  return (
    <section className={styles.box} aria-label={tagging.sameRows(same.length)}>
      <p className={shared.note}>{tagging.sameRowsHint}</p>
      <EqualRows budget={budget} rows={same} chosen={also} onChoose={session.tagging.setAlso} />
    </section>
  );
}
