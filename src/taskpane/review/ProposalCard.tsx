import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Budget } from "../../budget/types";
import { AmountText, ConfidenceText, Euro } from "../components/texts";
import { useSharedStyles } from "../components/styles";
import { useMessages, usePane, useSession } from "../context";
import type { ProposalGroup } from "../session/proposalsGroups";
import { reviewerReason } from "../session/state";
import { sentence } from "../../i18n";
import { TwinQuestion } from "./TwinQuestion";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "3px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", alignItems: "center", gap: "6px" },
  place: { flexGrow: 1, minWidth: 0 },
});

/** More reasons than this are noise beside a proposal. */
const SHOWN_REASONS = 2;

interface Props {
  readonly budget: Budget;
  readonly group: ProposalGroup;
  /** `one` is set where a single row of the group is meant. */
  readonly onDecide: (what: "accept" | "reject", one?: number) => void;
}

/** Equal rows with the code proposed for them, why, and the decision: for all of them, or one by one. */
export function ProposalCard({ budget, group, onDecide }: Props): ReactNode {
  const { review: words, common } = useMessages();
  const { map } = useSession();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { rows, tag, code, confidence, size } = group;
  const what = group.description === "" ? common.withoutDescription : group.description;
  const first = rows[0] ?? -1;
  const firstRow = budget.rows[first];
  const place = rows.length === 1 && firstRow !== undefined ? common.row(firstRow.row) : null;
  const facts = [
    place,
    group.account,
    firstRow !== undefined && rows.length === 1 ? firstRow.costCentre : "",
  ];
  const standing = confidence === null ? [] : rows.map((index) => budget.rows[index]?.tagCell ?? null);
  const texts = standing.flatMap((cell) => (typeof cell === "string" && cell.trim() !== "" ? [cell] : []));
  const replaced = [...new Set(texts)];
  return (
    <article className={styles.card} aria-label={`${what}, ${tag}`}>
      <div className={shared.spread}>
        <strong>{what}</strong>
        {rows.length > 1 && size !== null ? (
          <Euro value={size} />
        ) : (
          <AmountText amount={firstRow?.amounts[budget.layout.columns.main]} />
        )}
      </div>
      <span className={shared.note}>{facts.filter((fact) => fact !== null && fact !== "").join(" · ")}</span>
      <span>
        <span className={shared.code}>{tag}</span> {tag === code ? map.get(code)?.title : null}
      </span>
      {replaced.length === 0 ? null : <span>{words.replaces(replaced)}</span>}
      <span className={shared.note}>
        {confidence === null ? words.inSheet : <ConfidenceText confidence={confidence} />}
        <Because group={group} />
      </span>
      {group.ask && firstRow !== undefined ? <TwinQuestion row={firstRow} index={first} /> : null}
      <div className={shared.line}>
        <Decide what={what} tag={tag} count={rows.length} onDecide={onDecide} />
        {rows.length === 1 ? null : (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={open}
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            onClick={() => setOpen(!open)}
          >
            {words.equalRows(rows.length)}
          </Button>
        )}
      </div>
      {open && rows.length > 1 ? (
        <ul className={shared.plainList}>
          {rows.map((index) => {
            const row = budget.rows[index];
            if (row === undefined) return null;
            const name = [common.row(row.row), row.costCentre].filter((text) => text !== "").join(" · ");
            return (
              <li key={index} className={styles.row}>
                <span className={styles.place}>
                  {name} · <AmountText amount={row.amounts[budget.layout.columns.main]} />
                </span>
                <Decide what={name} tag={tag} count={1} onDecide={(how) => onDecide(how, index)} />
              </li>
            );
          })}
        </ul>
      ) : null}
    </article>
  );
}

function Because({ group }: { readonly group: ProposalGroup }): ReactNode {
  const { review: words, reasons } = useMessages();
  const { suggestion, confidence } = group;
  if (suggestion === null) return confidence === null ? "" : ` · ${words.earlier}`;
  const because = suggestion.reasons
    .slice(0, SHOWN_REASONS)
    .map((reason) => sentence(reasons.suggestion, reason));
  const { twin } = suggestion;
  const note =
    twin === null
      ? []
      : [twin.code.startsWith("E") ? reasons.twin(twin.code) : reasons.twinOrdinary(twin.code)];
  return [...because, ...note].map((text) => ` · ${text}`).join("");
}

interface DecideProps {
  readonly what: string;
  readonly tag: string;
  readonly count: number;
  readonly onDecide: (what: "accept" | "reject") => void;
}

function Decide({ what, tag, count, onDecide }: DecideProps): ReactNode {
  const { review: words } = useMessages();
  const writable = usePane((state) => reviewerReason(state) === null);
  const busy = usePane((state) => state.busy);
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        data-decide="accept"
        disabledFocusable={!writable || busy}
        aria-label={words.decision(words.accept(count), tag, what)}
        onClick={() => onDecide("accept")}
      >
        {words.accept(count)}
      </Button>
      <Button
        size="small"
        data-decide="reject"
        disabledFocusable={busy}
        aria-label={words.decision(words.reject, tag, what)}
        onClick={() => onDecide("reject")}
      >
        {words.reject}
      </Button>
    </>
  );
}
