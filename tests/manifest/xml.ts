import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element of the manifest, in document order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly parent: Element | null;
}

type Ordered = Readonly<Record<string, unknown>>;

const ATTRIBUTES = ":@";

function toElement(node: Ordered, parent: Element | null): Element | null {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined || name.startsWith("#") || name.startsWith("?")) return null;
  const inner = node[name] as readonly Ordered[];
  const children: Element[] = [];
  const text = inner.map((child) => (typeof child["#text"] === "string" ? child["#text"] : "")).join("");
  const attributes = (node[ATTRIBUTES] ?? {}) as Record<string, string>;
  const element: Element = { name, attributes, children, text: text.trim(), parent };
  for (const child of inner) {
    const made = toElement(child, element);
    if (made !== null) children.push(made);
  }
  return element;
}

/**
 * @returns the root element, or what is wrong with the text as XML
 */
export function parseXml(xml: string): Element | { readonly problem: string } {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return { problem: `line ${valid.err.line}: ${valid.err.msg}` };
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const roots = (parser.parse(xml) as Ordered[]).map((node) => toElement(node, null));
  const root = roots.find((element) => element !== null);
  return root ?? { problem: "no element" };
}

/** The element and everything below it, in document order. */
export function all(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(all)];
}

/** Every element of that name, wherever it stands. */
export function named(root: Element, name: string): readonly Element[] {
  return all(root).filter((element) => element.name === name);
}

/** "OfficeApp/VersionOverrides/Hosts": where an element stands, for people. */
export function place(element: Element): string {
  return element.parent === null ? element.name : `${place(element.parent)}/${element.name}`;
}
