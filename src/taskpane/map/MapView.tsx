import {
  Field,
  Input,
  Switch,
  Tree,
  TreeItem,
  TreeItemLayout,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { TreeItemValue } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { nodeFigures } from "../../budget";
import type { NodeFigures } from "../../budget";
import type { Budget } from "../../budget/types";
import type { Code } from "../../map";
import { MarkedText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { useSearch } from "../components/useSearch";
import { useMessages, useSession } from "../context";
import { NodeDetails } from "./NodeDetails";
import { openTo } from "./openTo";

const RESULTS = 40;

const useStyles = makeStyles({
  tree: { rowGap: 0 },
  used: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  layout: { paddingTop: "3px", paddingBottom: "3px", minHeight: "28px", whiteSpace: "normal" },
});

/** The process map: as a tree with what this budget has on each node, or what a search finds. */
export function MapView({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { map: words } = useMessages();
  const shared = useSharedStyles();
  const [query, setQuery] = useState("");
  const [onlyUnused, setOnlyUnused] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<TreeItemValue>>(new Set());
  const [shown, setShown] = useState<Code | null>(null);
  const asked = useDeferredValue(query.trim());
  const figures = useMemo(() => nodeFigures(budget), [budget]);
  const hits = useSearch(asked, RESULTS);
  const visible = useMemo(() => {
    if (!onlyUnused) return null;
    const unused = session.map.nodes.filter((node) => node.taggable && !figures.has(node.code));
    return openTo(
      session.map,
      unused.map(({ code }) => code),
    );
  }, [figures, onlyUnused, session.map]);
  const node = shown === null ? undefined : session.map.get(shown);
  return (
    <div className={shared.view}>
      <h2 className={shared.heading}>{words.title}</h2>
      <Field label={words.search} size="small">
        <Input
          size="small"
          value={query}
          placeholder={words.searchPlaceholder}
          contentBefore={<SearchRegular aria-hidden />}
          onChange={(_, data) => setQuery(data.value)}
        />
      </Field>
      {node === undefined ? null : (
        <NodeDetails
          key={node.code}
          node={node}
          budget={budget}
          figures={figures.get(node.code) ?? null}
          onClose={() => setShown(null)}
        />
      )}
      {hits === null ? (
        <>
          <Switch
            label={words.onlyUnused}
            checked={onlyUnused}
            onChange={(_, { checked }) => setOnlyUnused(checked)}
          />
          <Branch
            codes={session.map.roots}
            open={open}
            visible={visible}
            figures={figures}
            onOpen={setOpen}
            onShow={setShown}
            root
          />
        </>
      ) : hits.length === 0 ? (
        <p className={shared.note} role="status">
          {words.noResults(asked)}
        </p>
      ) : (
        <Tree aria-label={words.search}>
          {hits.map((hit) => (
            <TreeItem
              key={hit.code}
              itemType="leaf"
              value={hit.code}
              onClick={() => setShown(hit.code)}
              onKeyDown={(event) => {
                if (event.key === "Enter") setShown(hit.code);
              }}
            >
              <TreeItemLayout aside={<Used figures={figures.get(hit.code)} taggable />}>
                <span className={shared.code}>{hit.code}</span>{" "}
                <MarkedText text={session.map.get(hit.code)?.title ?? ""} marks={hit.marks} />
              </TreeItemLayout>
            </TreeItem>
          ))}
        </Tree>
      )}
    </div>
  );
}

interface BranchProps {
  readonly codes: readonly Code[];
  readonly open: ReadonlySet<TreeItemValue>;
  /** Nodes to show; null for all. */
  readonly visible: ReadonlySet<Code> | null;
  readonly figures: ReadonlyMap<Code, NodeFigures>;
  readonly onOpen: (open: ReadonlySet<TreeItemValue>) => void;
  readonly onShow: (code: Code) => void;
  readonly root?: boolean;
}

function Branch({ codes, open, visible, figures, onOpen, onShow, root = false }: BranchProps): ReactNode {
  const { map } = useSession();
  const { map: words } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const nodes = codes.flatMap((code) => {
    const node = map.get(code);
    return node === undefined || (visible !== null && !visible.has(code)) ? [] : [node];
  });
  const rootProps = root
    ? {
        "aria-label": words.tree,
        openItems: open,
        onOpenChange: (_: unknown, data: { readonly openItems: ReadonlySet<TreeItemValue> }) =>
          onOpen(data.openItems),
      }
    : {};
  return (
    <Tree className={styles.tree} {...rootProps}>
      {nodes.map((node) => (
        <TreeItem
          key={node.code}
          value={node.code}
          itemType={node.taggable ? "leaf" : "branch"}
          onFocus={(event) => {
            if (event.target === event.currentTarget) event.stopPropagation();
          }}
          onClick={(event) => {
            event.stopPropagation();
            onShow(node.code);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.target === event.currentTarget) onShow(node.code);
          }}
        >
          <TreeItemLayout
            className={styles.layout}
            aside={<Used figures={figures.get(node.code)} taggable={node.taggable} />}
          >
            <span className={shared.code}>{node.code}</span> {node.title}
          </TreeItemLayout>
          {node.taggable || !open.has(node.code) ? null : (
            <Branch
              codes={node.children}
              open={open}
              visible={visible}
              figures={figures}
              onOpen={onOpen}
              onShow={onShow}
            />
          )}
        </TreeItem>
      ))}
    </Tree>
  );
}

interface UsedProps {
  readonly figures: NodeFigures | undefined;
  readonly taggable: boolean;
}

/** How many rows of this budget stand on a node and below it. */
function Used({ figures, taggable }: UsedProps): ReactNode {
  const { map: words } = useMessages();
  const styles = useStyles();
  if (figures === undefined && !taggable) return null;
  return (
    <span className={styles.used}>{figures === undefined ? words.unused : words.rowsHere(figures.rows)}</span>
  );
}
