import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "20px 16px",
  },
  icon: { fontSize: "28px", lineHeight: 1, color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

interface Props {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: string;
  /** Buttons that lead out of the state. */
  readonly children?: ReactNode;
}

/** A state of the pane in which there is nothing to work on: what is the matter and what to do. */
export function StateMessage({ icon, title, text, children }: Props): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-live="polite">
      {icon === undefined ? null : (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <h2 className={styles.title}>{title}</h2>
      {text === undefined ? null : <p className={styles.text}>{text}</p>}
      {children === undefined ? null : <div className={styles.actions}>{children}</div>}
    </section>
  );
}
