import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useDeferredValue, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Layout } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import { onPicked, targetRows, unfinished } from "../session/split";
import { changePart, driverOf, readEdited, restFor, withoutPart, withPart } from "../session/splitDraft";
import type { EditedPart } from "../session/splitDraft";
import type { SplitPanel } from "../session/splitState";
import { reviewerReason } from "../session/state";
import { BasisFields } from "./BasisFields";
import { EditorNotes } from "./EditorNotes";
import { KeyNameForm } from "./KeyNameForm";
import { useLineStyles } from "./lineStyles";
import { Outcome } from "./Outcome";
import { PartLine } from "./PartLine";
import { RowAmounts } from "./RowAmounts";
import { SumLine } from "./SumLine";

interface Props {
  readonly panel: Extract<SplitPanel, { kind: "rows" | "key" }>;
  readonly layout: Layout;
}

/** Splits the rows that were picked when it opened, or changes a key: parts with a code and a number, and what they give in euro. */
export function SplitEditor({ panel, layout }: Props): ReactNode {
  const session = useSession();
  const { split, common, tagging } = useMessages();
  const shared = useSharedStyles();
  const lines = useLineStyles();
  const base = useId();
  const { edited } = panel;
  const budget = usePane((state) => state.budget);
  const sheet = usePane((state) => state.binding?.sheet);
  const picked = usePane((state) => state.picked);
  const ours = usePane((state) => onPicked(state, panel));
  const suggested = usePane((state) => state.suggestions);
  const writable = usePane((state) => reviewerReason(state) === null);
  const busy = usePane((state) => state.busy);
  const rows = useMemo(() => targetRows(budget, sheet, panel), [budget, panel, sheet]);
  const read = useDeferredValue(edited);
  const outcome = useMemo(() => readEdited(read, rows ?? []), [read, rows]);
  const [naming, setNaming] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [lastNumber, setLastNumber] = useState<number | null>(null);

  const codeId = (part: EditedPart): string => `${base}-code-${part.id}`;
  const numberId = (part: EditedPart): string => `${base}-number-${part.id}`;
  const writeId = `${base}-write`;
  const keyId = `${base}-key`;
  const [first] = edited.parts;
  const lacking = edited.parts.find(({ code }) => session.map.get(code)?.taggable !== true);
  const wanted = useRef(
    lacking !== undefined ? codeId(lacking) : first === undefined ? null : numberId(first),
  );
  // Before it is in sight: the next key may come at once.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });

  // Nothing typed: the editor goes with the selection, as the rest of tagging does.
  const untouched = panel.kind === "rows" && !unfinished(panel);
  useEffect(() => {
    if (untouched && picked.kind === "rows" && !ours) session.split.close();
  }, [ours, picked, session, untouched]);

  const leave = (): void => {
    session.split.close();
    if (panel.kind === "key") session.split.openKeys();
  };
  const tryToLeave = (): void => (unfinished(panel) ? setLeaving(!leaving) : leave());

  const addPart = (): void => {
    const added = withPart(edited);
    wanted.current = `${base}-code-${edited.nextId}`;
    session.split.edit(added);
  };
  const removePart = (part: EditedPart, position: number): void => {
    const left = withoutPart(edited, part.id);
    const next = left.parts[Math.max(position - 1, 0)];
    wanted.current = next === undefined ? null : next.code === "" ? codeId(next) : numberId(next);
    session.split.edit(left);
  };
  const change = (id: number, patch: Partial<Omit<EditedPart, "id">>): void =>
    session.split.edit(changePart(edited, id, patch));
  const giveRest = (id: number): void => {
    const number = restFor(readEdited(edited, rows ?? []), id);
    if (number !== null) change(id, { number });
  };
  /** Enter in a number: the next part; after the last a new one, or writing where nothing is left to hand out. */
  const goOn = (position: number): void => {
    const next = edited.parts[position + 1];
    const now = readEdited(edited, rows ?? []);
    if (next !== undefined)
      document.getElementById(next.code === "" ? codeId(next) : numberId(next))?.focus();
    else if (edited.basis !== "driver" && now.text !== null) document.getElementById(writeId)?.focus();
    else if (now.sum === null || now.sum.left !== 0) addPart();
  };
  const write = (): void => {
    const { problem, text } = readEdited(edited, rows ?? []);
    if (text !== null) return void session.split.write();
    const part = problem !== null && "position" in problem ? edited.parts[problem.position] : undefined;
    if (part === undefined || problem === null) return;
    document.getElementById(problem.kind.endsWith("code") ? codeId(part) : numberId(part))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") tryToLeave();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.repeat) write();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const { problem } = outcome;
  const restOf = edited.parts.find(({ id }) => id === lastNumber) ?? edited.parts[edited.parts.length - 1];
  const title =
    panel.kind === "key"
      ? split.keyTitle(panel.name)
      : split.title(panel.targets.length, rows?.[0]?.row ?? 0);
  return (
    <section className={shared.view} aria-label={title} onKeyDown={onKeyDown}>
      <h2 className={shared.heading}>{title}</h2>
      {rows?.length === 1 ? <p className={shared.note}>{rows[0]?.description}</p> : null}
      {panel.kind === "rows" && rows !== null ? <RowAmounts rows={rows} layout={layout} /> : null}
      {panel.kind === "rows" && panel.hidden > 0 ? (
        <p className={shared.note}>{tagging.hidden(panel.hidden)}</p>
      ) : null}
      <BasisFields panel={panel} rows={rows ?? []} layout={layout} />
      <div>
        <div className={lines.line} aria-hidden>
          <span className={shared.note}>{split.code}</span>
          <span className={shared.note}>{split.number(edited.basis)}</span>
        </div>
        <ul className={shared.plainList}>
          {edited.parts.map((part, position) => (
            <PartLine
              key={part.id}
              part={part}
              position={position}
              basis={edited.basis}
              rest={part.number === "" && part.code !== "" ? (restFor(outcome, part.id) ?? "") : ""}
              suggestions={ours ? suggested : null}
              wrong={
                problem === null || !("position" in problem) || problem.position !== position
                  ? null
                  : problem.kind.endsWith("code")
                    ? "code"
                    : "number"
              }
              codeId={codeId(part)}
              numberId={numberId(part)}
              onChange={(patch) => change(part.id, patch)}
              onCodeDone={() => document.getElementById(numberId(part))?.focus()}
              onNumberDone={() => goOn(position)}
              onRest={() => giveRest(part.id)}
              onRemove={() => removePart(part, position)}
              onNumberFocus={() => setLastNumber(part.id)}
            />
          ))}
        </ul>
      </div>
      <div className={shared.line}>
        <Button size="small" icon={<AddRegular />} onClick={addPart}>
          {split.addPart}
        </Button>
        {restOf === undefined || outcome.sum?.left === 0 || restFor(outcome, restOf.id) === null ? null : (
          <Button size="small" onClick={() => giveRest(restOf.id)}>
            {split.giveRest(edited.parts.indexOf(restOf))}
          </Button>
        )}
      </div>
      <SumLine outcome={outcome} />
      {panel.kind === "rows" && rows !== null && outcome.parts.length > 0 ? (
        <Outcome parts={outcome.parts} rows={rows} layout={layout} shares={edited.basis !== "percent"} />
      ) : null}
      <EditorNotes
        panel={panel}
        rows={rows}
        problem={problem}
        told={
          ((problem?.kind.endsWith("-sum") ?? false) && outcome.sum?.left !== 0) ||
          (problem?.kind === "bad-number" && problem.text !== "")
        }
        ours={ours}
        leaving={leaving}
        onLeave={leave}
        onStay={() => {
          wanted.current = numberId(restOf ?? edited.parts[0] ?? { id: 0, code: "", number: "" });
          setLeaving(false);
        }}
      />
      {naming ? (
        <KeyNameForm
          current={null}
          onKeep={(name) => session.split.keys.save({ name, parts: outcome.parts, driver: driverOf(edited) })}
          onClose={() => {
            wanted.current = keyId;
            setNaming(false);
          }}
        />
      ) : null}
      <div className={shared.line}>
        <Button
          id={writeId}
          size="small"
          appearance="primary"
          disabled={!writable || busy || outcome.text === null}
          onClick={write}
        >
          {panel.kind === "key" ? split.saveKey : split.write(panel.targets.length)}
        </Button>
        {panel.kind === "rows" && !naming ? (
          <Button
            id={keyId}
            size="small"
            disabled={!writable || outcome.text === null || outcome.parts.length < 2}
            onClick={() => setNaming(true)}
          >
            {split.asKey}
          </Button>
        ) : null}
        <Button size="small" onClick={tryToLeave}>
          {common.cancel}
        </Button>
      </div>
      <p className={shared.note}>{split.keysHint}</p>
    </section>
  );
}
