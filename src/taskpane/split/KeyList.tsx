import { Button, mergeClasses } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { mainAmount } from "../session/rows";
import { reviewerReason } from "../session/state";
import { KeyItem } from "./KeyItem";
import type { KeyQuestion } from "./KeyItem";

/** Which key is being renamed or deleted. */
interface Asked {
  readonly what: KeyQuestion;
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
  // Where a form or a question has gone, and on opening: the keys work from the list as soon as it is in sight.
  useLayoutEffect(() => {
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
