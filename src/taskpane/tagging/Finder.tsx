import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular, SearchRegular } from "@fluentui/react-icons";
import { memo, useDeferredValue, useId, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { SMALL_PANE, useSharedStyles } from "../components/styles";
import { useSearch } from "../components/useSearch";
import { useMessages, usePane, useSession } from "../context";
import { ChoiceList, optionId } from "./ChoiceList";
import type { Choice } from "./choices";
import { searchChoices, suggestionChoices } from "./choices";
import { SEARCH_BOX } from "./focus";
import { QUICK_KEYS, SUGGESTION_KEYS } from "./keys";

const RESULTS = 20;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "4px" },
  // Of one height, so that from row to row nothing below it moves: what does not fit scrolls inside, unless questions take its place.
  area: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    minHeight: "clamp(200px, calc(100vh - 420px), 440px)",
    [SMALL_PANE]: { minHeight: "clamp(120px, calc(100vh - 394px), 280px)" },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  message: { flexGrow: 1 },
});

export interface FinderHandle {
  /** Takes the active line, as Enter does. */
  accept(): void;
}

interface Props {
  readonly ref: Ref<FinderHandle>;
  readonly writable: boolean;
  /** What is to be said or asked of the rows: it stands at the foot of the list, which gives way to it. */
  readonly children?: ReactNode;
}

/**
 * The search box with its list: suggestions while it is empty, results of the map while something is typed. Enter takes the active
 * line (the first); digits take theirs, a suggestion or a recent code, only while the box is empty or the list has the focus: typed
 * digits are search text otherwise ("325006", "C2").
 */
export const Finder = memo(function Finder({ ref, writable, children }: Props): ReactNode {
  const session = useSession();
  const messages = useMessages();
  const { tagging } = messages;
  const shared = useSharedStyles();
  const styles = useStyles();
  const result = usePane((state) => state.suggestions);
  const picked = usePane((state) => state.picked);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const typed = query.trim();
  const found = useDeferredValue(typed);
  // With nothing typed nothing is looked for: what was found before is never drawn again, and no digit takes it for another row.
  const asked = typed === "" ? "" : found;

  // What was typed was for the rows picked then. Reset while rendering, so that no old result is ever drawn for the new row.
  const [askedFor, setAskedFor] = useState(picked);
  if (askedFor !== picked) {
    setAskedFor(picked);
    setQuery("");
    setActive(0);
  }

  const hits = useSearch(asked, RESULTS);
  const choices = useMemo(
    () =>
      asked === ""
        ? suggestionChoices(session.map, messages, result)
        : searchChoices(session.map, hits ?? []),
    [asked, hits, messages, result, session],
  );
  const at = Math.min(active, Math.max(choices.length - 1, 0));

  const ask = (text: string): void => {
    setQuery(text);
    setActive(0);
  };
  const choose = (index: number): void => {
    choosing(choices[index], index);
    input.current?.focus({ preventScroll: true });
  };
  const choosing = (choice: Choice | undefined, index: number): void => {
    if (choice === undefined) {
      if (asked === "") void session.actions.acceptSuggestion(index);
    } else if (!choice.taggable) {
      // A coarse node would still need work: it opens what is below it instead.
      if (typed === choice.tag)
        setActive(
          Math.max(
            choices.findIndex(({ taggable }) => taggable),
            0,
          ),
        );
      else ask(choice.tag);
    } else if (choice.suggestion !== null) void session.actions.acceptSuggestion(index);
    else void session.tagging.tag(choice.tag);
  };
  /** Results must belong to what is typed. */
  const accept = (): void => {
    if (writable && asked === typed) choose(at);
  };
  useImperativeHandle(ref, () => ({ accept }));
  const takeByDigit = (key: string): void => {
    const quick = QUICK_KEYS.findIndex((each) => each === key);
    const index = SUGGESTION_KEYS.findIndex((each) => each === key);
    if (quick >= 0) void session.actions.acceptQuick(quick);
    else if (choices[index] !== undefined) choose(index);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const inList = event.target !== input.current;
    const isDigit = /^\d$/.test(event.key) && (query === "" || inList);
    if (event.key === "ArrowDown") setActive(Math.min(at + 1, choices.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(at - 1, 0));
    else if (event.key === "Escape") {
      if (query !== "") ask("");
      else if (inList) input.current?.focus();
      else input.current?.blur();
    } else if (event.key === "Enter") {
      // A key held down must not tag rows that nobody has looked at.
      if (!event.repeat) accept();
    } else if (isDigit) {
      if (!event.repeat && writable) takeByDigit(event.key);
    } else {
      // Whoever types in the list means the search box: the character goes where the focus is by then.
      if (inList && event.key.length === 1) input.current?.focus();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const empty = result?.none ?? null;
  const message =
    asked === ""
      ? empty === null
        ? ""
        : tagging.none[empty]
      : hits === null
        ? tagging.preparing
        : tagging.noResults(asked);
  return (
    <div className={styles.root}>
      <Input
        id={SEARCH_BOX}
        input={{ ref: input }}
        value={query}
        placeholder={tagging.searchPlaceholder}
        aria-label={tagging.searchLabel}
        contentBefore={<SearchRegular aria-hidden />}
        contentAfter={
          query === "" ? null : (
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={tagging.clearSearch}
              onClick={() => {
                ask("");
                input.current?.focus();
              }}
            />
          )
        }
        onChange={(_, data) => ask(data.value)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={choices.length === 0 ? undefined : optionId(listId, at)}
        autoComplete="off"
        spellCheck={false}
      />
      <span className={shared.hidden} role="status">
        {hits === null ? "" : tagging.resultCount(choices.length)}
      </span>
      <div className={styles.area} aria-busy={asked !== typed}>
        {choices.length > 0 ? (
          <ChoiceList
            id={listId}
            name={asked === "" ? tagging.suggestions : tagging.results}
            choices={choices}
            active={at}
            onChoose={choose}
            onKeyDown={onKeyDown}
          />
        ) : (
          <p className={mergeClasses(shared.note, styles.message)} id={listId}>
            {message}
          </p>
        )}
        {children}
      </div>
    </div>
  );
});
