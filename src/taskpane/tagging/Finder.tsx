import { Button, Field, Input } from "@fluentui/react-components";
import { DismissRegular, SearchRegular } from "@fluentui/react-icons";
import { useDeferredValue, useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useSharedStyles } from "../components/styles";
import { useSearch } from "../components/useSearch";
import { useMessages, usePane, useSession } from "../context";
import { ChoiceList, optionId } from "./ChoiceList";
import { searchChoices, suggestionChoices } from "./choices";

const RESULTS = 20;

/**
 * The search box with its list: suggestions while it is empty, results of the map while something is typed. Enter takes the active
 * line (the first), the digits 1–5 take theirs only while the box is empty: typed digits are search text otherwise ("325006", "C2").
 */
export function Finder({ writable }: { readonly writable: boolean }): ReactNode {
  const session = useSession();
  const messages = useMessages();
  const { tagging } = messages;
  const shared = useSharedStyles();
  const result = usePane((state) => state.suggestions);
  const picked = usePane((state) => state.picked);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const asked = useDeferredValue(query.trim());

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
    const choice = choices[index];
    if (choice === undefined) {
      if (asked === "") void session.actions.acceptSuggestion(index);
    } else if (!choice.node.taggable) {
      // A coarse node would still need work: it opens what is below it instead.
      ask(choice.node.code);
    } else if (choice.suggestion !== null) void session.actions.acceptSuggestion(index);
    else void session.tagging.tag(choice.node.code);
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const inList = event.target !== input.current;
    const digit = /^[1-5]$/.test(event.key) && (query === "" || inList) ? Number(event.key) - 1 : null;
    if (event.key === "ArrowDown") setActive(Math.min(at + 1, choices.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(at - 1, 0));
    else if (event.key === "Escape") {
      if (query !== "") ask("");
      else input.current?.blur();
    } else if (event.key === "Enter") {
      // A key held down must not tag rows that nobody has looked at; and results must belong to what is typed.
      if (!event.repeat && writable && asked === query.trim()) choose(at);
    } else if (digit !== null) {
      if (!event.repeat && writable && choices[digit] !== undefined) choose(digit);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const empty = asked === "" ? result?.none : null;
  return (
    <div>
      <Field label={tagging.searchLabel} size="small">
        <Input
          input={{ ref: input }}
          value={query}
          placeholder={tagging.searchPlaceholder}
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
      </Field>
      <span className={shared.hidden} role="status">
        {hits === null ? "" : tagging.resultCount(choices.length)}
      </span>
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
        <p className={shared.note} id={listId}>
          {asked !== ""
            ? hits === null
              ? tagging.preparing
              : tagging.noResults(asked)
            : empty == null
              ? ""
              : tagging.none[empty]}
        </p>
      )}
    </div>
  );
}
