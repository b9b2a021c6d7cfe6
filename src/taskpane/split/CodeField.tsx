import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { SuggestionResult } from "../../suggest/types";
import { useMessages, useSession } from "../context";
import { ChoiceList, optionId } from "../tagging/ChoiceList";
import { searchChoices, suggestionChoices } from "../tagging/choices";

const RESULTS = 8;

const useStyles = makeStyles({
  field: { position: "relative", minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  // Over what stands below, and as wide as the pane: titles need the room.
  list: {
    position: "absolute",
    zIndex: 2,
    insetInlineStart: 0,
    top: "100%",
    width: "calc(100vw - 24px)",
    maxHeight: "260px",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
});

interface Props {
  readonly id: string;
  readonly label: string;
  /** What is typed: a code once one is chosen. */
  readonly text: string;
  /** Suggestions for the row, offered before anything is typed. */
  readonly suggestions: SuggestionResult | null;
  readonly invalid: boolean;
  /** The id of what says why. */
  readonly describedBy: string;
  readonly onText: (text: string) => void;
  /** A code that can be written was chosen, or stands there and Enter was pressed. */
  readonly onDone: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A code out of the map: the same search as in tagging, as a list that opens under the field. Digits are text: a number may be typed here by mistake. */
export function CodeField(props: Props): ReactNode {
  const { id, label, text, suggestions, invalid, describedBy, onText, onDone } = props;
  const session = useSession();
  const messages = useMessages();
  const styles = useStyles();
  const listId = useId();
  const field = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = useDeferredValue(text.trim());

  const choices = useMemo(() => {
    if (!open) return [];
    const found =
      asked === ""
        ? suggestionChoices(session.map, messages, suggestions)
        : searchChoices(session.map, session.suggester.search(asked, RESULTS));
    // A part is a single code: what was split before is no choice here.
    return found.filter(({ parts }) => parts.length === 1);
  }, [asked, messages, open, session, suggestions]);
  const at = Math.min(active, Math.max(choices.length - 1, 0));

  // The list is shorter than its choices: the active one stays in sight.
  const activeId = choices.length === 0 ? null : optionId(listId, at);
  useEffect(() => {
    if (activeId !== null) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const type = (next: string): void => {
    onText(next);
    setActive(0);
    setOpen(true);
  };

  const choose = (index: number): void => {
    const node = choices[index]?.parts[0]?.node;
    if (node === undefined) return;
    // A coarse node cannot be written: what is below it is offered instead.
    if (!node.taggable) return type(node.code);
    onText(node.code);
    setOpen(false);
    onDone();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const shown = choices.length > 0;
    if (shown && event.key === "ArrowDown") setActive(Math.min(at + 1, choices.length - 1));
    else if (shown && event.key === "ArrowUp") setActive(Math.max(at - 1, 0));
    else if (shown && event.key === "Escape") setOpen(false);
    else if (!shown && event.key === "ArrowDown") setOpen(true);
    else if (event.key === "Enter") {
      // Results must belong to what is typed.
      if (event.repeat || (shown && asked !== text.trim())) return;
      if (shown) choose(at);
      else if (session.map.get(text.trim())?.taggable === true) onDone();
    } else return props.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={field}
      className={styles.field}
      onBlur={(event) => {
        if (field.current?.contains(event.relatedTarget) !== true) setOpen(false);
      }}
    >
      <Input
        id={id}
        size="small"
        className={styles.input}
        value={text}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        placeholder={messages.split.codePlaceholder}
        onChange={(_, data) => type(data.value)}
        onFocus={(event) => {
          event.target.select();
          if (text === "") setOpen(true);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId ?? undefined}
        autoComplete="off"
        spellCheck={false}
      />
      {choices.length === 0 ? (
        <span id={listId} />
      ) : (
        // Pressing an option must not take the focus away before the click arrives; Tab goes on to the number, past what scrolls.
        <div className={styles.list} tabIndex={-1} onMouseDown={(event) => event.preventDefault()}>
          <ChoiceList
            id={listId}
            name={messages.split.choices}
            choices={choices}
            active={at}
            tabIndex={-1}
            byDigit={false}
            onChoose={choose}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
    </div>
  );
}
