import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CountedStatus, StatusFigures } from "../../budget";
import { useMessages } from "../context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    height: "10px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    forcedColorAdjust: "none",
  },
  part: { height: "100%" },
  classified: { backgroundColor: tokens.colorPaletteGreenForeground1 },
  split: {
    backgroundImage: `repeating-linear-gradient(90deg, ${tokens.colorPaletteGreenForeground1} 0 3px, ${tokens.colorPaletteGreenBackground2} 3px 5px)`,
  },
  coarse: {
    backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorPaletteYellowForeground2} 0 3px, transparent 3px 6px)`,
  },
  proposed: {
    backgroundImage: `radial-gradient(${tokens.colorPaletteBlueForeground2} 35%, transparent 40%)`,
    backgroundSize: "5px 5px",
  },
  untagged: { backgroundColor: tokens.colorNeutralBackground1 },
  invalid: {
    backgroundImage: `repeating-linear-gradient(-45deg, ${tokens.colorPaletteRedForeground1} 0 2px, transparent 2px 4px)`,
  },
  excluded: { backgroundColor: tokens.colorNeutralBackground5 },
});

interface Props {
  readonly statuses: readonly StatusFigures[];
  readonly by: "absolute" | "rows";
}

/** A bar by status. Each status has a pattern of its own, and the same figures stand beside it as text. */
export function CoverageBar({ statuses, by }: Props): ReactNode {
  const styles = useStyles();
  const { common, coverage, format } = useMessages();
  const all = statuses.reduce((sum, status) => sum + status[by], 0);
  const parts = statuses.filter((status) => status[by] > 0);
  const text = parts
    .map((part) => `${common.status(part.status)} ${format.percent(part[by] / all)}`)
    .join(", ");
  const tone: Readonly<Record<CountedStatus, string>> = styles;
  return (
    <div className={styles.bar} role="img" aria-label={coverage.barLabel(text)}>
      {parts.map((part) => (
        <span
          key={part.status}
          className={mergeClasses(styles.part, tone[part.status])}
          style={{ width: `${(part[by] / all) * 100}%` }}
        />
      ))}
    </div>
  );
}
