import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { readBudget } from "../../budget";
import type { Layout } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { FoundTable } from "../session/state";
import { reviewerReason } from "../session/state";
import { GuessedTotals, guessedTotals, toggled } from "../worklist/TotalsOffer";
import { Kinds } from "./Kinds";
import type { KindChoices } from "./kindChoices";
import { changedKinds, groupsToConfirm } from "./kindChoices";

interface Props {
  readonly table: FoundTable;
  readonly layout: Layout;
  readonly onBack: () => void;
}

/**
 * Asks for the kind of each group of rows, so that proventi and oneri are never added up (docs/dominio.md, "Importi"), and offers to write TOTALE on
 * the rows that look like totals, so that they do not count twice.
 */
export function TotalsStep({ table, layout, onBack }: Props): ReactNode {
  const session = useSession();
  const { setup, common } = useMessages();
  const shared = useSharedStyles();
  const writable = usePane((state) => reviewerReason(state) === null);
  const decisions = usePane((state) => state.decisions);
  const [out, setOut] = useState<ReadonlySet<number>>(new Set());
  const budget = useMemo(() => readBudget(table.data, layout, decisions), [table.data, layout, decisions]);
  const rows = useMemo(() => guessedTotals(budget), [budget]);
  const groups = useMemo(() => groupsToConfirm(budget), [budget]);
  const [kinds, setKinds] = useState<KindChoices>(new Map());
  const chosen = rows.filter((index) => !out.has(index));

  const finish = async (mark: boolean): Promise<void> => {
    const changed = changedKinds(budget, kinds);
    await session.confirmTable(table, layout);
    for (const { kind, rows: ofKind } of changed) await session.decide(ofKind, { kind });
    if (out.size > 0) await session.decide([...out], { rowKind: "budget" });
    if (mark) await session.tagging.markTotals(chosen);
    session.show("tagging");
  };

  return (
    <>
      <Kinds groups={groups} choices={kinds} onChoose={setKinds} />
      <h3 className={shared.subheading}>{setup.totals}</h3>
      <p className={shared.note}>{rows.length === 0 ? setup.noTotals : setup.totalsIntro(rows.length)}</p>
      <GuessedTotals
        budget={budget}
        rows={rows}
        out={out}
        onToggle={(index) => setOut(toggled(out, index))}
      />
      <div className={shared.line}>
        {rows.length === 0 ? (
          <Button appearance="primary" onClick={() => void finish(false)}>
            {setup.done}
          </Button>
        ) : (
          <>
            <Button
              appearance="primary"
              disabled={!writable || chosen.length === 0}
              onClick={() => void finish(true)}
            >
              {setup.totalsMark(chosen.length)}
            </Button>
            <Button onClick={() => void finish(false)}>{setup.totalsSkip}</Button>
          </>
        )}
        <Button appearance="subtle" onClick={onBack}>
          {common.back}
        </Button>
      </div>
    </>
  );
}
