import { Button, Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Confidence } from "../../suggest/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { ProposalGroup, ProposalWrite } from "../session/proposalsGroups";
import { chosenGroups, writesOf } from "../session/proposalsGroups";
import { reviewerReason } from "../session/state";

const THRESHOLDS: readonly Confidence[] = ["high", "medium", "low"];

interface Props {
  readonly groups: readonly ProposalGroup[];
  /** These stand in the sheet as `code?`: they are confirmed, and have no confidence. */
  readonly inSheet: boolean;
  readonly threshold: Confidence;
  readonly onThreshold: (threshold: Confidence) => void;
  /** Called before many are decided at once. */
  readonly onDecide: () => void;
}

/** Decides on all proposals of at least a confidence at once: one write, one undo. */
export function BulkBar({ groups, inSheet, threshold, onThreshold, onDecide }: Props): ReactNode {
  const session = useSession();
  const { review: words } = useMessages();
  const shared = useSharedStyles();
  const writable = usePane((state) => reviewerReason(state) === null && !state.busy);
  const budget = usePane((state) => state.budget);
  const decide = (how: "accept" | "writeAsProposals" | "reject", rows: readonly ProposalWrite[]) => () => {
    onDecide();
    void session.proposals[how](rows);
  };
  const chosen = writesOf(chosenGroups(groups, inSheet ? null : threshold));
  // Many at once are written only where nothing stands: what somebody has typed is seen before it is replaced.
  const writes = chosen.filter(({ index }) => budget?.rows[index]?.tag.status === "untagged");
  const less = writesOf(groups).length - chosen.length;
  if (inSheet) {
    return (
      <div className={shared.line}>
        <Button size="small" appearance="primary" disabled={!writable} onClick={decide("accept", chosen)}>
          {words.confirmAll(chosen.length)}
        </Button>
        <Button size="small" disabled={!writable} onClick={decide("reject", chosen)}>
          {words.rejectAll(chosen.length)}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Field label={words.threshold} size="small" orientation="horizontal">
        <Select
          size="small"
          value={threshold}
          data-threshold
          onChange={(_, { value }) => onThreshold(THRESHOLDS.find((each) => each === value) ?? "high")}
        >
          {THRESHOLDS.map((each) => (
            <option key={each} value={each}>
              {words.thresholds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={shared.line}>
        {writes.length === 0 ? null : (
          <>
            <Button size="small" appearance="primary" disabled={!writable} onClick={decide("accept", writes)}>
              {words.acceptAll(writes.length)}
            </Button>
            <Button
              size="small"
              disabled={!writable}
              title={words.asProposalsHint}
              onClick={decide("writeAsProposals", writes)}
            >
              {words.asProposals}
            </Button>
          </>
        )}
        {chosen.length === 0 ? null : (
          <Button size="small" onClick={decide("reject", chosen)}>
            {words.rejectAll(chosen.length)}
          </Button>
        )}
      </div>
      {writes.length === chosen.length ? null : (
        <p className={shared.note}>{words.oneByOne(chosen.length - writes.length)}</p>
      )}
      {less === 0 ? null : <p className={shared.note}>{words.lessSure(less)}</p>}
    </>
  );
}
