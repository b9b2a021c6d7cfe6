/**
 * A reader of XML that keeps the places of what it reads, so that a part of a workbook can be changed in a few places
 * and stay the same to the byte everywhere else. Parsers and builders write the whole part anew.
 */

export interface Tag {
  readonly kind: "open" | "close" | "empty";
  /** Without its prefix. */
  readonly name: string;
  /** With its colon, `x:`, or empty. */
  readonly prefix: string;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset after `>`. */
  readonly end: number;
}

const NAME = /^<\/?([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/;

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at === -1 ? xml.length : at + mark.length;
}

/** The end of the tag that starts at `start`; `>` may stand inside an attribute. */
function tagEnd(xml: string, start: number): number {
  let quote = "";
  for (let index = start; index < xml.length; index += 1) {
    const character = xml[index];
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return index + 1;
  }
  return xml.length;
}

/** All tags in order; comments, CDATA and processing instructions are passed over. */
export function* tags(xml: string, from = 0, to = xml.length): Generator<Tag> {
  let index = from;
  while (index < to) {
    const start = xml.indexOf("<", index);
    if (start === -1 || start >= to) return;
    if (xml.startsWith("<!--", start)) index = after(xml, "-->", start);
    else if (xml.startsWith("<![CDATA[", start)) index = after(xml, "]]>", start);
    else if (xml.startsWith("<?", start)) index = after(xml, "?>", start);
    else {
      const end = tagEnd(xml, start);
      const match = NAME.exec(xml.slice(start, Math.min(end, start + 120)));
      if (match !== null) {
        const kind = xml[start + 1] === "/" ? "close" : xml[end - 2] === "/" ? "empty" : "open";
        yield { kind, prefix: match[1] ?? "", name: match[2] ?? "", start, end };
      }
      index = end;
    }
  }
}

/** An element with its content. */
export interface Element {
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  /** The opening tag as text. */
  readonly tag: string;
  /** Offsets of the content; equal for an empty element. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** The children of an element, one level deep, between two offsets. */
export function* children(xml: string, from: number, to: number): Generator<Element> {
  let depth = 0;
  let opened: Tag | null = null;
  for (const tag of tags(xml, from, to)) {
    if (tag.kind === "empty") {
      if (depth === 0) yield elementOf(xml, tag, tag.end, tag.end, tag.end);
    } else if (tag.kind === "open") {
      if (depth === 0) opened = tag;
      depth += 1;
    } else {
      depth -= 1;
      if (depth === 0 && opened !== null) yield elementOf(xml, opened, opened.end, tag.start, tag.end);
      if (depth < 0) return;
    }
  }
}

function elementOf(xml: string, open: Tag, contentStart: number, contentEnd: number, end: number): Element {
  const { name, prefix, start } = open;
  return { name, prefix, start, end, tag: xml.slice(start, open.end), contentStart, contentEnd };
}

/** The root element. @throws Error where the text has none */
export function rootOf(xml: string): Element {
  for (const element of children(xml, 0, xml.length)) return element;
  throw new Error("The part has no root element");
}

export function childOf(xml: string, parent: Element, name: string): Element | undefined {
  for (const child of children(xml, parent.contentStart, parent.contentEnd))
    if (child.name === name) return child;
  return undefined;
}

const ATTRIBUTE = (name: string): RegExp => new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);

/** The value of an attribute in an opening tag, or undefined. */
export function attribute(tag: string, name: string): string | undefined {
  const match = ATTRIBUTE(name).exec(tag);
  return match?.[2] === undefined ? undefined : unescapeXml(match[2].slice(1, -1));
}

/** The opening tag with an attribute set, or without it (null). */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = ATTRIBUTE(name);
  if (value === null) return tag.replace(pattern, "");
  const written = `"${escapeXml(value)}"`;
  if (pattern.test(tag)) return tag.replace(pattern, (_all, before: string) => before + written);
  return tag.replace(/\s*\/?>$/, (close) => ` ${name}=${written}${close.trim()}`);
}

/** Characters that XML cannot hold at all: controls but tab and line ends. Excel writes them as _xHHHH_. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

export const escapeXml = (text: string): string =>
  text
    .replace(
      FORBIDDEN,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith("#x") || name.startsWith("#X"))
      return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });

/** A replacement of a stretch of text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap. An insertion has start = end; several at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
  let out = "";
  let from = 0;
  for (const edit of ordered) {
    if (edit.start < from) throw new Error("Two edits of one part overlap");
    out += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return out + text.slice(from);
}
