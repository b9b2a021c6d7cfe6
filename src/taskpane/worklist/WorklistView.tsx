import { Button, Field, Input, Select } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DismissRegular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { notBudgetRows } from "../../budget";
import type { Budget, NeedsWorkCause } from "../../budget/types";
import { sentence } from "../../i18n";
import { StateMessage } from "../components/StateMessage";
import { RowList } from "../components/RowList";
import { useSharedStyles } from "../components/styles";
import { usePlace } from "../components/usePlace";
import { useMessages, usePane } from "../context";
import { ReviewOffer } from "../review/ReviewOffer";
import { ReviewView } from "../review/ReviewView";
import { partName } from "../coverage/partName";
import { ALL_WORK } from "../session/places";
import { examined } from "../session/proposalsOutcomes";
import { worklist } from "../session/rows";
import { Corrections } from "./Corrections";
import { NotBudgetView } from "./NotBudgetView";
import { TotalsOffer } from "./TotalsOffer";
import { countCauses, filterRows } from "./filter";

const CAUSES: readonly NeedsWorkCause[] = ["untagged", "invalid", "coarse", "proposed", "amount-not-number"];

/** The rows that need work, or the proposals for them that wait for a decision. */
export function WorklistView({ budget }: { readonly budget: Budget }): ReactNode {
  // Drawn bit by bit: there may be thousands of proposals.
  const reviewing = useDeferredValue(usePane((state) => state.review.open));
  const [others, setOthers] = useState(false);
  if (reviewing) return <ReviewView budget={budget} />;
  return others ? (
    <NotBudgetView budget={budget} onBack={() => setOthers(false)} />
  ) : (
    <RowsToDo budget={budget} onOthers={() => setOthers(true)} />
  );
}

interface RowsProps {
  readonly budget: Budget;
  /** Shows the rows that are no budget rows. */
  readonly onOthers: () => void;
}

/** The rows that need work, largest first: found by cause and by words, and one click away in the sheet. */
function RowsToDo({ budget, onOthers }: RowsProps): ReactNode {
  const messages = useMessages();
  const { worklist: words, common, reasons, review } = messages;
  const shared = useSharedStyles();
  const [filter, setFilter] = usePlace("worklist");
  const { cause, text, part } = filter;
  const wanted = useDeferredValue(filter);
  const outcomes = usePane((state) => state.review.outcomes);
  const rejections = usePane((state) => state.review.rejections);
  const all = useMemo(() => worklist(budget), [budget]);
  const decisions = usePane((state) => state.decisions);
  const notBudget = useMemo(
    () => notBudgetRows(budget, decisions).reduce((sum, { rows }) => sum + rows.length, 0),
    [budget, decisions],
  );
  const counts = useMemo(() => countCauses(budget, all), [budget, all]);
  const shown = useMemo(() => filterRows(budget, all, wanted), [budget, all, wanted]);
  const causeText = (each: NeedsWorkCause): string => words.causeCount(common.cause(each), counts[each]);
  const why = (index: number): string => {
    const row = budget.rows[index];
    if (row === undefined || row.needsWork === null) return "";
    return row.needsWork === "invalid" && row.tag.reason !== null
      ? sentence(reasons.tag, row.tag.reason)
      : row.needsWork === "untagged"
        ? `${common.cause(row.needsWork)}, ${review.states[examined({ outcomes, rejections }, row)]}`
        : common.cause(row.needsWork);
  };
  return (
    <div className={shared.view}>
      <h2 className={shared.heading}>{words.title}</h2>
      <TotalsOffer budget={budget} />
      <Corrections budget={budget} />
      <ReviewOffer budget={budget} />
      {notBudget === 0 ? null : (
        <div>
          <Button size="small" appearance="subtle" onClick={onOthers}>
            {messages.notBudget.open(notBudget)}
          </Button>
        </div>
      )}
      {all.length === 0 ? (
        <StateMessage icon={<CheckmarkCircleRegular />} title={words.empty} text={words.emptyText} />
      ) : (
        <>
          <Field label={words.filterCause} size="small" orientation="horizontal">
            <Select
              size="small"
              value={cause ?? ""}
              onChange={(_, data) => setFilter({ cause: CAUSES.find((each) => each === data.value) ?? null })}
            >
              <option value="">{words.allCauses}</option>
              {CAUSES.filter((each) => counts[each] > 0).map((each) => (
                <option key={each} value={each}>
                  {causeText(each)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.filterText} size="small" orientation="horizontal">
            <Input
              size="small"
              style={{ minWidth: 0 }}
              value={text}
              placeholder={words.filterPlaceholder}
              onChange={(_, data) => setFilter({ text: data.value })}
            />
          </Field>
          {part === null ? null : (
            <div className={shared.line}>
              <span>{partName(messages, part.by, part.name)}</span>
              <Button size="small" icon={<DismissRegular />} onClick={() => setFilter({ part: null })}>
                {words.clearFilter}
              </Button>
            </div>
          )}
          <p className={shared.note} role="status">
            {words.count(shown.length, all.length)}
          </p>
          {shown.length === 0 ? (
            <StateMessage title={words.noMatch}>
              <Button onClick={() => setFilter(ALL_WORK)}>{words.clearFilter}</Button>
            </StateMessage>
          ) : (
            <RowList budget={budget} rows={shown} label={words.list} note={why} />
          )}
        </>
      )}
    </div>
  );
}
