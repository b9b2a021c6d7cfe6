import type { Layout } from "../../budget/types";
import { lacksTagHeader } from "../session/naming";
import type { Session } from "../session/session";
import type { FoundTable } from "../session/state";
import type { KindChoices } from "./kindChoices";
import { changedKinds } from "./kindChoices";
import type { OtherChoice } from "./others";

/** Everything that the user said in the first steps. Rows are indexes in the budget's. */
interface SetupAnswers {
  readonly table: FoundTable;
  readonly layout: Layout;
  readonly kinds: KindChoices;
  /** Rows that look like totals and are none. */
  readonly notTotals: readonly number[];
  /** Rows to be marked TOTALE. */
  readonly totals: readonly number[];
  /** Header for a tag column that has none. */
  readonly tagHeader: string | undefined;
  readonly others: readonly OtherChoice[];
}

/** Confirms the sheets, the first one last because work begins there, and does what was asked for its rows. */
export async function finishSetup(session: Session, answers: SetupAnswers): Promise<void> {
  const { table, layout, kinds, notTotals, totals, tagHeader, others } = answers;
  for (const other of others) await confirmOther(session, other, kinds, tagHeader);
  await confirm(session, table, layout, kinds, tagHeader);
  if (notTotals.length > 0) await session.decide(notTotals, { rowKind: "budget" });
  if (totals.length > 0) await session.tagging.markTotals(totals);
  session.show("tagging");
}

async function confirm(
  session: Session,
  table: FoundTable,
  layout: Layout,
  kinds: KindChoices,
  tagHeader: string | undefined,
): Promise<void> {
  const header = lacksTagHeader(table, layout) ? tagHeader : undefined;
  await session.confirmTable(table, layout, { tagHeader: header });
  const { budget, binding } = session.get();
  if (budget === null || binding?.sheet !== table.sheet) return;
  for (const { kind, rows } of changedKinds(budget, kinds)) await session.decide(rows, { kind });
}

/** What says the kind of a group of rows in one sheet says it in the others too: the answers hold for all of them. */
async function confirmOther(
  session: Session,
  { use, table, layout }: OtherChoice,
  kinds: KindChoices,
  tagHeader: string | undefined,
): Promise<void> {
  if (use === "like") await confirm(session, table, layout, kinds, tagHeader);
  if (use !== "learn") return;
  await session.confirmTable(table, layout, { onlyLearn: true });
  await session.proposals.learnFrom(table.sheet);
}
