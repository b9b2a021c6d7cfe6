import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NodeFigures } from "../../budget";
import type { MapNode } from "../../map";
import { useMessages } from "../context";
import { BUDGET_KINDS } from "../session/state";

const useStyles = makeStyles({
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

interface Props {
  readonly node: MapNode;
  /** Undefined where no row stands on the node or below it. */
  readonly figures: NodeFigures | undefined;
  /** Index of the amount column. */
  readonly column: number;
  /** What else is to be said, "" for nothing. */
  readonly more: string;
}

/** What this budget has on a node and below it, each kind apart, and that the map doubts it. */
export function NodeFacts({ node, figures, column, more }: Props): ReactNode {
  const { map: words, common, format } = useMessages();
  const styles = useStyles();
  const amounts = [...BUDGET_KINDS, "unknown" as const].flatMap((kind) => {
    const amount = figures?.amounts[kind][column] ?? 0;
    const name = kind === "unknown" ? common.kindUnknown : common.kindGroup(kind);
    return amount === 0 ? [] : [`${name}\u00a0${format.euro(amount)}`];
  });
  const used =
    figures === undefined
      ? node.taggable
        ? [words.unused]
        : []
      : [words.rowsHere(figures.rows), ...amounts];
  // Corrections are told in the details; a doubt may change what somebody tags.
  const doubt = node.notes.some(({ kind }) => kind === "doubt") ? words.noteKinds.doubt : "";
  const facts = [...used, more, doubt].filter((text) => text !== "");
  return facts.length === 0 ? null : <span className={styles.facts}>{facts.join(" · ")}</span>;
}
