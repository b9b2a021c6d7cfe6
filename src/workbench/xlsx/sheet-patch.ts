import { columnLetters } from "../../budget/column-letters";
import {
  applyEdits,
  attribute,
  childOf,
  children,
  type Edit,
  type Element,
  escapeXml,
  rootOf,
  withAttribute,
} from "./xml";

/** A value as the file stores it; null is an empty cell. */
export type StoredValue = string | number | boolean | null | { readonly error: string };

/** What a cell of the file is to hold. Its style stays. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content:
    | { readonly kind: "value"; readonly value: StoredValue }
    /** In the form of the file, without "="; `spill` is the range of an array formula, itself included. */
    | {
        readonly kind: "formula";
        readonly formula: string;
        readonly value: StoredValue;
        readonly spill?: string;
      }
    /** The formula stays as the file has it, only its stored result changes. */
    | { readonly kind: "result"; readonly value: StoredValue };
}

export interface PatchedSheet {
  readonly xml: string;
  /** Addresses that lost their formula, for the calculation chain. */
  readonly formulasRemoved: readonly string[];
}

interface FileCell {
  readonly column: number;
  readonly element: Element;
}

interface FileRow {
  readonly row: number;
  readonly element: Element;
}

const columnOf = (reference: string): number =>
  [...reference.replace(/[^A-Za-z]/g, "").toUpperCase()].reduce(
    (index, letter) => index * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Rows and cells may leave out their place; then they follow the one before. */
function rowsOf(xml: string, sheetData: Element): FileRow[] {
  let previous = -1;
  return [...children(xml, sheetData.contentStart, sheetData.contentEnd)]
    .filter((element) => element.name === "row")
    .map((element) => {
      const given = attribute(element.tag, "r");
      previous = given === undefined ? previous + 1 : Number(given) - 1;
      return { row: previous, element };
    });
}

function cellsOf(xml: string, row: Element): FileCell[] {
  let previous = -1;
  return [...children(xml, row.contentStart, row.contentEnd)]
    .filter((element) => element.name === "c")
    .map((element) => {
      const given = attribute(element.tag, "r");
      previous = given === undefined ? previous + 1 : columnOf(given);
      return { column: previous, element };
    });
}

/** The type attribute and the content of a cell for a value. */
function valueXml(
  value: StoredValue,
  prefix: string,
  ofFormula: boolean,
): { type: string | null; xml: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: null, xml: "" };
  if (typeof value === "number") return { type: null, xml: v(String(value)) };
  if (typeof value === "boolean") return { type: "b", xml: v(value ? "1" : "0") };
  if (typeof value === "object") return { type: "e", xml: v(escapeXml(value.error)) };
  if (ofFormula) return { type: "str", xml: v(escapeXml(value)) };
  // Inline, so that the table of shared strings stays as it is. Excel puts it there when it next saves.
  const space = value.trim() === value && !/[\n\t]|\s{2}/.test(value) ? "" : ' xml:space="preserve"';
  return {
    type: "inlineStr",
    xml: `<${prefix}is><${prefix}t${space}>${escapeXml(value)}</${prefix}t></${prefix}is>`,
  };
}

function formulaXml(content: Extract<CellChange["content"], { kind: "formula" }>, prefix: string): string {
  const array = content.spill === undefined ? "" : ` t="array" ref="${content.spill}"`;
  return `<${prefix}f${array}>${escapeXml(content.formula)}</${prefix}f>`;
}

/** The XML of a cell after a change; "" where nothing is left of it. */
function cellXml(
  xml: string,
  change: CellChange,
  old: Element | undefined,
  prefix: string,
  dynamicMark: number | null,
): string {
  const { content } = change;
  const value = valueXml(content.value, prefix, content.kind !== "value");
  let formula = "";
  if (content.kind === "formula") formula = formulaXml(content, prefix);
  else if (content.kind === "result" && old !== undefined) {
    const kept = childOf(xml, old, "f");
    formula = kept === undefined ? "" : xml.slice(kept.start, kept.end);
  }
  const body = formula + value.xml;
  let tag = old?.tag.replace(/\s*\/?>$/, ">") ?? `<${prefix}c r="${addressOf(change.row, change.column)}">`;
  if (content.kind !== "result") {
    // Metadata of rich values and dynamic arrays belong to what stood here before.
    const dynamic = content.kind === "formula" && content.spill !== undefined ? dynamicMark : null;
    tag = withAttribute(withAttribute(tag, "vm", null), "cm", dynamic === null ? null : String(dynamic));
  }
  tag = withAttribute(tag, "t", value.type);
  if (body !== "") return `${tag}${body}</${prefix}c>`;
  return attribute(tag, "s") === undefined ? "" : tag.replace(/>$/, "/>");
}

class SheetPatcher {
  private readonly edits: Edit[] = [];
  readonly formulasRemoved: string[] = [];

  constructor(
    private readonly xml: string,
    private readonly prefix: string,
    private readonly dynamicMark: number | null,
  ) {}

