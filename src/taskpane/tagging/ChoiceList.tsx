import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { useMessages } from "../context";
import { ConfidenceText, MarkedText, PathText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import type { Choice } from "./choices";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", outlineStyle: "none" },
  option: {
    display: "grid",
    gridTemplateColumns: "18px minmax(0, 1fr)",
    columnGap: "6px",
    padding: "5px 6px",
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
  number: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
  body: { display: "flex", flexDirection: "column", minWidth: 0 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** Suggestions or search results. The search box drives it by arrows; it takes the focus itself by Tab. */
export function ChoiceList({
  id,
  name,
  choices,
  active,
  onChoose,
  onKeyDown,
  tabIndex = 0,
}: Props): ReactNode {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { tagging, reasons } = useMessages();
  return (
    <div
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
          key={choice.node.code}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={mergeClasses(styles.option, index === active && styles.active)}
          onClick={() => onChoose(index)}
        >
          <span className={styles.number}>{index < 5 ? index + 1 : ""}</span>
          <span className={styles.body}>
            <span>
              <span className={shared.code}>{choice.node.code}</span>{" "}
              <MarkedText text={choice.node.title} marks={choice.marks} />
            </span>
            <PathText code={choice.node.code} />
            {choice.node.taggable ? null : <span className={styles.small}>{tagging.coarse}</span>}
            {choice.suggestion === null ? null : (
              <span className={styles.small}>
                <ConfidenceText confidence={choice.suggestion.confidence} />
                {choice.because === "" ? "" : ` · ${choice.because}`}
              </span>
            )}
            {choice.suggestion?.twin == null ? null : (
              <span className={styles.small}>
                {choice.suggestion.twin.code.startsWith("E")
                  ? reasons.twin(choice.suggestion.twin.code)
                  : reasons.twinOrdinary(choice.suggestion.twin.code)}
              </span>
            )}
          </span>
        </div>
      ))}
    </div>
  );
}
