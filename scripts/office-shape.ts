/**
 * Writes src/workbench/simulator/shape.json: the members of every Excel client class, read from @types/office-js.
 * The simulator's proxies are driven by it, so their surface is Excel's own and a misspelt member does not exist.
 * Run with `tsx scripts/office-shape.ts`; tests/contract/shape.test.ts compares the file with a fresh one.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { ClassShape } from "../src/workbench/simulator/shape";

const typesFile = join(__dirname, "../node_modules/@types/office-js/index.d.ts");
const shapeFile = join(__dirname, "../src/workbench/simulator/shape.json");

/** Members that every client object has; the proxies answer them themselves. */
const COMMON = new Set(["context", "isNullObject", "load", "set", "toJSON", "track", "untrack", "items"]);

type Classes = ReadonlyMap<string, readonly ts.ClassDeclaration[]>;

function excelClasses(source: ts.SourceFile): Classes {
  const classes = new Map<string, ts.ClassDeclaration[]>();
  source.forEachChild((node) => {
    if (!ts.isModuleDeclaration(node) || node.name.text !== "Excel") return;
    node.body?.forEachChild((member) => {
      if (!ts.isClassDeclaration(member) || member.name === undefined) return;
      classes.set(member.name.text, [...(classes.get(member.name.text) ?? []), member]);
    });
  });
  return classes;
}

function withoutNamespace(text: string): string {
  return text.replace(/^Excel\./, "");
}

function isClientClass(name: string, classes: Classes): boolean {
  const parents = (classes.get(name) ?? []).flatMap((declaration) =>
    (declaration.heritageClauses ?? []).flatMap((clause) =>
      clause.types.map((type) => type.expression.getText()),
    ),
  );
  return parents.some(
    (parent) => parent === "OfficeExtension.ClientObject" || isClientClass(withoutNamespace(parent), classes),
  );
}

/** The ExcelApi version in which the member came, "online" or "desktop" for the sets of one platform, "" where none is named. */
function apiSet(member: ts.ClassElement): string {
  const found = /\[Api set: (ExcelApi\w*)(?: ([\d.]+))?/.exec(member.getFullText());
  if (found === null) return "";
  if (found[1] === "ExcelApi") return found[2] ?? "";
  return found[1] === "ExcelApiOnline" ? "online" : "desktop";
}

function isReadonly(member: ts.PropertyDeclaration): boolean {
  return (member.modifiers ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword);
}

function shapeOf(declarations: readonly ts.ClassDeclaration[], classes: Classes): ClassShape {
  const shape: ClassShape = { properties: {}, objects: {}, methods: {}, events: {} };
  const clientClass = (type: ts.TypeNode | undefined): string | null => {
    const name = withoutNamespace(type?.getText() ?? "");
    return isClientClass(name, classes) ? name : null;
  };
  for (const member of declarations.flatMap((declaration) => [...declaration.members])) {
    const name = member.name?.getText();
    if (name === undefined) continue;
    if (ts.isPropertyDeclaration(member) && name === "items") {
      shape.item = withoutNamespace(member.type?.getText().replace(/\[\]$/, "") ?? "");
    }
    if (COMMON.has(name)) continue;
    if (ts.isPropertyDeclaration(member)) {
      const target = clientClass(member.type);
      if (member.type?.getText().includes("EventHandlers<") === true) shape.events[name] = apiSet(member);
      else if (target !== null) shape.objects[name] = [target, apiSet(member)];
      else shape.properties[name] = [isReadonly(member) ? "read" : "write", apiSet(member)];
    } else if (ts.isMethodDeclaration(member) && shape.methods[name] === undefined) {
      const result = member.type?.getText() === "void" ? "void" : "value";
      shape.methods[name] = [clientClass(member.type) ?? result, apiSet(member)];
    }
  }
  return shape;
}

/** The text of shape.json for the installed @types/office-js: classes in the order of their names, one on each line. */
export function officeShape(): string {
  const source = ts.createSourceFile(
    typesFile,
    readFileSync(typesFile, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const classes = excelClasses(source);
  const lines = [...classes.keys()]
    .filter((name) => isClientClass(name, classes))
    .sort()
    .map((name) => `${JSON.stringify(name)}: ${JSON.stringify(shapeOf(classes.get(name) ?? [], classes))}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

if (process.argv[1]?.endsWith("office-shape.ts") === true) writeFileSync(shapeFile, officeShape());
