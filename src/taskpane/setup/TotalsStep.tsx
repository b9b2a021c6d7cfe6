import { Button, Checkbox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { columnLetters } from "../../budget";
import type { BudgetRow, Layout } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { lacksTagHeader } from "../session/naming";
import type { FoundTable } from "../session/state";
import { reviewerReason } from "../session/state";
import { GuessedTotals, guessedTotals, toggled } from "../worklist/TotalsOffer";
import { finishSetup } from "./finishSetup";
import { Kinds } from "./Kinds";
import type { KindChoices } from "./kindChoices";
import { groupsToConfirm } from "./kindChoices";
import type { OtherChoices } from "./others";

interface Props {
  readonly table: FoundTable;
  readonly layout: Layout;
  readonly choices: OtherChoices;
  readonly onBack: () => void;
}

/**
 * Asks for the kind of each group of rows, so that proventi and oneri are never added up (docs/dominio.md, "Importi"), offers to write
 * TOTALE on the rows that look like totals, so that they do not count twice, and the header of a new tag column.
 */
export function TotalsStep({ table, layout, choices, onBack }: Props): ReactNode {
  const session = useSession();
  const { setup, common } = useMessages();
  const shared = useSharedStyles();
  const writable = usePane((state) => reviewerReason(state) === null);
  const decisions = session.budgets.decisionsOf(table.sheet);
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const [naming, setNaming] = useState(true);
  const budget = useMemo(() => decisions.readBudget(table.data, layout), [table.data, layout, decisions]);
  const rows = useMemo(() => guessedTotals(budget), [budget]);
  const coded = useMemo(() => budget.rows.filter(({ doubleCount }) => doubleCount), [budget]);
  const groups = useMemo(() => groupsToConfirm(budget), [budget]);
  const [kinds, setKinds] = useState<KindChoices>(new Map());
  const unnamed = useMemo(() => lacksTagHeader(table, layout), [table, layout]);
  const chosen = rows.filter((index) => !out.has(index));
  const finish = (mark: boolean): void =>
    void finishSetup(session, {
      table,
      layout,
      kinds,
      notTotals: [...out],
      totals: mark ? chosen : [],
      tagHeader: naming && writable ? setup.tagHeader : undefined,
      others: [...choices.values()],
    });
  const none = coded.length === 0 ? setup.noTotals : null;
  const totalsText = rows.length === 0 ? none : setup.totalsIntro(rows.length);

  return (
    <>
      <Kinds groups={groups} choices={kinds} onChoose={setKinds} />
      {unnamed ? (
        <Checkbox
          label={setup.writeTagHeader(
            setup.tagHeader,
            `${columnLetters(layout.columns.tag)}${(layout.header?.last ?? 0) + 1}`,
          )}
          checked={naming && writable}
          disabled={!writable}
          onChange={(_, { checked }) => setNaming(checked === true)}
        />
      ) : null}
      <h3 className={shared.subheading}>{setup.totals}</h3>
      {totalsText === null ? null : <p className={shared.note}>{totalsText}</p>}
      <GuessedTotals
        budget={budget}
        rows={rows}
        out={out}
        onToggle={(index) => setOut(toggled(out, index))}
      />
      <CodedTotals rows={coded} />
      <div className={shared.line}>
        {rows.length === 0 ? (
          <Button appearance="primary" onClick={() => finish(false)}>
            {setup.done}
          </Button>
        ) : (
          <>
            <Button
              appearance="primary"
              disabled={!writable || chosen.length === 0}
              onClick={() => finish(true)}
            >
              {setup.totalsMark(chosen.length)}
            </Button>
            <Button onClick={() => finish(false)}>{setup.totalsSkip}</Button>
          </>
        )}
        <Button appearance="subtle" onClick={onBack}>
          {common.back}
        </Button>
      </div>
    </>
  );
}

/** Rows that look like totals but carry a code: the code wins over the guess, so nothing is written on them, but they may count twice. */
function CodedTotals({ rows }: { readonly rows: readonly BudgetRow[] }): ReactNode {
  const { setup, common } = useMessages();
  const shared = useSharedStyles();
  if (rows.length === 0) return null;
  return (
    <>
      <p className={shared.note}>{setup.totalsWithCode(rows.length)}</p>
      <ul>
        {rows.map(({ row, description, tag }) => (
          <li key={row}>
            {common.row(row)} · {description === "" ? common.withoutDescription : description} ·{" "}
            <span className={shared.code}>{tag.canonical}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
