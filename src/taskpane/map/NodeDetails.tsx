import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { NodeFigures } from "../../budget";
import type { Budget } from "../../budget/types";
import type { MapNode } from "../../map";
import { RowList } from "../components/RowList";
import { PathText } from "../components/texts";
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
  readonly onClose: () => void;
}

/** One node: where it stands, what the document says of it, what this budget has on it, and what can be done with it. */
export function NodeDetails({ node, budget, figures, onClose }: Props): ReactNode {
  const session = useSession();
  const { map: words, common, builder } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [listed, setListed] = useState(false);
  const writable = usePane((state) => reviewerReason(state) === null);
  const picked = usePane((state) => state.picked);
  const rows = useMemo(() => (listed ? indexesOnNode(budget, node) : []), [budget, listed, node]);
  return (
    <section className={styles.box} aria-label={words.details(node.code)}>
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
      <PathText code={node.code} />
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
