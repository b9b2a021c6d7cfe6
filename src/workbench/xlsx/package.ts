import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { applyEdits, attribute, childOf, children, type Element, escapeXml, rootOf } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";

/** A relationship of a part; the target is the full path of a part. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Where the relationships of a part stand. */
const relationshipsPath = (part: string): string => {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** Resolves a target against the folder of the part that names it. */
function resolve(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** The address of a part as its owner names it: within the owner's folder where it is there, else from the root. */
function relative(owner: string, target: string): string {
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

function insertBeforeEnd(xml: string, root: Element, text: string): string {
  if (root.contentStart !== root.end)
    return applyEdits(xml, [{ start: root.contentEnd, end: root.contentEnd, text }]);
  const open = root.tag.replace(/\s*\/>$/, ">");
  return applyEdits(xml, [
    { start: root.start, end: root.end, text: `${open}${text}</${root.prefix}${root.name}>` },
  ]);
}

/** The parts of an Office file. Those that nobody changes come out as they went in, to the byte. */
export class Package {
  private readonly parts: Map<string, Uint8Array>;
  private touched = false;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  /** Something differs from the file that was read. */
  get changed(): boolean {
    return this.touched;
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  bytes(path: string): Uint8Array {
    const part = this.parts.get(path);
    if (part === undefined) throw new Error(`The file has no part ${path}`);
    return part;
  }

  text(path: string): string {
    return strFromU8(this.bytes(path)).replace(/^\ufeff/, "");
  }

  setText(path: string, text: string): void {
    if (this.has(path) && this.text(path) === text) return;
    this.touched = true;
    this.parts.set(path, strToU8(text));
  }

  relationships(part: string): Relationship[] {
    const path = relationshipsPath(part);
    if (!this.has(path)) return [];
    const xml = this.text(path);
    const root = rootOf(xml);
    return [...children(xml, root.contentStart, root.contentEnd)].map(({ tag }) => ({
      id: attribute(tag, "Id") ?? "",
      type: attribute(tag, "Type") ?? "",
      target: resolve(part, attribute(tag, "Target") ?? ""),
    }));
  }

  /** The targets of a part's relationships of one type, by the last segment of its address. */
  related(part: string, type: string): string[] {
    return this.relationships(part)
      .filter((relationship) => relationship.type.endsWith(`/${type}`))
      .map((relationship) => relationship.target);
  }

  /** Adds a relationship. @returns its id */
  relate(part: string, type: string, target: string): string {
    const path = relationshipsPath(part);
    const xml = this.has(path) ? this.text(path) : `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
    const used = new Set(this.relationships(part).map(({ id }) => id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const root = rootOf(xml);
    const element = `<${root.prefix}Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${escapeXml(relative(part, target))}"/>`;
    this.setText(path, insertBeforeEnd(xml, root, element));
    return id;
  }

  /** Adds a part with its content type. */
  add(path: string, text: string, contentType: string): void {
    this.setText(path, text);
    const xml = this.text(CONTENT_TYPES);
    const root = rootOf(xml);
    const element = `<${root.prefix}Override PartName="/${escapeXml(path)}" ContentType="${contentType}"/>`;
    this.setText(CONTENT_TYPES, insertBeforeEnd(xml, root, element));
  }

  /** Takes a part out, with its content type and the relationship that `owner` has to it. */
  remove(path: string, owner: string): void {
    this.touched = true;
    this.parts.delete(path);
    this.removeElements(CONTENT_TYPES, ({ tag }) => attribute(tag, "PartName") === `/${path}`);
    this.removeElements(
      relationshipsPath(owner),
      ({ tag }) => resolve(owner, attribute(tag, "Target") ?? "") === path,
    );
  }

  private removeElements(path: string, unwanted: (element: Element) => boolean): void {
    const xml = this.text(path);
    const root = rootOf(xml);
    const edits = [...children(xml, root.contentStart, root.contentEnd)]
      .filter(unwanted)
      .map(({ start, end }) => ({ start, end, text: "" }));
    this.setText(path, applyEdits(xml, edits));
  }

  /** The main part of a workbook. @throws Error where the package is none */
  workbookPart(): string {
    const part = this.related("", "officeDocument")[0];
    if (part === undefined) throw new Error("The package has no workbook");
    return part;
  }

  /** The worksheets in the order of their tabs, with the path of their part. */
  sheets(): { readonly name: string; readonly path: string; readonly sheetId: string }[] {
    const workbook = this.workbookPart();
    const xml = this.text(workbook);
    const list = childOf(xml, rootOf(xml), "sheets");
    if (list === undefined) return [];
    const targets = new Map(this.relationships(workbook).map(({ id, target }) => [id, target]));
    return [...children(xml, list.contentStart, list.contentEnd)].flatMap(({ tag }) => {
      const path = targets.get(/\s(?:\w+:)?id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "");
      return path === undefined
        ? []
        : { name: attribute(tag, "name") ?? "", path, sheetId: attribute(tag, "sheetId") ?? "" };
    });
  }

  /** The whole file. Parts keep their order; media are stored as they are. */
  zip(): Uint8Array {
    const files: Zippable = {};
    for (const [path, bytes] of this.parts) {
      files[path] = /\.(png|jpe?g|gif|emf|wmf|zip)$/i.test(path) ? [bytes, { level: 0 }] : bytes;
    }
    return zipSync(files, { level: 6 });
  }
}
