import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { rowsWithSplit } from "../../budget";
import type { SplitKey } from "../../budget";
import type { Budget } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { mainAmount } from "../session/rows";
import { reviewerReason } from "../session/state";
import { KeyNameForm } from "./KeyNameForm";
import { SplitParts } from "./SplitParts";

const useStyles = makeStyles({
  key: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Which key is being renamed or deleted. */
interface Asked {
  readonly what: "rename" | "remove";
  readonly name: string;
}

/** The named keys: a digit tags the picked rows with one; each can be changed, renamed and deleted. */
export function KeyList({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { split, common } = useMessages();
  const shared = useSharedStyles();
  const keys = usePane((state) => state.split.keys);
  const picked = usePane((state) => state.picked);
  const also = usePane((state) => state.also);
  const writable = usePane((state) => reviewerReason(state) === null);
  const panel = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const rows = picked.kind === "rows" ? [...picked.rows, ...also] : [];
  const first = budget.rows[rows[0] ?? -1];
  const target =
    rows.length === 1 && first !== undefined ? split.ofRow(first.row) : split.ofRows(rows.length);

  const buttons = (): readonly HTMLButtonElement[] => [
    ...(panel.current?.querySelectorAll<HTMLButtonElement>("[data-apply]") ?? []),
  ];
  // Where a form or a question has gone, and on opening: the keys work from the list.
  useEffect(() => {
    if (asked === null) (buttons().find((button) => !button.disabled) ?? panel.current)?.focus();
  }, [asked]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const key = /^[1-9]$/.test(event.key) ? keys[Number(event.key) - 1] : undefined;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") {
      if (asked === null) session.split.close();
      else setAsked(null);
    } else if (step !== 0) {
      const all = buttons();
      all[all.findIndex((button) => button === document.activeElement) + step]?.focus();
    } else if (key !== undefined && asked === null && !event.repeat && writable) {
      void session.split.applyKey(key.name);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={mergeClasses(shared.view, shared.focusable)}
      aria-label={split.keys}
      onKeyDown={onKeyDown}
    >
      <h2 className={shared.heading}>{split.keys}</h2>
      <p className={shared.note} role="status">
        {rows.length === 0 ? split.keysForNone : split.keysFor(target)}
      </p>
      {keys.length === 0 ? <p>{split.noKeys}</p> : null}
      <ol className={shared.plainList}>
        {keys.map((key, position) => (
          <KeyItem
            key={key.name}
            item={key}
            number={position + 1}
            amount={rows.length === 1 && first !== undefined ? mainAmount(first, budget.layout) : null}
            budget={budget}
            applicable={writable && rows.length > 0}
            writable={writable}
            asked={asked?.name === key.name ? asked.what : null}
            onAsk={(what) => setAsked(what === null ? null : { what, name: key.name })}
          />
        ))}
      </ol>
      <div className={shared.line}>
        <Button size="small" onClick={() => session.split.close()}>
          {common.close}
        </Button>
      </div>
      {keys.length === 0 ? null : <p className={shared.note}>{split.listHint}</p>}
    </section>
  );
}

interface ItemProps {
  readonly item: SplitKey;
  readonly number: number;
  readonly amount: number | null;
  readonly budget: Budget;
  readonly applicable: boolean;
  readonly writable: boolean;
  readonly asked: Asked["what"] | null;
  readonly onAsk: (what: Asked["what"] | null) => void;
}

function KeyItem(props: ItemProps): ReactNode {
  const { item, number, amount, budget, applicable, writable, asked, onAsk } = props;
  const session = useSession();
  const { split, common } = useMessages();
  const styles = useStyles();
  const shared = useSharedStyles();
  const { name, parts, driver } = item;
  return (
    <li className={styles.key}>
      <h3 className={styles.name}>
        {number <= 9 ? `${number} · ` : ""}
        {name}
      </h3>
      <SplitParts parts={parts} amount={amount} />
      {driver === null ? null : (
        <span className={shared.note}>{split.driverOf(driver.name, driver.numbers.join(" · "))}</span>
      )}
      {asked === "rename" ? (
        <KeyNameForm
          current={name}
          onKeep={(to) => session.split.keys.rename(name, to)}
          onClose={() => onAsk(null)}
        />
      ) : asked === "remove" ? (
        <>
          <p className={shared.note} role="status">
            {split.removeConfirm(name, rowsWithSplit(budget, parts).length)}
          </p>
          <div className={shared.line}>
            <Button
              size="small"
              autoFocus
              onClick={() => {
                onAsk(null);
                void session.split.keys.remove(name);
              }}
            >
              {split.remove}
            </Button>
            <Button size="small" onClick={() => onAsk(null)}>
              {common.cancel}
            </Button>
          </div>
        </>
      ) : (
        <div className={shared.line}>
          <Button
            size="small"
            appearance="primary"
            data-apply
            disabled={!applicable}
            aria-label={split.applyKey(name)}
            onClick={() => void session.split.applyKey(name)}
          >
            {split.apply}
          </Button>
          <Button
            size="small"
            disabled={!writable}
            aria-label={split.changeKey(name)}
            onClick={() => session.split.openKey(name)}
          >
            {split.change}
          </Button>
          <Button
            size="small"
            disabled={!writable}
            aria-label={split.renameKey(name)}
            onClick={() => onAsk("rename")}
          >
            {split.rename}
          </Button>
          <Button
            size="small"
            disabled={!writable}
            aria-label={split.removeKey(name)}
            onClick={() => onAsk("remove")}
          >
            {split.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
