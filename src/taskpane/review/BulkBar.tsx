import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Confidence } from "../../suggest/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { ProposalGroup } from "../session/proposalsGroups";
import { isAtLeast, writesOf } from "../session/proposalsGroups";
import { reviewerReason } from "../session/state";

const THRESHOLDS: readonly Confidence[] = ["high", "medium", "low"];

interface Props {
  readonly groups: readonly ProposalGroup[];
  /** These stand in the sheet as `code?`: they are confirmed, and have no confidence. */
  readonly inSheet: boolean;
}

/** Decides on all proposals of at least a confidence at once: one write, one undo. */
export function BulkBar({ groups, inSheet }: Props): ReactNode {
  const session = useSession();
  const { review: words } = useMessages();
  const shared = useSharedStyles();
  const writable = usePane((state) => reviewerReason(state) === null && !state.busy);
  const budget = usePane((state) => state.budget);
  const [threshold, setThreshold] = useState<Confidence>("high");
  const chosen = writesOf(
    groups.filter(({ confidence }) => (inSheet ? confidence === null : isAtLeast(confidence, threshold))),
  );
  // Many at once are written only where nothing stands: what somebody has typed is seen before it is replaced.
  const writes = chosen.filter(({ index }) => budget?.rows[index]?.tag.status === "untagged");
  const none = !writable || (inSheet ? chosen : writes).length === 0;
  if (inSheet) {
    return (
      <div className={shared.line}>
        <Button
          size="small"
          appearance="primary"
          disabled={none}
          onClick={() => void session.proposals.accept(chosen)}
        >
          {words.confirmAll(chosen.length)}
        </Button>
        <Button size="small" disabled={none} onClick={() => void session.proposals.reject(chosen)}>
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
          onChange={(_, { value }) => setThreshold(THRESHOLDS.find((each) => each === value) ?? "high")}
        >
          {THRESHOLDS.map((each) => (
            <option key={each} value={each}>
              {words.thresholds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={shared.line}>
        <Button
          size="small"
          appearance="primary"
          disabled={none}
          onClick={() => void session.proposals.accept(writes)}
        >
          {words.acceptAll(writes.length)}
        </Button>
        <Button
          size="small"
          disabled={none}
          title={words.asProposalsHint}
          onClick={() => void session.proposals.writeAsProposals(writes)}
        >
          {words.asProposals}
        </Button>
        <Button
          size="small"
          disabled={chosen.length === 0}
          onClick={() => void session.proposals.reject(chosen)}
        >
          {words.rejectAll(chosen.length)}
        </Button>
      </div>
      {writes.length === chosen.length ? null : (
        <p className={shared.note}>{words.oneByOne(chosen.length - writes.length)}</p>
      )}
    </>
  );
}
