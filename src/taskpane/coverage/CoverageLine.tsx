import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue } from "react";
import type { ReactNode } from "react";
import { coverageView } from "../../budget";
import { useMessages, usePane, useSession } from "../context";
import { SMALL_PANE } from "../components/styles";
import { CoverageBar } from "./CoverageBar";

const useStyles = makeStyles({
  line: {
    padding: "2px 10px 6px",
    [SMALL_PANE]: { paddingBottom: "3px" },
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
  text: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    [SMALL_PANE]: {
      flexWrap: "nowrap",
      whiteSpace: "nowrap",
      "& > span": { overflow: "hidden", textOverflow: "ellipsis" },
    },
  },
});

/** How much is done, always in sight; the count leads to what is not. */
export function CoverageLine(): ReactNode {
  const session = useSession();
  const { shell } = useMessages();
  const styles = useStyles();
  // Drawn after what the user waits for: counting a large budget takes longer than a key may.
  const budget = useDeferredValue(usePane((state) => state.budget));
  if (budget === null) return null;
  const { statuses, coverage } = coverageView(budget);
  const open = budget.rows.reduce((count, row) => count + (row.needsWork === null ? 0 : 1), 0);
  const text = shell.coverageLine(coverage.amount.ratio, coverage.rows.ratio);
  return (
    <div className={styles.line}>
      <CoverageBar statuses={statuses} by="absolute" />
      <div className={styles.text}>
        <span title={text}>{text}</span>
        <Link as="button" inline onClick={() => session.showWork()}>
          {shell.toDo(open)}
        </Link>
      </div>
    </div>
  );
}
