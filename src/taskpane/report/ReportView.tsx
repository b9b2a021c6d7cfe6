import { Button, Checkbox, Field, Input, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import type { Level } from "../../map";
import { OutsideBlocks } from "../components/OutsideBlocks";
import { SumCheck } from "../components/SumCheck";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { reviewerReason } from "../session/state";
import { createReport, type CreatedReport } from "./createReport";
import { MinutesText } from "./MinutesText";

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

const useStyles = makeStyles({
  created: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 10px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What somebody signs: a new sheet with all figures, and a text for the minutes. */
export function ReportView({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { report: words, totals, common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const writable = usePane((state) => reviewerReason(state) === null);
  const [date, setDate] = useState("");
  const [deepest, setDeepest] = useState<Level>(2);
  const [withFormulas, setWithFormulas] = useState(false);
  const [creating, setCreating] = useState(false);
  const [created, setCreated] = useState<CreatedReport | null>(null);
  const create = (): void => {
    setCreating(true);
    void session
      .background(async () => setCreated(await createReport(session, { date, deepest, withFormulas })))
      .finally(() => setCreating(false));
  };
  return (
    <div className={shared.view}>
      <h2 className={shared.heading}>{words.title}</h2>
      <p className={shared.note}>{words.intro}</p>
      <OutsideBlocks />
      <SumCheck budget={budget} column={budget.layout.columns.main} />
      <Field label={words.date} size="small">
        <Input
          size="small"
          value={date}
          style={{ minWidth: 0 }}
          onChange={(_, data) => setDate(data.value)}
          contentAfter={
            <Link
              as="button"
              onClick={() => setDate(new Date().toLocaleDateString(session.messages.language))}
            >
              {words.today}
            </Link>
          }
        />
      </Field>
      <Field label={words.depth} size="small">
        <Select
          size="small"
          value={deepest}
          onChange={(_, data) => setDeepest(LEVELS.find((level) => String(level) === data.value) ?? 2)}
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {totals.levelChoice(level, common.level(level))}
            </option>
          ))}
        </Select>
      </Field>
      <Field hint={words.withFormulasHint}>
        <Checkbox
          label={words.withFormulas}
          checked={withFormulas}
          onChange={(_, { checked }) => setWithFormulas(checked === true)}
        />
      </Field>
      <div>
        <Button
          appearance="primary"
          icon={<DocumentTableRegular />}
          disabled={!writable || creating}
          onClick={create}
        >
          {words.create}
        </Button>
      </div>
      <p className={shared.note}>{words.createHint}</p>
      <div role="status">
        {created === null ? null : (
          <div className={styles.created}>
            <span>{words.created(created.name)}</span>
            <Link
              as="button"
              onClick={() =>
                void session.background(() =>
                  session.gateway.select(created.id, { row: 0, column: 0, rows: 1, columns: 1 }),
                )
              }
            >
              {words.show}
            </Link>
          </div>
        )}
      </div>
      <MinutesText budget={budget} date={date} />
    </div>
  );
}
