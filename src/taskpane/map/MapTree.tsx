import { Tree, TreeItem, TreeItemLayout, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NodeFigures } from "../../budget";
import type { Code } from "../../map";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import { NodeFacts } from "./NodeFacts";

const useStyles = makeStyles({
  tree: { rowGap: 0 },
  layout: {
    alignItems: "flex-start",
    paddingTop: "3px",
    paddingBottom: "3px",
    minHeight: "28px",
    whiteSpace: "normal",
  },
});

interface Props {
  readonly open: readonly Code[];
  /** Nodes to show, each with the number of those looked for at or below it; null for all nodes. */
  readonly wanted: ReadonlyMap<Code, number> | null;
  /** Says how many of those looked for stand below a branch; "" where that needs no saying. */
  readonly sayWanted: (count: number) => string;
  readonly figures: ReadonlyMap<Code, NodeFigures>;
  /** Index of the amount column. */
  readonly column: number;
  readonly onOpen: (open: readonly Code[]) => void;
  readonly onShow: (code: Code) => void;
}

/** The tree of the map: arrows move and open, Enter or a press shows a node. */
export function MapTree(props: Props): ReactNode {
  const { map } = useSession();
  const { map: words } = useMessages();
  const styles = useStyles();
  return (
    <Tree
      className={styles.tree}
      aria-label={words.tree}
      openItems={props.open}
      onOpenChange={(_, data) => props.onOpen([...data.openItems].map(String))}
    >
      <Items {...props} codes={map.roots} />
    </Tree>
  );
}

function Items(props: Props & { readonly codes: readonly Code[] }): ReactNode {
  const { codes, open, wanted, sayWanted, figures, column, onShow } = props;
  const { map } = useSession();
  const shared = useSharedStyles();
  const styles = useStyles();
  return codes.map((code) => {
    const node = map.get(code);
    const count = wanted?.get(code) ?? 0;
    if (node === undefined || (wanted !== null && count === 0)) return null;
    return (
      <TreeItem
        key={code}
        value={code}
        itemType={node.taggable ? "leaf" : "branch"}
        onFocus={(event) => {
          if (event.target === event.currentTarget) event.stopPropagation();
        }}
        onClick={(event) => {
          event.stopPropagation();
          if (!isOnChevron(event.target)) onShow(code);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.target === event.currentTarget) onShow(code);
        }}
      >
        <TreeItemLayout className={styles.layout}>
          <span className={shared.code}>{code}</span> {node.title}
          <NodeFacts
            node={node}
            figures={figures.get(code)}
            column={column}
            more={wanted === null || node.taggable ? "" : sayWanted(count)}
          />
        </TreeItemLayout>
        {node.taggable || !open.includes(code) ? null : (
          <Tree className={styles.tree}>
            <Items {...props} codes={node.children} />
          </Tree>
        )}
      </TreeItem>
    );
  });
}

/** The arrow beside a branch only opens and closes it, so that the tree can be looked through without leaving it. */
function isOnChevron(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".fui-TreeItemLayout__expandIcon") !== null;
}
