import { Button, Field, MessageBar, MessageBarBody, Select, mergeClasses } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { checkLaw, coverageBy, coverageView } from "../../budget";
import type { CoveragePart } from "../../budget";
import type { Budget } from "../../budget/types";
import { Euro, StatusText } from "../components/texts";
import { Scroller } from "../components/Scroller";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import { TotalsOffer } from "../worklist/TotalsOffer";
import { CoverageBar } from "./CoverageBar";

const PARTS: readonly CoveragePart[] = ["costCentre", "funzione", "kind"];

/** Coverage by status in euro and in rows, and by the parts of the budget somebody answers for. */
export function CoverageView({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { coverage: words, format, totals } = useMessages();
  const shared = useSharedStyles();
  const { amounts, main } = budget.layout.columns;
  const [column, setColumn] = useState(main);
  const view = useMemo(() => coverageView(budget, column), [budget, column]);
  const law = useMemo(() => checkLaw(budget), [budget]);
  const difference = (law.rows[column] ?? 0) - (law.statuses[column] ?? 0);
  const ratio = (value: number | null): string => (value === null ? words.noAmount : format.percent(value));
  return (
    <div className={shared.view}>
      <div className={shared.spread}>
        <h2 className={shared.heading}>{words.title}</h2>
        <Button size="small" icon={<ArrowSyncRegular />} onClick={() => void session.actions.checkCoverage()}>
          {words.refresh}
        </Button>
      </div>
      <TotalsOffer budget={budget} />
      {amounts.length > 1 ? (
        <Field label={words.amount} size="small" orientation="horizontal">
          <Select size="small" value={column} onChange={(_, data) => setColumn(Number(data.value))}>
            {amounts.map((amount, index) => (
              <option key={amount.column} value={index}>
                {amount.name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <div className={shared.spread}>
        <span>{words.byAmount}</span>
        <strong>{ratio(view.coverage.amount.ratio)}</strong>
      </div>
      <CoverageBar statuses={view.statuses} by="absolute" />
      <div className={shared.spread}>
        <span>{words.byRows}</span>
        <strong>{ratio(view.coverage.rows.ratio)}</strong>
      </div>
      <CoverageBar statuses={view.statuses} by="rows" />
      <p className={shared.note}>
        {words.note} {budget.layout.unit === "thousands" ? `${totals.inThousands}.` : ""}
      </p>
      <Scroller label={words.title}>
        <table className={mergeClasses(shared.table, shared.amounts)}>
          <thead>
            <tr>
              <th scope="col">{words.status}</th>
              <th scope="col">{words.rows}</th>
              <th scope="col">{words.amount}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {view.statuses.map((status) => (
              <tr key={status.status}>
                <th scope="row">
                  <StatusText status={status.status} />
                </th>
                <td className={shared.amount}>{format.count(status.rows)}</td>
                <td className={shared.amount}>
                  <Euro value={status.amount} />
                </td>
                <td className={shared.amount}>
                  {view.all.absolute === 0 ? "–" : format.percent(status.absolute / view.all.absolute)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td className={shared.amount}>{format.count(view.all.rows)}</td>
              <td className={shared.amount}>
                <Euro value={view.all.amount} />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </Scroller>
      <MessageBar intent={law.holds && view.textRows === 0 ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {view.textRows > 0
            ? totals.notNumeric(view.textRows)
            : law.holds
              ? totals.lawHolds
              : totals.lawBroken(difference)}
        </MessageBarBody>
      </MessageBar>
      {PARTS.map((part) => (
        <PartTable key={part} budget={budget} part={part} column={column} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly budget: Budget;
  readonly part: CoveragePart;
  readonly column: number;
}

/** One row per cost centre, funzione or kind; nothing where the budget does not tell them apart. */
function PartTable({ budget, part, column }: PartProps): ReactNode {
  const { coverage: words, common, format } = useMessages();
  const shared = useSharedStyles();
  const parts = useMemo(() => coverageBy(budget, part, column), [budget, part, column]);
  if (parts.length < 2) return null;
  const nameOf = (name: string): string => {
    if (name === "") return words.blank;
    return part === "kind" && (name === "revenue" || name === "cost" || name === "investment")
      ? common.kindGroup(name)
      : name;
  };
  return (
    <section>
      <h3 className={shared.subheading}>{words.splits[part]}</h3>
      <table className={mergeClasses(shared.table, shared.amounts)}>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.byAmount}</th>
            <th scope="col">{words.byRows}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part: name, view }) => (
            <tr key={name}>
              <th scope="row">{nameOf(name)}</th>
              <td className={shared.amount}>
                {view.coverage.amount.ratio === null ? "–" : format.percent(view.coverage.amount.ratio)}
              </td>
              <td className={shared.amount}>
                {view.coverage.rows.ratio === null ? "–" : format.percent(view.coverage.rows.ratio)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
