import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Layout } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { FoundTable } from "../session/state";
import { ColumnsStep } from "./ColumnsStep";
import type { OtherChoices } from "./others";
import { otherTables } from "./others";
import { OthersStep } from "./OthersStep";
import { TableStep } from "./TableStep";
import { TotalsStep } from "./TotalsStep";

type Step = "table" | "columns" | "others" | "totals";

/**
 * First run: which table, which columns, which other sheets, which rows are totals. Short steps on the real sheet, remembered in the
 * workbook. Where nothing is found, or something else is meant, rows and columns are chosen by hand.
 */
export function SetupView({ found }: { readonly found: readonly FoundTable[] }): ReactNode {
  const session = useSession();
  const { setup } = useMessages();
  const shared = useSharedStyles();
  const remembered = usePane((state) => state.binding !== null && state.budget !== null);
  const confirmed = usePane((state) => state.budgets);
  const only = found.length === 1;
  const [step, setStep] = useState<Step>(only ? "columns" : "table");
  // A single table is no question, unless the user goes back to it: what is not shown is not counted.
  const [asked, setAsked] = useState(!only);
  const [table, setTable] = useState<FoundTable | null>(found[0] ?? null);
  const [changed, setChanged] = useState<Layout | null>(null);
  const [choices, setChoices] = useState<OtherChoices>(new Map());
  const others = table === null ? [] : otherTables(found, table.sheet, confirmed);
  const steps: readonly Step[] = [
    ...(asked ? (["table"] as const) : []),
    "columns",
    ...(others.length > 0 ? (["others"] as const) : []),
    "totals",
  ];
  const layout = changed ?? table?.candidate.layout ?? null;
  const choose = (next: FoundTable): void => {
    setTable(next);
    setChanged(null);
    setChoices(new Map());
  };
  const after = (from: Step): void => setStep(steps[steps.indexOf(from) + 1] ?? "totals");
  const before = (from: Step): void => setStep(steps[steps.indexOf(from) - 1] ?? "table");
  return (
    <div className={shared.view}>
      <h2 className={shared.heading}>
        {setup.step(steps.indexOf(step) + 1, steps.length, setup.steps[step])}
      </h2>
      {step === "table" || table === null || layout === null ? (
        <TableStep
          found={found}
          chosen={table}
          onChoose={choose}
          onByHand={(next) => {
            choose(next);
            setStep("columns");
          }}
          onDone={() => after("table")}
        />
      ) : null}
      {table !== null && layout !== null && step === "columns" ? (
        <ColumnsStep
          table={table}
          layout={layout}
          onChange={setChanged}
          onTable={choose}
          onBack={() => {
            setAsked(true);
            setStep("table");
          }}
          onDone={() => after("columns")}
        />
      ) : null}
      {table !== null && layout !== null && step === "others" ? (
        <OthersStep
          table={table}
          layout={layout}
          others={others}
          choices={choices}
          onChoose={setChoices}
          onBack={() => before("others")}
          onDone={() => after("others")}
        />
      ) : null}
      {table !== null && layout !== null && step === "totals" ? (
        <TotalsStep table={table} layout={layout} choices={choices} onBack={() => before("totals")} />
      ) : null}
      {remembered ? (
        <Button appearance="subtle" onClick={() => session.set({ phase: { kind: "ready" } })}>
          {setup.keep}
        </Button>
      ) : null}
    </div>
  );
}
