import { Field, Input, Select, Tree, TreeItem, TreeItemLayout } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo } from "react";
import type { ReactNode } from "react";
import { nodeFigures, unusedNodes } from "../../budget";
import type { NodeFigures } from "../../budget";
import type { Budget } from "../../budget/types";
import type { Code, ProcessMap } from "../../map";
import type { SearchHit } from "../../suggest/types";
import { MarkedText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { usePlace } from "../components/usePlace";
import { useSearch } from "../components/useSearch";
import { useMessages, useSession } from "../context";
import type { MapFilter } from "../session/places";
import { MapTree } from "./MapTree";
import { NodeDetails } from "./NodeDetails";
import { NodeFacts } from "./NodeFacts";
import { countBelow } from "./countBelow";
import { useShownNode } from "./useShownNode";

const RESULTS = 40;

const FILTERS: readonly MapFilter[] = ["all", "used", "unused", "noted"];

/** The process map: as a tree with what this budget has on each node, or what a search finds. */
export function MapView({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { map: words } = useMessages();
  const shared = useSharedStyles();
  const [{ query, filter, open, node: shown }, move] = usePlace("map");
  const asked = useDeferredValue(query.trim());
  const figures = useMemo(() => nodeFigures(budget), [budget]);
  const found = useMemo(() => byFilter(session.map, budget, figures), [session.map, budget, figures]);
  const hits = useSearch(asked, RESULTS);
  const { details, show, close } = useShownNode();
  const node = shown === null ? undefined : session.map.get(shown);
  const column = budget.layout.columns.main;
  return (
    <div className={shared.view}>
      <h2 className={shared.heading}>{words.title}</h2>
      <Field label={words.search} size="small">
        <Input
          size="small"
          value={query}
          placeholder={words.searchPlaceholder}
          contentBefore={<SearchRegular aria-hidden />}
          onChange={(_, data) => move({ query: data.value })}
        />
      </Field>
      {node === undefined ? null : (
        <NodeDetails
          key={node.code}
          ref={details}
          node={node}
          budget={budget}
          figures={figures.get(node.code) ?? null}
          onShow={show}
          onClose={close}
        />
      )}
      {hits === null ? (
        <>
          <Field label={words.show} size="small" orientation="horizontal">
            <Select
              size="small"
              value={filter}
              onChange={(_, data) => move({ filter: FILTERS.find((each) => each === data.value) ?? "all" })}
            >
              {FILTERS.map((each) => (
                <option key={each} value={each}>
                  {words.filters[each](found[each].length)}
                </option>
              ))}
            </Select>
          </Field>
          <WantedTree
            budget={budget}
            figures={figures}
            filter={filter}
            found={found[filter]}
            open={open}
            onOpen={(codes) => move({ open: codes })}
            onShow={show}
          />
        </>
      ) : (
        <Results hits={hits} asked={asked} figures={figures} column={column} onShow={show} />
      )}
    </div>
  );
}

/** The nodes that each filter is about. */
function byFilter(
  map: ProcessMap,
  budget: Budget,
  figures: ReadonlyMap<Code, NodeFigures>,
): Readonly<Record<MapFilter, readonly Code[]>> {
  const codes = map.nodes.map(({ code }) => code);
  return {
    all: codes,
    used: codes.filter((code) => figures.has(code)),
    unused: unusedNodes(budget).map(({ code }) => code),
    noted: codes.filter((code) => (map.get(code)?.notes.length ?? 0) > 0),
  };
}

interface WantedProps {
  readonly budget: Budget;
  readonly figures: ReadonlyMap<Code, NodeFigures>;
  readonly filter: MapFilter;
  readonly found: readonly Code[];
  readonly open: readonly Code[];
  readonly onOpen: (open: readonly Code[]) => void;
  readonly onShow: (code: Code) => void;
}

function WantedTree({ budget, figures, filter, found, open, onOpen, onShow }: WantedProps): ReactNode {
  const { map: words } = useMessages();
  const wanted = useMemo(() => (filter === "all" ? null : countBelow(found)), [filter, found]);
  const say = filter === "unused" ? words.unusedBelow : filter === "noted" ? words.notedBelow : () => "";
  return (
    <MapTree
      open={open}
      wanted={wanted}
      sayWanted={say}
      figures={figures}
      column={budget.layout.columns.main}
      onOpen={onOpen}
      onShow={onShow}
    />
  );
}

interface ResultsProps {
  readonly hits: readonly SearchHit[];
  readonly asked: string;
  readonly figures: ReadonlyMap<Code, NodeFigures>;
  readonly column: number;
  readonly onShow: (code: Code) => void;
}

function Results({ hits, asked, figures, column, onShow }: ResultsProps): ReactNode {
  const { map } = useSession();
  const { map: words } = useMessages();
  const shared = useSharedStyles();
  if (hits.length === 0) {
    return (
      <p className={shared.note} role="status">
        {words.noResults(asked)}
      </p>
    );
  }
  return (
    <Tree aria-label={words.search}>
      {hits.map(({ code, marks }) => {
        const node = map.get(code);
        return node === undefined ? null : (
          <TreeItem
            key={code}
            itemType="leaf"
            value={code}
            onClick={() => onShow(code)}
            onKeyDown={(event) => {
              if (event.key === "Enter") onShow(code);
            }}
          >
            <TreeItemLayout>
              <span className={shared.code}>{code}</span> <MarkedText text={node.title} marks={marks} />
              <NodeFacts node={node} figures={figures.get(code)} column={column} more="" />
            </TreeItemLayout>
          </TreeItem>
        );
      })}
    </Tree>
  );
}
