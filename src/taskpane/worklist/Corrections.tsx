import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { amountCures, amountDoubts, likelyTagCures, tagCures } from "../../budget";
import type { AmountCure, AmountDoubt, LikelyTagCure, TagCure } from "../../budget";
import type { Budget, BudgetRow } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import type { SheetModel } from "../session/sheet";
import { CureGroup } from "./CureGroup";
import { CertainTags, LikelyTags } from "./TagCures";
import { useWritable } from "./useWritable";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", gap: "12px" },
});

interface Found {
  readonly tags: readonly TagCure[];
  /** Never among what is written all at once. */
  readonly likely: readonly LikelyTagCure[];
  readonly amounts: readonly AmountCure[];
  readonly doubts: readonly AmountDoubt[];
  /** Cells in hidden rows, which nobody sees and so nothing writes. */
  readonly hidden: number;
}

function find(budget: Budget, model: SheetModel | null): Found {
  const visible = ({ row }: { readonly row: BudgetRow }): boolean => !row.hidden;
  const tags = tagCures(budget);
  const likely = likelyTagCures(budget);
  const amounts = model === null ? [] : amountCures(model.data, budget);
  const doubts = model === null ? [] : amountDoubts(model.data, budget);
  const shown = {
    tags: tags.filter(visible),
    likely: likely.filter(visible),
    amounts: amounts.filter(visible),
    doubts: doubts.filter(visible),
  };
  const curable = (some: Omit<Found, "hidden" | "doubts">): number =>
    some.tags.length + some.likely.length + some.amounts.length;
  const hidden = curable({ tags, likely, amounts }) - curable(shown);
  return { ...shown, hidden };
}

/**
 * "Correggi": where the cure is certain each cell before and after, one by one or all; where it is only likely, one by one with the reason;
 * what nobody can tell is shown, never changed.
 */
export function Corrections({ budget }: { readonly budget: Budget }): ReactNode {
  const session = useSession();
  const { cures: words, common } = useMessages();
  const shared = useSharedStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const found = useMemo(() => find(budget, session.sheet.model()), [budget, session]);
  const { tags, likely, amounts, doubts, hidden } = found;
  if (tags.length + likely.length + amounts.length + doubts.length === 0) return null;
  if (!open) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {words.offer({
            tags: tags.length,
            likely: likely.length,
            amounts: amounts.length,
            doubts: doubts.length,
          })}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => setOpen(true)}>
            {words.show}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <section aria-label={words.title} className={styles.parts}>
      <Amounts cures={amounts} />
      <Doubts budget={budget} doubts={doubts} />
      <CertainTags budget={budget} cures={tags} />
      <LikelyTags budget={budget} cures={likely} />
      {hidden === 0 ? null : <p className={shared.note}>{words.hidden(hidden)}</p>}
      <div className={shared.line}>
        <Button size="small" onClick={() => setOpen(false)}>
          {common.close}
        </Button>
      </div>
    </section>
  );
}

function Amounts({ cures }: { readonly cures: readonly AmountCure[] }): ReactNode {
  const session = useSession();
  const { cures: words, format } = useMessages();
  const writable = useWritable();
  const convert = (some: readonly AmountCure[]): void => void session.tagging.convert(some);
  return (
    <CureGroup
      title={words.amounts}
      intro={words.amountsIntro}
      items={cures.map((cure) => {
        const where = words.where(cure.row.row, cure.column);
        const after = format.exact(cure.after);
        return {
          row: cure.row,
          where,
          text: words.change(cure.before, after),
          action: words.one,
          actionLabel: words.oneLabel(where, cure.before, after),
          disabled: !writable,
          onAction: () => convert([cure]),
        };
      })}
      all={
        <Button size="small" appearance="primary" disabled={!writable} onClick={() => convert(cures)}>
          {words.allAmounts(cures.length)}
        </Button>
      }
    />
  );
}

interface DoubtsProps {
  readonly budget: Budget;
  readonly doubts: readonly AmountDoubt[];
}

function Doubts({ budget, doubts }: DoubtsProps): ReactNode {
  const session = useSession();
  const { cures: words } = useMessages();
  const go = (row: number): void =>
    void session.background(() => session.selection.goTo(row - budget.layout.firstRow));
  return (
    <CureGroup
      title={words.doubts}
      intro={words.doubtsIntro}
      items={doubts.map(({ row, column, text, because }) => {
        const where = words.where(row.row, column);
        return {
          row,
          where,
          text: words.doubt(text, because),
          action: words.go,
          actionLabel: words.goLabel(where),
          disabled: false,
          onAction: () => go(row.row),
        };
      })}
    />
  );
}
