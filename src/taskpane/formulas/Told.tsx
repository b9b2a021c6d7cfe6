import type { ReactNode } from "react";
import type { Explanation } from "../../functions/explain";
import { readPmapCall } from "../../functions/formula";
import { NAMESPACE } from "../../product";
import { PathText } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { Warning } from "../components/Warning";
import { useMessages } from "../context";
import type { ExplainedFormula } from "../session/formulas";
import { Better } from "./Better";
import { Blocked } from "./Blocked";
import { ExplainedBudget } from "./ExplainedBudget";
import { CrookedWarning } from "./CrookedWarning";
import { ExplainedError } from "./ExplainedError";

/** What a formula asks for, what is to be known of it, and what comes of it: rows, an error, or nodes of the map. */
export function Told({ explained }: { readonly explained: ExplainedFormula }): ReactNode {
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
      {outdated && theirs === NAMESPACE ? <Warning>{words.outdated}</Warning> : null}
      {blocked === null ? null : <Blocked sheet={cell.sheet} blocked={blocked} />}
      {explained.crooked === null ? null : <CrookedWarning cell={cell} crooked={explained.crooked} />}
      <What explained={explained} />
    </>
  );
}

function What({ explained }: { readonly explained: ExplainedFormula }): ReactNode {
  const { formulas: words } = useMessages();
  const shared = useSharedStyles();
  const { explanation, better, cell } = explained;
  switch (explanation?.kind) {
    case "budget":
      return (
        <>
          {better === null ? null : (
            <Better cell={cell} better={better} label={words.wholeColumns} button={words.insertBounded} />
          )}
          <ExplainedBudget explained={explained} explanation={explanation} />
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
