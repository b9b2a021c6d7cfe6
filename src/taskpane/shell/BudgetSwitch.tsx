import { Select, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMessages, usePane, useSession } from "../context";

const useStyles = makeStyles({
  line: { display: "flex", padding: "4px 12px" },
  select: { flexGrow: 1, minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
});

/** Which of several confirmed budgets is in use; nothing where there is one. */
export function BudgetSwitch(): ReactNode {
  const session = useSession();
  const { budgets: words } = useMessages();
  const styles = useStyles();
  const confirmed = usePane((state) => state.budgets);
  const current = usePane((state) => state.binding?.sheet ?? "");
  const busy = usePane((state) => state.busy);
  const sheets = confirmed.filter(({ onlyLearn }) => !onlyLearn);
  if (sheets.length < 2) return null;
  return (
    <div className={styles.line}>
      <Select
        className={styles.select}
        size="small"
        aria-label={words.inUse}
        value={current}
        disabled={busy}
        onChange={(_, data) => void session.budgets.switchTo(data.value)}
      >
        {sheets.map(({ sheet, name }) => (
          <option key={sheet} value={sheet}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
