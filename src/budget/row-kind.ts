/** What a row is by its cells alone (docs/dominio.md, "Righe che non sono di bilancio"). */
import { looksLikeNumber, readAmount } from "./amount";
import type { Cell, RowKind, Tag } from "./types";

/** True where the tag names a code, or tries to: such a row is a budget row even at 0. */
export function holdsCode(tag: Tag): boolean {
  const kind = tag.reason?.kind;
  return tag.status !== "untagged" && kind !== "not-a-code" && kind !== "bad-proposal";
}

/** True for statuses whose amounts are in the totals of the nodes. */
export function countsInTotals(tag: Tag): boolean {
  return tag.status === "classified" || tag.status === "split" || tag.status === "coarse";
}

/** The kind of a row with this tag and these amount cells (all of the row's). */
export function rowKindOf(tag: Tag, amounts: readonly Cell[]): RowKind {
  if (tag.status === "total") return "total";
  if (holdsCode(tag) || amounts.some(isMoney)) return "budget";
  const text = tag.status !== "untagged" || amounts.some((cell) => readAmount(cell).kind === "text");
  return text ? "heading" : "blank";
}

/** A non-zero number, a text that was meant as a number, or an error that hides one. */
export function isMoney(cell: Cell): boolean {
  if (typeof cell === "number") return cell !== 0;
  const amount = readAmount(cell);
  return amount.kind === "error" || (amount.kind === "text" && looksLikeNumber(amount.text));
}
