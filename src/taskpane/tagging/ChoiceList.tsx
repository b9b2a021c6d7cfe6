import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useLayoutEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useMessages } from "../context";
import { ConfidenceText, MarkedText, PathText } from "../components/texts";
import { SMALL_PANE, useSharedStyles } from "../components/styles";
import type { Choice } from "./choices";
import { SUGGESTION_KEYS } from "./keys";

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: "150px",
    [SMALL_PANE]: { minHeight: "100px" },
    overflowY: "auto",
    outlineStyle: "none",
  },
  option: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "6px",
    padding: "4px 6px",
    [SMALL_PANE]: { padding: "1px 4px" },
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid transparent`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorStrokeFocus2}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-3px" },
  },
  key: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
  // In a small pane each line of a choice is one line: its whole text is in its title.
  lines: { [SMALL_PANE]: { display: "block", whiteSpace: "nowrap", textOverflow: "ellipsis" } },
  body: { display: "flex", flexDirection: "column", minWidth: 0 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly id: string;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly onChoose: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** -1 where the field that drives the list keeps the focus. */
  readonly tabIndex?: 0 | -1;
  /** Any node will do, and no key takes one: neither is spoken of. */
  readonly anyNode?: boolean;
  /** A digit takes a choice. */
  readonly byDigit?: boolean;
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** Suggestions or search results. The search box drives it by arrows; it takes the focus itself by Tab. It scrolls by itself. */
export function ChoiceList({
  id,
  name,
  choices,
  active,
  onChoose,
  onKeyDown,
  tabIndex = 0,
  anyNode = false,
  byDigit = !anyNode,
}: Props): ReactNode {
  const styles = useStyles();
  const shared = useSharedStyles();
  const list = useRef<HTMLDivElement>(null);

  // Only the list moves, never the page: `scrollIntoView` would move both.
  useLayoutEffect(() => {
    const box = list.current;
    const line = box?.querySelector<HTMLElement>("[aria-selected=true]");
    if (box === null || !line) return;
    const top = line.offsetTop - box.offsetTop;
    if (top < box.scrollTop) box.scrollTop = top;
    const bottom = top + line.offsetHeight - box.clientHeight;
    if (bottom > box.scrollTop) box.scrollTop = bottom;
  }, [active, choices]);

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={name}
      tabIndex={tabIndex}
      aria-activedescendant={choices.length === 0 ? undefined : optionId(id, active)}
      className={mergeClasses(styles.list, shared.focusable)}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        <div
          key={choice.tag}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={mergeClasses(styles.option, index === active && styles.active)}
          onClick={() => onChoose(index)}
        >
          <span className={styles.key}>{byDigit ? (SUGGESTION_KEYS[index] ?? "") : ""}</span>
          <ChoiceText choice={anyNode ? { ...choice, taggable: true } : choice} />
        </div>
      ))}
    </div>
  );
}

/** Drawn once for each choice: moving through the list draws none of them again. */
const ChoiceText = memo(function ChoiceText({ choice }: { readonly choice: Choice }): ReactNode {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { tagging, reasons } = useMessages();
  const { parts, taggable, marks, suggestion, because } = choice;
  const twin = suggestion?.twin?.code ?? null;
  const [only, ...others] = parts;
  return (
    <span className={styles.body}>
      {others.length > 0 ? <span className={styles.small}>{tagging.splitLikeBefore}</span> : null}
      {parts.map(({ node, share }) => (
        <span key={node.code} className={mergeClasses(shared.twoLines, styles.lines)} title={node.title}>
          {share === null ? null : `${share} % `}
          <span className={shared.code}>{node.code}</span> <MarkedText text={node.title} marks={marks} />
        </span>
      ))}
      {only !== undefined && others.length === 0 ? <PathText code={only.node.code} /> : null}
      {taggable ? null : <span className={styles.small}>{tagging.coarse}</span>}
      {suggestion === null ? null : (
        <span className={mergeClasses(styles.small, shared.twoLines, styles.lines)} title={because}>
          <ConfidenceText confidence={suggestion.confidence} />
          {because === "" ? "" : ` · ${because}`}
        </span>
      )}
      {twin === null ? null : (
        <span className={styles.small}>
          {twin.startsWith("E") ? reasons.twin(twin) : reasons.twinOrdinary(twin)}
        </span>
      )}
    </span>
  );
});
