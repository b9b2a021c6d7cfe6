import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LikelyTagCure, TagCure } from "../../budget";
import type { Budget } from "../../budget/types";
import { useSharedStyles } from "../components/styles";
import { useMessages, useSession } from "../context";
import { CureList } from "./CureList";
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
  const shared = useSharedStyles();
  const writable = useWritable();
  const correct = useCorrect(budget);
  if (cures.length === 0) return null;
  return (
    <div className={shared.stack}>
      <h3 className={shared.subheading}>{words.tags}</h3>
      <p className={shared.note}>{words.tagsIntro}</p>
      <CureList
        label={words.tags}
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
      />
      <Button size="small" appearance="primary" disabled={!writable} onClick={() => correct(cures)}>
        {words.allTags(cures.length)}
      </Button>
    </div>
  );
}

/** Tags that perhaps mean another code: each with the reason and a button of its own, never all at once. */
export function LikelyTags({ budget, cures }: Props<LikelyTagCure>): ReactNode {
  const session = useSession();
  const { cures: words } = useMessages();
  const shared = useSharedStyles();
  const writable = useWritable();
  const correct = useCorrect(budget);
  if (cures.length === 0) return null;
  return (
    <div className={shared.stack}>
      <h3 className={shared.subheading}>{words.likely}</h3>
      <p className={shared.note}>{words.likelyIntro}</p>
      <CureList
        label={words.likely}
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
    </div>
  );
}
