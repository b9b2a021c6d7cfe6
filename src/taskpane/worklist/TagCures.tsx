import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LikelyTagCure, TagCure } from "../../budget";
import type { Budget } from "../../budget/types";
import { useMessages, useSession } from "../context";
import { CureGroup } from "./CureGroup";
import { useWritable } from "./useWritable";

interface Props<Cure> {
  readonly budget: Budget;
  readonly cures: readonly Cure[];
}

type Correct = (cures: readonly Pick<TagCure, "row" | "after">[]) => void;

function useCorrect({ layout }: Budget): Correct {
  const session = useSession();
  return (cures) =>
    void session.tagging.correct(
      cures.map(({ row, after }) => ({ index: row.row - layout.firstRow, value: after })),
    );
}

/** Tags that are certain but for their spelling: one by one, or all. */
export function CertainTags({ budget, cures }: Props<TagCure>): ReactNode {
  const { cures: words } = useMessages();
  const writable = useWritable();
  const correct = useCorrect(budget);
  return (
    <CureGroup
      title={words.tags}
      intro={words.tagsIntro}
      items={cures.map((cure) => {
        const where = words.where(cure.row.row, null);
        return {
          row: cure.row,
          where,
          text: words.change(cure.before, cure.after),
          action: words.one,
          actionLabel: words.oneLabel(where, cure.before, cure.after),
          disabled: !writable,
          onAction: () => correct([cure]),
        };
      })}
      all={
        <Button size="small" appearance="primary" disabled={!writable} onClick={() => correct(cures)}>
          {words.allTags(cures.length)}
        </Button>
      }
    />
  );
}

/** Tags that perhaps mean another code: each with the reason and a button of its own, never all at once. */
export function LikelyTags({ budget, cures }: Props<LikelyTagCure>): ReactNode {
  const session = useSession();
  const { cures: words } = useMessages();
  const writable = useWritable();
  const correct = useCorrect(budget);
  return (
    <CureGroup
      title={words.likely}
      intro={words.likelyIntro}
      items={cures.map((cure) => {
        const where = words.where(cure.row.row, null);
        return {
          row: cure.row,
          where,
          text: words.perhaps(cure, session.map.get(cure.after)?.title ?? ""),
          action: words.take(cure.after),
          actionLabel: words.oneLabel(where, cure.before, cure.after),
          disabled: !writable,
          onAction: () => correct([cure]),
        };
      })}
    />
  );
}
