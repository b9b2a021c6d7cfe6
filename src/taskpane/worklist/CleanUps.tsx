import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { tagCures } from "../../budget";
import type { Budget } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { reviewerReason } from "../session/state";

/** "Correggi" where the cure is certain: each cell before and after, then all at once. */
export function CleanUps({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { worklist: words, common } = useMessages();
  const shared = useSharedStyles();
  const writable = usePane((state) => reviewerReason(state) === null);
  const [open, setOpen] = useState(false);
  const found = useMemo(() => tagCures(budget).filter(({ row }) => !row.hidden), [budget]);
  if (found.length === 0) return null;
  const write = (): void =>
    void session.tagging.correct(
      found.map(({ row, after }) => ({ index: row.row - budget.layout.firstRow, value: after })),
    );
  if (!open) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{words.cleanUps(found.length)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setOpen(true)}>
            {words.fixAll(found.length)}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <section aria-label={words.fixAll(found.length)}>
      <p className={shared.note}>{words.fixPreview}</p>
      <table className={shared.table}>
        <thead>
          <tr>
            <th scope="col">{words.rowColumn}</th>
            <th scope="col">{words.was}</th>
            <th scope="col">{words.becomes}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ row, before, after }) => (
            <tr key={row.row}>
              <td>{row.row + 1}</td>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={shared.line}>
        <Button size="small" appearance="primary" disabled={!writable} onClick={write}>
          {words.fixConfirm(found.length)}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {common.close}
        </Button>
      </div>
    </section>
  );
}
