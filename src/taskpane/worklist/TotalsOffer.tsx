import { Button, Checkbox, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { marksToOffer } from "../../budget";
import type { Budget } from "../../budget/types";
import { sentence } from "../../i18n";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { reviewerReason } from "../session/state";

/** Visible rows that look like totals and count until they are marked, as indexes in `budget.rows`. */
export function guessedTotals(budget: Budget): readonly number[] {
  return marksToOffer(budget).flatMap(({ row }) => (row.hidden ? [] : [row.row - budget.layout.firstRow]));
}

interface ListProps {
  readonly budget: Budget;
  readonly rows: readonly number[];
  /** Rows the user has ruled out. */
  readonly out: ReadonlySet<number>;
  readonly onToggle: (index: number) => void;
}

/** The guessed totals, each with why it was guessed, to be ticked off where the guess is wrong. */
export function GuessedTotals({ budget, rows, out, onToggle }: ListProps): ReactNode {
  const { common, reasons } = useMessages();
  const shared = useSharedStyles();
  return (
    <ul className={shared.plainList}>
      {rows.map((index) => {
        const row = budget.rows[index];
        if (row === undefined || row.totalGuess === null) return null;
        const name = row.description === "" ? common.withoutDescription : row.description;
        return (
          <li key={index}>
            <Checkbox
              checked={!out.has(index)}
              onChange={() => onToggle(index)}
              label={
                <>
                  {common.row(row.row)} · {name}
                  <br />
                  <span className={shared.note}>{sentence(reasons.total, row.totalGuess)}</span>
                </>
              }
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Offers to write TOTALE on the guessed totals, after showing them. */
export function TotalsOffer({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { worklist: words, setup, common } = useMessages();
  const shared = useSharedStyles();
  const writable = usePane((state) => reviewerReason(state) === null);
  const [open, setOpen] = useState(false);
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => guessedTotals(budget), [budget]);
  if (rows.length === 0) return null;
  if (!open) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.totalsOffer(rows.length)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setOpen(true)}>
            {words.totalsShow}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  const chosen = rows.filter((index) => !out.has(index));
  return (
    <section aria-label={setup.totalsIntro(rows.length)}>
      <p className={shared.note}>{setup.totalsIntro(rows.length)}</p>
      <GuessedTotals
        budget={budget}
        rows={rows}
        out={out}
        onToggle={(index) => setOut(toggled(out, index))}
      />
      <div className={shared.line}>
        <Button
          size="small"
          appearance="primary"
          disabled={!writable || chosen.length === 0}
          onClick={() => void session.tagging.markTotals(chosen)}
        >
          {setup.totalsMark(chosen.length)}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {common.close}
        </Button>
      </div>
    </section>
  );
}

export function toggled(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
