import { Button, Checkbox, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { findAction } from "../../actions";
import type { Budget } from "../../budget/types";
import { AmountText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { EqualOffer } from "../session/equals";
import type { SameRow } from "../session/rows";
import { focusSearch } from "./focus";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  scroll: { maxHeight: "min(240px, 40vh)", overflowY: "auto" },
  facts: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  key: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** As the registry of actions spells it. */
const KEY = findAction("tagEquals")?.shortcut.pane ?? "";

const APPLY = "tag-equal-rows";

interface ListProps {
  readonly budget: Budget;
  readonly rows: readonly SameRow[];
  readonly chosen: readonly number[];
  readonly onChoose: (rows: readonly number[]) => void;
}

/** Rows with the same description: place, account, cost centre, how they equal, present tag and amount. Only ticked ones are written. */
export function EqualRows({ budget, rows, chosen, onChoose }: ListProps): ReactNode {
  const { tagging, common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const ticked = new Set(chosen);
  const toggle = (index: number): void => {
    if (!ticked.delete(index)) ticked.add(index);
    onChoose([...ticked]);
  };
  return (
    <ul className={mergeClasses(shared.plainList, styles.scroll, shared.focusable)} tabIndex={0}>
      {rows.map(({ index, by }) => {
        const row = budget.rows[index];
        if (row === undefined) return null;
        const now = row.tag.canonical ?? (typeof row.tagCell === "string" ? row.tagCell : "");
        const facts = [
          common.row(row.row),
          row.account,
          row.costCentre,
          by === "key" ? "" : tagging.equality[by],
          now === "" ? common.status(row.tag.status) : tagging.rowTag(now),
        ];
        return (
          <li key={index} className={styles.row}>
            <Checkbox
              checked={ticked.has(index)}
              label={<span className={styles.facts}>{facts.filter((fact) => fact !== "").join(" · ")}</span>}
              onChange={() => toggle(index)}
            />
            <AmountText amount={row.amounts[budget.layout.columns.main]} />
          </li>
        );
      })}
    </ul>
  );
}

/** "Altre N righe uguali sono da sistemare", after a row was tagged: one key shows them, the same key tags the ticked ones. */
export function EqualsLeft(): ReactNode {
  const equals = usePane((state) => state.equals);
  const budget = usePane((state) => state.budget);
  return equals === null || budget === null ? null : <Offer offer={equals} budget={budget} />;
}

function Offer({ offer, budget }: { readonly offer: EqualOffer; readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { tagging, common, actions } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const busy = usePane((state) => state.busy);
  const panel = useRef<HTMLElement>(null);
  const { open, rows, chosen, tag } = offer;
  const description = budget.rows[rows[0]?.index ?? -1]?.description ?? "";

  useLayoutEffect(() => {
    // By hand, since the foot is fixed: the browser would scroll the page to where the foot would else be.
    const goal = document.getElementById(APPLY) ?? panel.current?.querySelector("input");
    if (open) goal?.focus({ preventScroll: true });
  }, [open]);

  if (!open) {
    const left = rows.filter(({ index }) => budget.rows[index]?.needsWork !== null).length;
    return (
      <p className={shared.note} role="status">
        {tagging.equalsLeft(left)}:{" "}
        <Link
          as="button"
          inline
          title={actions.tagEquals.description}
          onClick={() => void session.actions.tagEquals()}
        >
          {tagging.equalsShow}
        </Link>{" "}
        <kbd className={styles.key}>{KEY}</kbd>
      </p>
    );
  }
  const close = (): void => {
    session.equals.close();
    focusSearch();
  };
  return (
    <section
      ref={panel}
      aria-label={tagging.equalsTitle(tag)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <p className={mergeClasses(styles.title, shared.twoLines)}>
        <strong>{tagging.equalsTitle(tag)}</strong> {description}
      </p>
      <p className={shared.note}>{tagging.equalsHint}</p>
      <EqualRows budget={budget} rows={rows} chosen={chosen} onChoose={session.equals.choose} />
      <div className={shared.line}>
        {chosen.length === 0 ? (
          <span className={shared.note}>{tagging.equalsNone}</span>
        ) : (
          <Button
            id={APPLY}
            size="small"
            appearance="primary"
            disabled={busy}
            onClick={() => void session.actions.tagEquals()}
          >
            {tagging.equalsApply(chosen.length)}
          </Button>
        )}
        <Button size="small" onClick={close}>
          {common.cancel}
        </Button>
      </div>
    </section>
  );
}
