import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useDeferredValue, useMemo } from "react";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { SMALL_PANE, useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { quickTags } from "../session/quick";
import { partsOf } from "./choices";
import { focusSearch } from "./focus";
import { QUICK_KEYS } from "./keys";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gridAutoRows: "24px",
    gap: "2px 6px",
    alignItems: "center",
    margin: 0,
    // Codes alone, in one row: the whole text is in the title of each.
    [SMALL_PANE]: { gridTemplateColumns: "repeat(5, minmax(0, 1fr))", gap: "2px" },
    // A code that is cut reads like another one: where five do not fit, three in a row.
    [`${SMALL_PANE} and (max-width: 345px)`]: { gridTemplateColumns: "repeat(3, minmax(0, 1fr))" },
  },
  name: {
    [SMALL_PANE]: {
      position: "absolute",
      width: "1px",
      height: "1px",
      clip: "rect(0 0 0 0)",
      overflow: "hidden",
    },
  },
  chip: {
    display: "flex",
    gap: "4px",
    width: "100%",
    padding: "2px 6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    [SMALL_PANE]: { gap: "2px", padding: "2px", fontSize: tokens.fontSizeBase100 },
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":disabled": { cursor: "default", color: tokens.colorNeutralForegroundDisabled },
  },
  text: { [SMALL_PANE]: { textOverflow: "clip" } },
  key: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly budget: Budget;
  readonly writable: boolean;
}

/** Recent and frequent codes, each with its key; a code keeps its place while others are used. */
export const QuickTags = memo(function QuickTags({ budget, writable }: Props): ReactNode {
  const session = useSession();
  const { tagging } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const recent = usePane((state) => state.recent);
  // Counted after what the user waits for: in a large budget that takes longer than a key may.
  const counted = useDeferredValue(budget);
  const tags = useMemo(() => quickTags(recent, counted), [recent, counted]);
  return (
    <div role="group" aria-label={tagging.quick} className={styles.root}>
      <span className={mergeClasses(shared.note, styles.name)}>{tagging.quick}</span>
      {QUICK_KEYS.map((key, index) => {
        const tag = tags[index] ?? null;
        if (tag === null) return <span key={key} />;
        const parts = partsOf(session.map, tag);
        const title = parts.map(({ node }) => node.title).join(" + ");
        return (
          <button
            key={key}
            type="button"
            className={mergeClasses(styles.chip, shared.focusable)}
            disabled={!writable}
            title={tagging.quickKey(key, tag, title)}
            onClick={() => {
              void session.actions.acceptQuick(index);
              focusSearch();
            }}
          >
            <span className={styles.key}>{key}</span>
            <span className={mergeClasses(shared.ellipsis, styles.text)}>
              <span className={shared.code}>{parts.map(({ node }) => node.code).join(" + ")}</span> {title}
            </span>
          </button>
        );
      })}
    </div>
  );
});
