import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FormulaCell } from "../../excel/gateway";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { FormulaText } from "./FormulaText";
import { Told } from "./Told";
import { useExplained } from "./useExplained";

interface Props {
  readonly cell: FormulaCell;
}

/** What the PMAP formula of the selected cell computes. */
export function FormulaView({ cell }: Props): ReactNode {
  const { formulas: words } = useMessages();
  const shared = useSharedStyles();
  const explained = useExplained(cell);
  const place = `${cell.sheet} ${cell.row} ${cell.column}`;
  return (
    <section className={shared.view} aria-label={words.title(cell)}>
      <div className={shared.spread}>
        <h2 className={shared.heading}>{words.title(cell)}</h2>
        <NextRow />
      </div>
      <Spilt cell={cell} />
      <FormulaText>{cell.local ?? ""}</FormulaText>
      {explained === null ? (
        <p className={shared.note} role="status">
          {words.reading}
        </p>
      ) : (
        <Told key={place} explained={explained} />
      )}
    </section>
  );
}

/** The selected cell holds no formula of its own: where what it shows comes from. */
export function Spilt({ cell }: Props): ReactNode {
  const { formulas: words } = useMessages();
  const shared = useSharedStyles();
  const spilt = usePane(
    ({ selection }) =>
      selection?.kind === "cells" &&
      (selection.active.row !== cell.row || selection.active.column !== cell.column),
  );
  return spilt ? <p className={shared.note}>{words.spill(cell)}</p> : null;
}

/** Back to tagging; on a row of the budget its own buttons lead there. */
function NextRow(): ReactNode {
  const session = useSession();
  const { actions, tagging } = useMessages();
  const onRow = usePane((state) => state.picked.kind === "rows");
  if (onRow) return null;
  return (
    <Button
      size="small"
      title={actions.nextUntagged.description}
      onClick={() => void session.actions.nextUntagged()}
    >
      {tagging.nextRow}
    </Button>
  );
}