  private cell(change: CellChange, old: Element | undefined): string {
    const hadFormula = old !== undefined && childOf(this.xml, old, "f") !== undefined;
    if (hadFormula && change.content.kind === "value") {
      this.formulasRemoved.push(addressOf(change.row, change.column));
    }
    return cellXml(this.xml, change, old, this.prefix, this.dynamicMark);
  }

  private changeRow(row: FileRow, changes: readonly CellChange[]): void {
    const { element } = row;
    const cells = cellsOf(this.xml, element);
    const inserted: { at: number; text: string }[] = [];
    for (const change of changes) {
      const old = cells.find((cell) => cell.column === change.column);
      if (old !== undefined) {
        const text = this.cell(change, old.element);
        this.edits.push({ start: old.element.start, end: old.element.end, text });
        continue;
      }
      const text = this.cell(change, undefined);
      const next = cells.find((cell) => cell.column > change.column);
      if (text !== "") inserted.push({ at: next?.element.start ?? element.contentEnd, text });
    }
    if (inserted.length === 0) return;
    // `spans` is a hint that would be wrong now.
    const tag = withAttribute(element.tag, "spans", null).replace(/\s*\/?>$/, ">");
    const isEmpty = element.contentStart === element.end;
    const closing = isEmpty ? inserted.map(({ text }) => text).join("") + `</${this.prefix}row>` : "";
    this.edits.push({ start: element.start, end: element.contentStart, text: tag + closing });
    if (!isEmpty) inserted.forEach(({ at, text }) => this.edits.push({ start: at, end: at, text }));
  }

  private newRow(row: number, changes: readonly CellChange[]): string {
    const cells = changes.map((change) => this.cell(change, undefined)).join("");
    return cells === "" ? "" : `<${this.prefix}row r="${row + 1}">${cells}</${this.prefix}row>`;
  }

  patch(sheetData: Element, changes: readonly CellChange[]): string {
    const byRow = new Map<number, CellChange[]>();
    for (const change of [...changes].sort((a, b) => a.row - b.row || a.column - b.column)) {
      byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
    }
    const rows = rowsOf(this.xml, sheetData);
    let newAtEnd = "";
    let next = 0;
    for (const [row, rowChanges] of byRow) {
      while ((rows[next]?.row ?? Number.POSITIVE_INFINITY) < row) next += 1;
      const found = rows[next];
      if (found?.row === row) this.changeRow(found, rowChanges);
      else if (found !== undefined) {
        const text = this.newRow(row, rowChanges);
        this.edits.push({ start: found.element.start, end: found.element.start, text });
      } else newAtEnd += this.newRow(row, rowChanges);
    }
    this.edits.push(...this.atEnd(sheetData, newAtEnd));
    return applyEdits(this.xml, this.edits);
  }

  private atEnd(sheetData: Element, text: string): Edit[] {
    if (text === "") return [];
    if (sheetData.contentStart !== sheetData.end) {
      return [{ start: sheetData.contentEnd, end: sheetData.contentEnd, text }];
    }
    const open = sheetData.tag.replace(/\s*\/>$/, ">");
    return [{ start: sheetData.start, end: sheetData.end, text: `${open}${text}</${this.prefix}sheetData>` }];
  }
}

/** The stated extent of a sheet, grown by what was put outside of it. */
function withDimension(xml: string, changes: readonly CellChange[]): string {
  const dimension = childOf(xml, rootOf(xml), "dimension");
  const stated = dimension === undefined ? undefined : attribute(dimension.tag, "ref");
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(stated ?? "");
  if (dimension === undefined || match === null) return xml;
  const [, left = "A", top = "1", right = left, bottom = top] = match;
  const written = changes.filter(({ content }) => content.kind === "formula" || content.value !== null);
  const rows = written.map(({ row }) => row);
  const columns = written.map(({ column }) => column);
  const first = addressOf(Math.min(Number(top) - 1, ...rows), Math.min(columnOf(left), ...columns));
  const last = addressOf(Math.max(Number(bottom) - 1, ...rows), Math.max(columnOf(right), ...columns));
  const reference = first === last ? first : `${first}:${last}`;
  if (reference === stated) return xml;
  const tag = withAttribute(dimension.tag, "ref", reference);
  return applyEdits(xml, [
    { start: dimension.start, end: dimension.start + dimension.tag.length, text: tag },
  ]);
}

/**
 * Puts changed cells into the XML of a worksheet and leaves everything else as it is, to the byte.
 * @param dynamicMark the number that marks a dynamic array in this file, or null (dynamic-arrays.ts)
 * @throws Error where the part is no worksheet
 */
export function patchSheet(
  xml: string,
  changes: readonly CellChange[],
  dynamicMark: number | null = null,
): PatchedSheet {
  if (changes.length === 0) return { xml, formulasRemoved: [] };
  const root = rootOf(xml);
  const sheetData = childOf(xml, root, "sheetData");
  if (sheetData === undefined) throw new Error("The part is no worksheet");
  const patcher = new SheetPatcher(xml, sheetData.prefix, dynamicMark);
  const patched = patcher.patch(sheetData, changes);
  return { xml: withDimension(patched, changes), formulasRemoved: patcher.formulasRemoved };
}
