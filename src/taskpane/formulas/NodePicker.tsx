import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useDeferredValue, useId, useMemo, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Code, MapNode } from "../../map";
import { PathText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import { ChoiceList, optionId } from "../tagging/ChoiceList";
import { searchChoices } from "../tagging/choices";

const RESULTS = 8;

const useStyles = makeStyles({ button: { flexShrink: 0, whiteSpace: "nowrap" } });

interface Props {
  readonly label: string;
  readonly node: MapNode | null;
  /** What no node means, on the button that takes the node away. */
  readonly none: string;
  readonly onPick: (code: Code | null) => void;
}

/** Chooses a node of the map by words or code. */
export function NodePicker({ label, node, none, onPick }: Props): ReactNode {
  const session = useSession();
  const { builder, tagging } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const list = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const asked = useDeferredValue(query.trim());
  const choices = useMemo(
    () => (asked === "" ? [] : searchChoices(session.map, session.suggester.search(asked, RESULTS))),
    [asked, session],
  );
  const pick = (index: number): void => {
    const choice = choices[index];
    if (choice === undefined) return;
    setQuery("");
    onPick(choice.tag);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, choices.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Enter" && asked === query.trim()) pick(active);
    else return;
    event.preventDefault();
  };
  if (node !== null) {
    return (
      <div>
        <span className={shared.note}>{label}</span>
        <div className={shared.spread}>
          <span>
            <span className={shared.code}>{node.code}</span> {node.title}
          </span>
          <Button size="small" className={styles.button} onClick={() => onPick(null)}>
            {none}
          </Button>
        </div>
        <PathText code={node.code} />
      </div>
    );
  }
  return (
    <div>
      <Field label={label} size="small">
        <Input
          size="small"
          value={query}
          placeholder={builder.searchNode}
          contentBefore={<SearchRegular aria-hidden />}
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={choices.length === 0 ? undefined : optionId(list, active)}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, data) => {
            setQuery(data.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      {choices.length > 0 ? (
        <ChoiceList
          id={list}
          name={tagging.results}
          choices={choices}
          active={active}
          onChoose={pick}
          onKeyDown={onKeyDown}
          anyNode
        />
      ) : (
        <p className={shared.note} id={list} role="status">
          {asked === "" ? "" : tagging.noResults(asked)}
        </p>
      )}
    </div>
  );
}
