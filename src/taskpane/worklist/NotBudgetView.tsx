import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { ReactNode } from "react";
import { notBudgetRows } from "../../budget";
import type { NotBudgetGroup, NotBudgetReason } from "../../budget";
import type { Budget, BudgetRow } from "../../budget/types";
import { sentence } from "../../i18n";
import { StateMessage } from "../components/StateMessage";
import { VirtualRows } from "../components/VirtualRows";
import { useSharedStyles } from "../components/styles";
import { AmountText } from "../components/texts";
import { useMessages, usePane, useSession } from "../context";
import { reviewerReason } from "../session/state";

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    padding: "14px 0 6px",
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  wide: { gridColumnStart: 1, gridColumnEnd: 3 },
});

const ITEM_HEIGHT = 84;

/** A line of the list: the heading of a group, or one of its rows. */
type Item =
  | { readonly kind: "group"; readonly group: NotBudgetGroup }
  | { readonly kind: "row"; readonly reason: NotBudgetReason; readonly row: BudgetRow };

interface Props {
  readonly budget: Budget;
  readonly onBack: () => void;
}

/** The rows that are no budget rows, or look so, by reason; one press overrules the guess. */
export function NotBudgetView({ budget, onBack }: Props): ReactNode {
  const { notBudget: words } = useMessages();
  const shared = useSharedStyles();
  const decisions = usePane((state) => state.decisions);
  const items = useMemo(
    () =>
      notBudgetRows(budget, decisions).flatMap((group): readonly Item[] => [
        { kind: "group", group },
        ...group.rows.map((row): Item => ({ kind: "row", reason: group.reason, row })),
      ]),
    [budget, decisions],
  );
  return (
    <div className={shared.view}>
      <div>
        <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <h2 className={shared.heading}>{words.title}</h2>
      {items.length === 0 ? (
        <StateMessage title={words.none} />
      ) : (
        <>
          <p className={shared.note}>{words.intro}</p>
          <VirtualRows
            label={words.list}
            count={items.length}
            estimate={ITEM_HEIGHT}
            keyOf={(index) => itemKey(items[index], index)}
            row={(index) => {
              const item = items[index];
              if (item === undefined) return null;
              return item.kind === "group" ? (
                <GroupHead budget={budget} group={item.group} />
              ) : (
                <RowItem budget={budget} reason={item.reason} row={item.row} />
              );
            }}
          />
        </>
      )}
    </div>
  );
}

function itemKey(item: Item | undefined, index: number): string | number {
  if (item === undefined) return index;
  return item.kind === "row" ? item.row.row : JSON.stringify(item.group.reason);
}

interface GroupProps {
  readonly budget: Budget;
  readonly group: NotBudgetGroup;
}

/** The reason of a group, and what can be done about all of its visible rows. */
function GroupHead({ budget, group: { reason, rows } }: GroupProps): ReactNode {
  const session = useSession();
  const { notBudget: words } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const writable = useWritable();
  const visible = rows.filter((row) => !row.hidden && !row.tagIsFormula);
  const indexes = visible.map((row) => row.row - budget.layout.firstRow);
  return (
    <div className={styles.group}>
      <h3 className={shared.subheading}>{words.group(reason, rows.length)}</h3>
      {reason.kind !== "guess" ? null : (
        <>
          <p className={shared.note}>{words.counts}</p>
          <Button
            size="small"
            disabled={!writable || indexes.length === 0}
            onClick={() => void session.tagging.markTotals(indexes)}
          >
            {words.allTotals(indexes.length)}
          </Button>
        </>
      )}
    </div>
  );
}

function useWritable(): boolean {
  return usePane((state) => reviewerReason(state) === null && !state.busy);
}

interface RowProps {
  readonly budget: Budget;
  readonly reason: NotBudgetReason;
  readonly row: BudgetRow;
}

function RowItem({ budget, reason, row }: RowProps): ReactNode {
  const { common, reasons } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const name = row.description === "" ? common.withoutDescription : row.description;
  const place = [common.row(row.row), row.account].filter((text) => text !== "").join(" · ");
  const because = row.totalGuess === null ? "" : ` · ${sentence(reasons.total, row.totalGuess)}`;
  return (
    <div className={styles.row}>
      <span className={shared.ellipsis} title={name}>
        {name}
      </span>
      <AmountText amount={row.amounts[budget.layout.columns.main]} />
      <span className={mergeClasses(shared.note, styles.wide)}>
        {place}
        {because}
      </span>
      <div className={mergeClasses(shared.line, styles.wide)}>
        <RowActions index={row.row - budget.layout.firstRow} reason={reason} place={`${place} ${name}`} />
      </div>
    </div>
  );
}

interface ActionsProps {
  readonly index: number;
  readonly reason: NotBudgetReason;
  /** Names the row for who hears the buttons one after the other. */
  readonly place: string;
}

function RowActions({ index, reason, place }: ActionsProps): ReactNode {
  const session = useSession();
  const { notBudget: words } = useMessages();
  const writable = useWritable();
  const busy = usePane((state) => state.busy);
  const button = (text: string, disabled: boolean, onClick: () => void): ReactNode => (
    <Button size="small" disabled={disabled} aria-label={words.label(text, place)} onClick={onClick}>
      {text}
    </Button>
  );
  const total = button(words.isTotal, !writable, () => void session.tagging.markTotals([index]));
  switch (reason.kind) {
    case "guess":
    case "double":
      return (
        <>
          {button(words.isBudget, busy, () => void session.decide([index], { rowKind: "budget" }))}
          {total}
        </>
      );
    case "overruled":
      return button(words.isNotBudget, busy, () => void session.decide([index], { rowKind: null }));
    case "marked":
      return button(words.isBudget, !writable, () => void session.unmark([index]));
    case "words":
    case "heading":
      return button(words.classify, busy, () => {
        session.show("tagging");
        void session.background(() => session.selection.goTo(index));
      });
  }
}
