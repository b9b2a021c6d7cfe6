import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { FormulaCell } from "../../excel/gateway";
import type { Explanation } from "../../functions/explain";
import { readPmapCall } from "../../functions/formula";
import { NAMESPACE } from "../../product";
import { PathText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { explainCell } from "../session/formulas";
import type { ExplainedFormula } from "../session/formulas";
import { Better } from "./Better";
import { Blocked } from "./Blocked";
import { ExplainedBudget } from "./ExplainedBudget";
import { ExplainedError } from "./ExplainedError";
import { FormulaText } from "./FormulaText";

interface Props {
  readonly cell: FormulaCell;
}

/** What the PMAP formula of the selected cell computes. */
export function FormulaView({ cell }: Props): ReactNode {
  const { formulas: words } = useMessages();
  const shared = useSharedStyles();
  const explained = useExplained(cell);
  const spilt = usePane(
    ({ selection }) =>
      selection?.kind === "cells" &&
      (selection.active.row !== cell.row || selection.active.column !== cell.column),
  );
  const place = `${cell.sheet} ${cell.row} ${cell.column}`;
  return (
    <section className={shared.view} aria-label={words.title(cell)}>
      <div className={shared.spread}>
        <h2 className={shared.heading}>{words.title(cell)}</h2>
        <NextRow />
      </div>
      {spilt ? <p className={shared.note}>{words.spill(cell)}</p> : null}
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

/** Null until the rows are read. A formula that is explained anew keeps what was shown of it until then. */
function useExplained(cell: FormulaCell): ExplainedFormula | null {
  const session = useSession();
  const [explained, setExplained] = useState<ExplainedFormula | null>(null);
  useEffect(() => {
    let current = true;
    void session.background(async () => {
      const found = await explainCell(session, cell);
      if (current) setExplained(found);
    });
    return () => {
      current = false;
    };
  }, [cell, session]);
  const same = explained?.cell.formula === cell.formula && explained.cell.row === cell.row;
  return same && explained.cell.column === cell.column ? explained : null;
}

function Told({ explained }: { readonly explained: ExplainedFormula }): ReactNode {
  const { formulas: words } = useMessages();
  const shared = useSharedStyles();
  const { explanation, unread, partial, outdated, blocked, cell, name } = explained;
  const theirs = readPmapCall(cell.formula)?.prefix.slice(0, -1).toUpperCase() ?? NAMESPACE;
  const notes = [
    partial ? words.partial : null,
    unread.length > 0 ? words.unread(unread.join(", ")) : null,
    theirs === NAMESPACE ? null : words.otherName(theirs, NAMESPACE),
  ].filter((text) => text !== null);
  return (
    <>
      <div>{words.does(asksOf(name, explanation))}</div>
      {notes.map((text) => (
        <p key={text} className={shared.note}>
          {text}
        </p>
      ))}
      {outdated && theirs === NAMESPACE ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.outdated}</MessageBarBody>
        </MessageBar>
      ) : null}
      {blocked === null ? null : <Blocked sheet={cell.sheet} blocked={blocked} />}
      <What explained={explained} />
    </>
  );
}

function What({ explained }: { readonly explained: ExplainedFormula }): ReactNode {
  const { formulas: words } = useMessages();
  const shared = useSharedStyles();
  const { explanation, better, cell, rows } = explained;
  switch (explanation?.kind) {
    case "budget":
      return (
        <>
          {better === null ? null : (
            <Better cell={cell} better={better} label={words.wholeColumns} button={words.insertBounded} />
          )}
          <ExplainedBudget explanation={explanation} place={rows} />
        </>
      );
    case "error":
      return <ExplainedError explained={explained} error={explanation} />;
    case "map":
      return explanation.nodes.map((node) => (
        <div key={node.code}>
          <div>
            <span className={shared.code}>{node.code}</span> {node.title}
          </div>
          <PathText code={node.code} />
        </div>
      ));
    case undefined:
      return null;
  }
}

function asksOf(
  name: string,
  explanation: Explanation | null,
): Parameters<ReturnType<typeof useMessages>["formulas"]["does"]>[0] {
  const asked = explanation?.kind === "budget" ? explanation.asked : null;
  return {
    name,
    level: asked?.level ?? null,
    under: asked?.under?.code ?? null,
    statuses: asked?.statuses ?? [],
    by: asked?.by ?? null,
  };
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
