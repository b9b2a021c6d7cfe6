import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { BudgetRow } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { MoneyAnswer, TwinScope } from "../session/twins";
import { TWIN_SCOPES, scopePrint } from "../session/twins";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "6px 8px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
});

interface Props {
  readonly row: BudgetRow;
  /** Of the row in `budget.rows`. */
  readonly index: number;
}

/** Asks who pays for a row of a twin theme, once for its project, its cost centre or all rows. */
export function TwinQuestion({ row, index }: Props): ReactNode {
  const session = useSession();
  const { review: words } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [scope, setScope] = useState<TwinScope>("project");
  const running = usePane((state) => state.review.progress !== null);
  const answer = (money: MoneyAnswer): void => void session.proposals.answerTwin(index, scope, money);
  return (
    <section className={styles.box} aria-label={words.twinQuestion}>
      <strong>{words.twinQuestion}</strong>
      <Field label={words.twinScope} size="small">
        <Select
          size="small"
          value={scope}
          onChange={(_, { value }) => setScope(TWIN_SCOPES.find((each) => each === value) ?? "project")}
        >
          {TWIN_SCOPES.filter((each) => scopePrint(each, row) !== null).map((each) => (
            <option key={each} value={each}>
              {words.scopes[each]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={shared.line}>
        <Button size="small" disabled={running} onClick={() => answer("increase")}>
          {words.yes}
        </Button>
        <Button size="small" disabled={running} onClick={() => answer("ordinary")}>
          {words.no}
        </Button>
      </div>
    </section>
  );
}
