import { looksLikeNumber } from "./amount";
import { kindFromColumn } from "./kinds";
import { cellText, isBlankCell, sheetGrid, type SheetGrid } from "./sheet-grid";
import { parseTag } from "./tag";
import type { Cell, ColumnReason, Layout, SheetData } from "./types";

type Role = ColumnReason["role"];

/** What is wrong, or doubtful, with a choice of rows and columns. Columns and rows are 0-based sheet positions. */
export type LayoutProblem = { /** It cannot be used so. */ readonly blocks: boolean } & (
  | { readonly kind: "no-amounts" }
  | { readonly kind: "two-roles"; readonly column: number; readonly roles: readonly [Role, Role] }
  | { readonly kind: "rows-reversed" }
  | { readonly kind: "outside-sheet"; readonly first: number; readonly last: number }
  | { readonly kind: "amount-without-numbers"; readonly column: number }
  | { readonly kind: "description-without-text"; readonly column: number }
  | { readonly kind: "kind-not-understood"; readonly column: number; readonly example: string }
  | {
      readonly kind: "tag-over-data";
      readonly column: number;
      readonly count: number;
      readonly example: string;
    }
);

/** Checks a choice of rows and columns against the sheet; empty where nothing is to be said. Rows first: they decide what columns hold. */
export function layoutProblems(sheet: SheetData, layout: Layout): LayoutProblem[] {
  const grid = sheetGrid(sheet);
  const rows = rowProblem(grid, layout);
  return rows === null ? [...roleProblems(layout), ...contentProblems(grid, layout)] : [rows];
}

function rowProblem(grid: SheetGrid, { header, firstRow, lastRow }: Layout): LayoutProblem | null {
  const reversed =
    lastRow < firstRow || (header !== null && (header.last < header.first || header.last >= firstRow));
  if (reversed) return { kind: "rows-reversed", blocks: true };
  const top = header?.first ?? firstRow;
  return top < grid.firstRow || lastRow > grid.lastRow
    ? { kind: "outside-sheet", first: grid.firstRow, last: grid.lastRow, blocks: true }
    : null;
}

function roleProblems({ columns }: Layout): LayoutProblem[] {
  const problems: LayoutProblem[] = [];
  if (columns.amounts.length === 0) problems.push({ kind: "no-amounts", blocks: true });
  const taken = new Map<number, Role>();
  const claim = (role: Role, column: number | null): void => {
    if (column === null) return;
    const other = taken.get(column);
    if (other === undefined) taken.set(column, role);
    else problems.push({ kind: "two-roles", column, roles: [other, role], blocks: true });
  };
  claim("description", columns.description);
  claim("tag", columns.tag);
  for (const { column } of columns.amounts) claim("amount", column);
  // Account and description may stand in one cell: "310000 Diritto annuale".
  if (columns.account !== columns.description) claim("account", columns.account);
  claim("costCentre", columns.costCentre);
  claim("funzione", columns.funzione);
  claim("kind", columns.kind);
  return problems;
}

function contentProblems(grid: SheetGrid, layout: Layout): LayoutProblem[] {
  const { columns } = layout;
  const cells = (column: number): readonly Cell[] => filledCells(grid, layout, column);
  const problems: LayoutProblem[] = [];
  for (const { column, otherwise } of columns.amounts) {
    const filled = [...cells(column), ...(otherwise === null ? [] : cells(otherwise))];
    const numeric = filled.some((cell) => typeof cell === "number" || looksLikeNumber(cellText(cell)));
    // A template still to be filled in is a budget too.
    if (filled.length > 0 && !numeric)
      problems.push({ kind: "amount-without-numbers", column, blocks: true });
  }
  if (!cells(columns.description).some((cell) => /\p{L}{2}/u.test(cellText(cell)))) {
    problems.push({ kind: "description-without-text", column: columns.description, blocks: true });
  }
  if (columns.kind !== null) {
    const texts = cells(columns.kind).map(cellText);
    const [example] = texts;
    if (example !== undefined && texts.every((text) => kindFromColumn(text) === null)) {
      problems.push({ kind: "kind-not-understood", column: columns.kind, example, blocks: false });
    }
  }
  return [...problems, ...tagProblem(cells(columns.tag), columns.tag)];
}

/** Cells of the tag column that are no attempt at a tag. Where most are none, the column holds something else. */
function tagProblem(filled: readonly Cell[], column: number): LayoutProblem[] {
  const foreign = filled.filter((cell) => {
    const kind = parseTag(cell).reason?.kind;
    return kind === "not-a-code" || kind === "cell-error";
  });
  const [example] = foreign;
  if (example === undefined) return [];
  const blocks = foreign.length * 2 > filled.length && foreign.length > 2;
  return [{ kind: "tag-over-data", column, count: foreign.length, example: cellText(example), blocks }];
}

function filledCells(grid: SheetGrid, { firstRow, lastRow }: Layout, column: number): readonly Cell[] {
  const filled: Cell[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const cell = grid.cell(row, column);
    if (!isBlankCell(cell)) filled.push(cell);
  }
  return filled;
}
