import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, WarningRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import type { FormulaCell } from "../../excel/gateway";
import { useSharedStyles } from "../components/styles";
import { useMessages } from "../context";
import { resultText } from "./Better";
import { FormulaText } from "./FormulaText";
import { Spilt } from "./FormulaView";
import { Told } from "./Told";
import { useExplained } from "./useExplained";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "6px" },
  frame: {
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: "inherit", lineHeight: "inherit" },
  title: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "2px",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "& > svg": { flexShrink: 0 },
  },
  warning: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The formula of the selected cell and what it gives, in two lines; its whole explanation opens below. */
export function FormulaCard({ cell }: { readonly cell: FormulaCell }): ReactNode {
  const messages = useMessages();
  const { formulas: words } = messages;
  const shared = useSharedStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const details = useId();
  const explained = useExplained(cell);
  const result = explained?.explanation ?? null;
  const answer = result?.kind === "error" ? words.error : resultText(messages, result);
  return (
    <section className={mergeClasses(styles.card, styles.frame)} aria-label={words.title(cell)}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(styles.title, shared.focusable)}
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          {words.title(cell)}
        </button>
      </h2>
      {open ? (
        <div id={details} className={styles.card}>
          <Spilt cell={cell} />
          <FormulaText>{cell.local ?? ""}</FormulaText>
          {explained === null ? null : (
            <Told key={`${cell.sheet} ${cell.row} ${cell.column}`} explained={explained} />
          )}
        </div>
      ) : (
        <p className={shared.note} role="status">
          {explained === null ? words.reading : answer}
          {explained?.crooked ? (
            <span className={styles.warning}>
              <WarningRegular aria-hidden /> {words.crooked}.
            </span>
          ) : null}
        </p>
      )}
    </section>
  );
}
