import { Button, Field, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px", "& > button": { alignSelf: "flex-start" } },
});

/** The sheets that were confirmed as budgets: go to one, correct its columns, forget it, add another. */
export function BudgetList(): ReactNode {
  const session = useSession();
  const { budgets: words, settings, setup } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const confirmed = usePane((state) => state.budgets);
  const current = usePane((state) => state.binding?.sheet ?? "");
  const sheet = usePane((state) => state.binding?.sheetName ?? "");
  const rows = usePane((state) => state.budget?.rows.length ?? 0);
  return (
    <>
      <Field label={settings.budget} hint={settings.budgetOf(sheet, rows)}>
        <Button size="small" className={shared.asWide} onClick={() => void session.reconfigure()}>
          {setup.change}
        </Button>
      </Field>
      <section aria-label={words.title} className={styles.list}>
        <h3 className={shared.subheading}>{words.title}</h3>
        <p className={shared.note}>{words.hint}</p>
        <ul className={shared.plainList}>
          {confirmed.map(({ sheet: id, name, onlyLearn }) => (
            <li key={id} className={shared.spread}>
              <span>
                {name} <span className={shared.note}>{words.use(id === current, onlyLearn)}</span>
              </span>
              <span className={shared.line}>
                {onlyLearn || id === current ? null : (
                  <Button size="small" onClick={() => void session.budgets.switchTo(id)}>
                    {words.open}
                  </Button>
                )}
                {confirmed.length < 2 ? null : (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={words.forgetLabel(name)}
                    onClick={() => void session.budgets.forget(id)}
                  >
                    {words.forget}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
        <Button size="small" onClick={() => void session.budgets.add()}>
          {words.add}
        </Button>
      </section>
    </>
  );
}
