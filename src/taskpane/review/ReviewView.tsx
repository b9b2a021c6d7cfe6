import { Button, Field, Select } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { RowList } from "../components/RowList";
import { VirtualRows } from "../components/VirtualRows";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { Confidence } from "../../suggest/types";
import type { ProposalGroup } from "../session/proposalsGroups";
import {
  chosenGroups,
  foundGroups,
  highestConfidence,
  isOpen,
  sheetGroups,
} from "../session/proposalsGroups";
import { examined, outcomeOf } from "../session/proposalsOutcomes";
import { BulkBar } from "./BulkBar";
import { ProposalCard } from "./ProposalCard";
import { RunProgress } from "./ReviewOffer";

const LISTS = ["proposed", "sheet", "none", "rejected", "never"] as const;
type List = (typeof LISTS)[number];

const CARD_HEIGHT = 130;

/** The proposals that wait for a decision, and the rows that have none, each with the reason why. */
export function ReviewView({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { review: words, common, worklist } = useMessages();
  const shared = useSharedStyles();
  const outcomes = usePane((state) => state.review.outcomes);
  const rejections = usePane((state) => state.review.rejections);
  const twins = usePane((state) => state.review.twins.size);
  const progress = usePane((state) => state.review.progress);
  const page = useRef<HTMLDivElement>(null);
  const decided = useRef(false);
  const [wanted, setWanted] = useState<List | null>(null);
  const found = useMemo(() => foundGroups(budget, { outcomes, rejections }), [budget, outcomes, rejections]);
  const inSheet = useMemo(() => sheetGroups(budget, session.map), [budget, session]);
  const rows = useMemo(() => {
    const lists = { none: [] as number[], rejected: [] as number[], never: [] as number[] };
    budget.rows.forEach((row, index) => {
      if (!isOpen(row) || row.tag.status === "proposed") return;
      const state = examined({ outcomes, rejections }, row);
      if (state !== "proposed") lists[state].push(index);
    });
    return lists;
  }, [budget, outcomes, rejections]);
  const counts: Readonly<Record<List, number>> = {
    proposed: rowsIn(found),
    sheet: rowsIn(inSheet),
    none: rows.none.length,
    rejected: rows.rejected.length,
    never: rows.never.length,
  };
  const list = wanted ?? (found.length === 0 && inSheet.length > 0 ? "sheet" : "proposed");
  const here = counts[list];
  // After the last decision of a list nothing of it is left to hold the focus.
  useEffect(() => {
    if (decided.current && here === 0) page.current?.querySelector("select")?.focus();
    decided.current = false;
  }, [here]);
  const why = (index: number): string => {
    const row = budget.rows[index];
    const outcome = row === undefined ? null : outcomeOf(outcomes, row);
    if (list === "none" && outcome?.kind === "none") return words.noneBecause(outcome.why);
    return list === "none" || list === "rejected" || list === "never" ? words.states[list] : "";
  };
  return (
    <div ref={page} className={shared.view}>
      <div className={shared.line}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => session.proposals.show(false)}
        >
          {worklist.title}
        </Button>
        <h2 className={shared.heading}>{words.title}</h2>
      </div>
      {progress === null ? null : <RunProgress done={progress.done} total={progress.total} />}
      <Field label={words.show} size="small">
        <Select
          size="small"
          value={list}
          onChange={(_, { value }) => setWanted(LISTS.find((each) => each === value) ?? null)}
        >
          {LISTS.map((each) => (
            <option key={each} value={each}>
              {words.lists[each](counts[each])}
            </option>
          ))}
        </Select>
      </Field>
      {twins === 0 ? null : (
        <div className={shared.line}>
          <span className={shared.note}>{words.twinAnswers(twins)}</span>
          <Button size="small" appearance="subtle" onClick={() => void session.proposals.forgetTwins()}>
            {words.twinForget}
          </Button>
        </div>
      )}
      {counts[list] === 0 ? (
        <p className={shared.note} role="status">
          {words.emptyList}
        </p>
      ) : list === "proposed" || list === "sheet" ? (
        <Groups
          key={list}
          budget={budget}
          groups={list === "sheet" ? inSheet : found}
          inSheet={list === "sheet"}
          onDecide={() => {
            decided.current = true;
          }}
        />
      ) : (
        <>
          {list === "rejected" ? (
            <Button size="small" onClick={() => void session.proposals.reconsider(rows.rejected)}>
              {`${words.reconsider}: ${common.rows(rows.rejected.length)}`}
            </Button>
          ) : null}
          <RowList
            key={list}
            budget={budget}
            rows={rows[list]}
            label={words.lists[list](counts[list])}
            note={why}
          />
        </>
      )}
    </div>
  );
}

function rowsIn(groups: readonly ProposalGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

interface GroupsProps {
  readonly budget: Budget;
  readonly groups: readonly ProposalGroup[];
  readonly inSheet: boolean;
  /** Called before anything is decided. */
  readonly onDecide: () => void;
}

/** The list itself, as far as the confidence asks: what is in sight is what many at once decide. Arrows go from one decision to the next, and the focus stays in place after each. */
function Groups({ budget, groups: all, inSheet, onDecide }: GroupsProps): ReactNode {
  const session = useSession();
  const { review: words } = useMessages();
  const shared = useSharedStyles();
  const page = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const decided = useRef<number | null>(null);
  const [asked, setAsked] = useState<Confidence | null>(null);
  const threshold = asked ?? highestConfidence(all);
  const groups = useMemo(() => chosenGroups(all, inSheet ? null : threshold), [all, inSheet, threshold]);

  const focusOn = (position: number, decision: string): void =>
    list.current
      ?.querySelector<HTMLElement>(`[data-index="${position}"] [data-decide="${decision}"]`)
      ?.focus({ preventScroll: false });

  useEffect(() => {
    if (decided.current === null) return;
    if (groups.length > 0) focusOn(Math.min(decided.current, groups.length - 1), "accept");
    else page.current?.querySelector<HTMLElement>("[data-threshold]")?.focus();
    decided.current = null;
  }, [groups]);

  const decide = (position: number, how: "accept" | "reject", one?: number): void => {
    const group = groups[position];
    if (group === undefined) return;
    decided.current = position;
    onDecide();
    const indexes = one === undefined ? group.rows : [one];
    void session.proposals[how](indexes.map((index) => ({ index, value: group.tag })));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const { target } = event;
    if (step === 0 || !(target instanceof HTMLElement)) return;
    const decision = target.dataset["decide"];
    const position = target.closest<HTMLElement>("[data-index]")?.dataset["index"];
    if (decision === undefined || position === undefined) return;
    event.preventDefault();
    focusOn(Number(position) + step, decision);
  };

  return (
    <div ref={page} className={shared.stack}>
      <BulkBar
        groups={all}
        inSheet={inSheet}
        threshold={threshold}
        onThreshold={setAsked}
        onDecide={() => {
          // Less sure ones never take the place of those just decided: the same press must not decide them too.
          setAsked(threshold);
          decided.current = 0;
          onDecide();
        }}
      />
      {groups.length > 0 ? null : <p className={shared.note}>{words.emptyList}</p>}
      <div ref={list} onKeyDown={onKeyDown}>
        <VirtualRows
          label={words.listName}
          count={groups.length}
          estimate={CARD_HEIGHT}
          keyOf={(position) => groups[position]?.id ?? position}
          row={(position) => {
            const group = groups[position];
            return group === undefined ? null : (
              <ProposalCard
                budget={budget}
                group={group}
                onDecide={(how, one) => decide(position, how, one)}
              />
            );
          }}
        />
      </div>
    </div>
  );
}
