import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { COVERED } from "../../budget";
import type { CountedStatus, StatusFigures } from "../../budget";
import { useMessages } from "../context";
import { useStatusFill } from "./statusFill";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    height: "10px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", border: "1px solid CanvasText" },
  },
  large: { height: "18px" },
  part: { height: "100%", minWidth: "2px" },
});

interface Props {
  readonly statuses: readonly StatusFigures[];
  readonly by: "absolute" | "rows";
  readonly large?: boolean;
  /** The same figures stand beside it as text: it says nothing to screen readers. */
  readonly silent?: boolean;
}

/** A bar by status. Each status has a pattern of its own, and the same figures stand beside it as text. */
export function CoverageBar({ statuses, by, large = false, silent = false }: Props): ReactNode {
  const styles = useStyles();
  const { common, coverage, format } = useMessages();
  const fill: Readonly<Record<CountedStatus, string>> = useStatusFill();
  const all = statuses.reduce((sum, status) => sum + status[by], 0);
  const parts = statuses.filter((status) => status[by] > 0);
  const shares = format.percents(
    statuses.map((status) => status[by]),
    COVERED,
  );
  const text = statuses
    .flatMap((status, index) =>
      status[by] > 0 ? [`${common.status(status.status)} ${shares[index] ?? ""}`] : [],
    )
    .join(", ");
  const name = silent ? { "aria-hidden": true } : { role: "img", "aria-label": coverage.barLabel(text) };
  return (
    <div className={mergeClasses(styles.bar, large && styles.large)} {...name}>
      {parts.map((part) => (
        <span
          key={part.status}
          className={mergeClasses(styles.part, fill[part.status])}
          style={{ width: `${(part[by] / all) * 100}%` }}
        />
      ))}
    </div>
  );
}
