import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { ReactNode, Ref } from "react";
import type { NodeFigures } from "../../budget";
import type { Budget } from "../../budget/types";
import { pathOf } from "../../map";
import type { Code, MapNode } from "../../map";
import { RowList } from "../components/RowList";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { reviewerReason } from "../session/state";
import { KindTable } from "../totals/KindTable";
import { indexesOnNode } from "../totals/indexesOnNode";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 10px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly node: MapNode;
  readonly budget: Budget;
  /** Null where no row of the budget stands on the node or below it. */
  readonly figures: NodeFigures | null;
  /** Shows another node, above or below this one. */
  readonly onShow: (code: Code) => void;
  readonly onClose: () => void;
  /** The section, for the focus. */
  readonly ref: Ref<HTMLElement>;
}

/** One node: where it stands, what the document says of it, what this budget has on it, and what can be done with it. */
export function NodeDetails({ node, budget, figures, onShow, onClose, ref }: Props): ReactNode {
  const session = useSession();
  const { map: words, common, builder } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [listed, setListed] = useState(false);
  const writable = usePane((state) => reviewerReason(state) === null);
  const picked = usePane((state) => state.picked);
  const rows = useMemo(() => (listed ? indexesOnNode(budget, node) : []), [budget, listed, node]);
  return (
    <section
      ref={ref}
      tabIndex={-1}
      className={styles.box}
      aria-label={words.details(node.code)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className={shared.spread}>
        <strong>
          {node.code} {node.title}
        </strong>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={common.close}
          onClick={onClose}
        />
      </div>
      <span className={shared.note}>{common.level(node.level)}</span>
      <Path node={node} onShow={onShow} />
      {node.taggable ? null : <span className={shared.note}>{words.coarse}</span>}
      {node.notes.map((note) => (
        <p key={note.kind + note.text} className={shared.note}>
          {words.noteKinds[note.kind]}: {note.text} {note.source === null ? "" : words.source(note.source)}
        </p>
      ))}
      {figures === null ? (
        <span className={shared.note}>{words.unused}</span>
      ) : (
        <>
          <span>{words.rowsHere(figures.rows)}</span>
          <KindTable
            names={budget.layout.columns.amounts.map(({ name }) => name)}
            amounts={figures.amounts}
            label={`${node.code} ${node.title}`}
          />
        </>
      )}
      <div className={shared.line}>
        {node.taggable ? (
          <Button
            size="small"
            appearance="primary"
            disabled={!writable || picked.kind !== "rows"}
            onClick={() => void session.tagging.tag(node.code)}
          >
            {words.tagSelection(node.code)}
          </Button>
        ) : null}
        <Button size="small" onClick={() => session.buildFormula(node.code)}>
          {builder.title}
        </Button>
        {figures === null ? null : (
          <Button size="small" aria-expanded={listed} onClick={() => setListed(!listed)}>
            {words.listRows}
          </Button>
        )}
      </div>
      {listed ? <RowList budget={budget} rows={rows} label={words.listRows} /> : null}
    </section>
  );
}

/** The nodes above, each of them one press away. */
function Path({
  node,
  onShow,
}: {
  readonly node: MapNode;
  readonly onShow: (code: Code) => void;
}): ReactNode {
  const { map: words } = useMessages();
  const shared = useSharedStyles();
  const above = pathOf(node.code).slice(0, -1);
  if (above.length === 0) return null;
  return (
    <nav className={shared.note} aria-label={words.above}>
      {above.map(({ code, title }, index) => (
        <span key={code}>
          {index === 0 ? "" : " › "}
          <button
            type="button"
            className={mergeClasses(shared.textButton, shared.focusable)}
            onClick={() => onShow(code)}
          >
            {code} {title}
          </button>
        </span>
      ))}
    </nav>
  );
}
