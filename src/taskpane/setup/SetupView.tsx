import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Layout } from "../../budget/types";
import { sentence } from "../../i18n";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { FoundTable } from "../session/state";
import { ColumnsStep } from "./ColumnsStep";
import { TotalsStep } from "./TotalsStep";

type Step = "table" | "columns" | "totals";

const STEPS: readonly Step[] = ["table", "columns", "totals"];

/** First run: which table, which columns, which rows are totals. Three short steps on the real sheet, remembered in the workbook. */
export function SetupView({ found }: { readonly found: readonly FoundTable[] }): ReactNode {
  const session = useSession();
  const { setup, reasons } = useMessages();
  const shared = useSharedStyles();
  const remembered = usePane((state) => state.binding !== null && state.budget !== null);
  const [step, setStep] = useState<Step>(found.length > 1 ? "table" : "columns");
  const [chosen, setChosen] = useState(0);
  const [layout, setLayout] = useState<Layout | null>(null);
  const table = found[chosen];
  if (table === undefined) return null;
  const draft = layout ?? table.candidate.layout;
  const number = STEPS.indexOf(step);
  return (
    <div className={shared.view}>
      <h2 className={shared.heading}>{setup.step(number + 1, setup.steps[number] ?? "")}</h2>
      {step === "table" ? (
        <>
          <p className={shared.note}>{setup.tableIntro}</p>
          <Field label={setup.tableChoice}>
            <RadioGroup
              value={String(chosen)}
              onChange={(_, data) => {
                setChosen(Number(data.value));
                setLayout(null);
              }}
            >
              {found.map((each, index) => (
                <Radio key={index} value={String(index)} label={tableName(each, setup.tableRange)} />
              ))}
            </RadioGroup>
          </Field>
          <div className={shared.line}>
            <Button appearance="primary" onClick={() => setStep("columns")}>
              {setup.next}
            </Button>
          </div>
        </>
      ) : null}
      {step === "columns" ? (
        <>
          <p className={shared.note}>
            {setup.columnsIntro} {tableName(table, setup.tableRange)}.
          </p>
          {table.candidate.warnings.map((warning) => (
            <p key={warning.kind} className={shared.note}>
              {sentence(reasons.layoutWarning, warning)}
            </p>
          ))}
          <ColumnsStep
            table={table}
            layout={draft}
            onChange={setLayout}
            onBack={found.length > 1 ? () => setStep("table") : null}
            onDone={() => setStep("totals")}
          />
        </>
      ) : null}
      {step === "totals" ? (
        <TotalsStep table={table} layout={draft} onBack={() => setStep("columns")} />
      ) : null}
      {remembered ? (
        <Button appearance="subtle" onClick={() => session.set({ phase: { kind: "ready" } })}>
          {setup.keep}
        </Button>
      ) : null}
    </div>
  );
}

function tableName(
  { sheetName, candidate }: FoundTable,
  range: (sheet: string, first: number, last: number) => string,
): string {
  return range(sheetName, candidate.layout.firstRow, candidate.layout.lastRow);
}
