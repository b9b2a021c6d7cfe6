import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(__dirname, "..", "..");

/** Files that exist, since typed rules only know files of the project; their text is replaced by the snippet. */
const FILE = {
  map: "src/map/types.ts",
  budget: "src/budget/types.ts",
  suggest: "src/suggest/types.ts",
  functions: "src/functions/functions.ts",
  i18n: "src/i18n/index.ts",
  excel: "src/excel/gateway.ts",
  actions: "src/actions/types.ts",
  pane: "src/taskpane/App.tsx",
  page: "src/taskpane/index.tsx",
  workbench: "src/workbench/main.ts",
  test: "tests/repo/lint-rules.test.ts",
};

interface Case {
  readonly name: string;
  readonly file: string;
  readonly code: string;
}

interface Broken extends Case {
  readonly rule: string;
}

const IMPORTS = "no-restricted-imports";
const GLOBALS = "no-restricted-globals";
const SYNTAX = "no-restricted-syntax";

const BROKEN: readonly Broken[] = [
  // Imports run downwards only.
  [FILE.map, "../budget/types", "the map knows no budget"],
  [FILE.budget, "../suggest", "the budget knows no suggestions"],
  [FILE.budget, "../excel/gateway", "the budget knows no workbook"],
  [FILE.suggest, "../functions/functions", "suggestions know no functions"],
  [FILE.functions, "../excel/gateway", "functions know no workbook"],
  [FILE.functions, "../taskpane/App", "functions know no pane"],
  [FILE.excel, "../suggest", "the workbook knows no suggestions"],
  [FILE.excel, "../actions", "the workbook knows no actions"],
  [FILE.actions, "../taskpane/App", "actions know no pane"],
  [FILE.actions, "../excel/excelGateway", "actions know the gateway's interface only"],
  [FILE.pane, "../excel", "the pane knows the gateway's interface only"],
  [FILE.pane, "../excel/excelGateway", "the pane knows no implementation of the gateway"],
  [FILE.pane, "../workbench/main", "the pane knows no workbench"],
  [FILE.page, "../workbench/main", "the page knows no workbench"],
  [FILE.workbench, "../taskpane/App", "the workbench runs the built pane"],
  // Packages stand where they belong.
  [FILE.map, "react", "the map imports no React"],
  [FILE.budget, "node:fs", "the budget reads no files"],
  [FILE.functions, "minisearch", "functions import no packages"],
  [FILE.suggest, "react-dom", "suggestions import their search libraries only"],
  [FILE.excel, "zustand", "the gateway imports no packages"],
  [FILE.pane, "minisearch", "the pane searches through src/suggest"],
  [FILE.pane, "exceljs", "the pane carries no file library"],
].map(([file = "", from = "", name = ""]) => ({
  name: `${name} (${from})`,
  file,
  code: `import { something } from "${from}";\nexport const used: unknown = something;\n`,
  rule: IMPORTS,
}));

const BROKEN_CODE: readonly Broken[] = [
  // The pure folders compute and nothing else.
  { name: "no clock", file: FILE.budget, code: "export const now = Date.now();\n", rule: GLOBALS },
  { name: "no new Date", file: FILE.map, code: "export const now = new Date();\n", rule: GLOBALS },
  { name: "no page", file: FILE.suggest, code: "export const w = window.innerWidth;\n", rule: GLOBALS },
  {
    name: "no network",
    file: FILE.functions,
    code: 'export const p = fetch("x");\n',
    rule: GLOBALS,
  },
  {
    name: "no randomness",
    file: FILE.budget,
    code: "export const r = Math.random();\n",
    rule: "no-restricted-properties",
  },
  // Only src/excel and src/workbench name the Office API, as a value or as a type.
  { name: "no Excel value", file: FILE.pane, code: "export const run = Excel.run;\n", rule: GLOBALS },
  {
    name: "no Excel type",
    file: FILE.actions,
    code: "export function f(range: Excel.Range): unknown {\n  return range;\n}\n",
    rule: SYNTAX,
  },
  { name: "no Office value", file: FILE.page, code: "export const ready = Office.onReady;\n", rule: GLOBALS },
  {
    name: "no Office in functions",
    file: FILE.functions,
    code: "export const c = Office.context;\n",
    rule: GLOBALS,
  },
  { name: "no dialogs in the pane", file: FILE.pane, code: 'alert("x");\n', rule: GLOBALS },
  // any
  {
    name: "no any",
    file: FILE.budget,
    code: "export function f(x: any): unknown {\n  return x;\n}\n",
    rule: "@typescript-eslint/no-explicit-any",
  },
  {
    name: "functions.ts: no any as a result",
    file: FILE.functions,
    code: "export function f(x: string): any {\n  return x;\n}\n",
    rule: SYNTAX,
  },
  {
    name: "functions.ts: no any in a list",
    file: FILE.functions,
    code: "export function f(x: any[]): unknown {\n  return x;\n}\n",
    rule: SYNTAX,
  },
  // Errors
  {
    name: "no empty catch",
    file: FILE.excel,
    code: "try {\n  JSON.parse('1');\n} catch {\n  // nothing\n}\nexport {};\n",
    rule: SYNTAX,
  },
  {
    name: "no promise caught into nothing",
    file: FILE.pane,
    code: "Promise.resolve(1).catch(() => {});\nexport {};\n",
    rule: SYNTAX,
  },
  {
    name: "no promise left alone",
    file: FILE.pane,
    code: "export async function f(): Promise<void> {\n  await Promise.resolve();\n}\nf();\n",
    rule: "@typescript-eslint/no-floating-promises",
  },
  {
    name: "no case forgotten",
    file: FILE.budget,
    code: 'export function f(x: "a" | "b"): number {\n  switch (x) {\n    case "a":\n      return 1;\n  }\n  return 2;\n}\n',
    rule: "@typescript-eslint/switch-exhaustiveness-check",
  },
  {
    name: "no type error silenced",
    file: FILE.budget,
    code: "// @ts-expect-error because\nexport const x: number = 'a';\n",
    rule: "@typescript-eslint/ban-ts-comment",
  },
  {
    name: "no non-null assertion",
    file: FILE.budget,
    code: "export function f(x: string | null): string {\n  return x!;\n}\n",
    rule: "@typescript-eslint/no-non-null-assertion",
  },
  {
    name: "types are imported as types",
    file: FILE.budget,
    code: 'import { Code } from "../map/types";\nexport const f = (code: Code): string => code;\n',
    rule: "@typescript-eslint/consistent-type-imports",
  },
  {
    name: "no loose comparison",
    file: FILE.budget,
    code: "export const f = (a: number, b: number): boolean => a == b;\n",
    rule: "eqeqeq",
  },
  { name: "no console", file: FILE.pane, code: 'console.log("x");\n', rule: "no-console" },
  {
    name: "no hook in a condition",
    file: FILE.pane,
    code: 'import { useState } from "react";\nexport function C({ on }: { on: boolean }): string {\n  if (on) useState(1);\n  return "";\n}\n',
    rule: "react-hooks/rules-of-hooks",
  },
  {
    name: "no file that is a landscape",
    file: FILE.budget,
    code: Array.from({ length: 400 }, (_, i) => `export const c${i} = ${i};\n`).join(""),
    rule: "max-lines",
  },
  // The Office rules, each in the one folder where they can matter.
  {
    name: "no sync in a loop",
    file: FILE.excel,
    code: "export async function f(context: Excel.RequestContext): Promise<void> {\n  for (let i = 0; i < 2; i++) await context.sync();\n}\n",
    rule: "office-addins/no-context-sync-in-loop",
  },
  {
    name: "no empty load",
    file: FILE.excel,
    code: "export function f(context: Excel.RequestContext): void {\n  const range = context.workbook.getSelectedRange();\n  range.load();\n}\n",
    rule: "office-addins/no-empty-load",
  },
  {
    name: "no read before load",
    file: FILE.excel,
    code: "export async function f(context: Excel.RequestContext): Promise<string> {\n  const range = context.workbook.getSelectedRange();\n  await context.sync();\n  return range.address;\n}\n",
    rule: "office-addins/load-object-before-read",
  },
  {
    name: "no read before sync",
    file: FILE.excel,
    code: 'export function f(context: Excel.RequestContext): string {\n  const range = context.workbook.getSelectedRange();\n  range.load("address");\n  return range.address;\n}\n',
    rule: "office-addins/call-sync-before-read",
  },
  {
    name: "no load without sync",
    file: FILE.excel,
    code: 'export function f(context: Excel.RequestContext): string {\n  const range = context.workbook.getSelectedRange();\n  range.load("address");\n  return range.address;\n}\n',
    rule: "office-addins/call-sync-after-load",
  },
  {
    name: "no load of whole objects",
    file: FILE.excel,
    code: 'export async function f(context: Excel.RequestContext): Promise<void> {\n  const range = context.workbook.getSelectedRange();\n  range.load("worksheet");\n  await context.sync();\n}\n',
    rule: "office-addins/no-navigational-load",
  },
  {
    name: "no Office.initialize",
    file: FILE.excel,
    code: "Office.initialize = () => undefined;\nexport {};\n",
    rule: "office-addins/no-office-initialize",
  },
  {
    name: "no null test of a proxy",
    file: FILE.excel,
    code: 'export async function f(context: Excel.RequestContext): Promise<boolean> {\n  const sheet = context.workbook.worksheets.getItemOrNullObject("x");\n  await context.sync();\n  return sheet === null;\n}\n',
    rule: "office-addins/test-for-null-using-isNullObject",
  },
];

const ALLOWED: readonly Case[] = [
  {
    name: "the budget imports the map",
    file: FILE.budget,
    code: 'import { LETTERS } from "../map/code";\nexport const first = LETTERS[0];\n',
  },
  {
    name: "a folder imports itself",
    file: FILE.budget,
    code: 'import type { Cell } from "./types";\nexport const f = (cell: Cell): Cell => cell;\n',
  },
  {
    name: "suggestions import their search libraries",
    file: FILE.suggest,
    code: 'import MiniSearch from "minisearch";\nimport Fuse from "fuse.js";\nexport const both = [MiniSearch, Fuse] as const;\n',
  },
  {
    name: "actions import the gateway's interface",
    file: FILE.actions,
    code: 'import type { Gateway } from "../excel/gateway";\nexport const f = (gateway: Gateway): Gateway => gateway;\n',
  },
  {
    name: "the pane imports React and Fluent",
    file: FILE.pane,
    code: 'import { Button } from "@fluentui/react-components";\nimport { createRoot } from "react-dom/client";\nexport const both = [Button, createRoot] as const;\n',
  },
  {
    name: "the gateway names Excel",
    file: FILE.excel,
    code: 'export async function f(): Promise<string> {\n  return Excel.run(async (context) => {\n    const range = context.workbook.getSelectedRange();\n    range.load("address");\n    await context.sync();\n    return range.address;\n  });\n}\n',
  },
  {
    name: "functions.ts takes any and any[][], and names CustomFunctions",
    file: FILE.functions,
    code: "export function f(cell: any, x: any[][]): number {\n  if (x.length === 0 || cell === null) throw new TypeError(String(CustomFunctions.ErrorCode.notAvailable));\n  return x.length;\n}\n",
  },
  {
    name: "anyone knows the product's name and version",
    file: FILE.pane,
    code: 'import { VERSION } from "../product";\nexport const shown = VERSION;\n',
  },
];

interface Finding {
  readonly rule: string | null;
  readonly message: string;
}

const ALL: readonly Case[] = [...BROKEN, ...BROKEN_CODE, ...ALLOWED];
const found = new Map<Case, readonly Finding[]>();

beforeAll(() => {
  const lint = spawnSync(process.execPath, [path.join(__dirname, "lint-snippets.mjs")], {
    cwd: ROOT,
    encoding: "utf8",
    input: JSON.stringify(ALL.map(({ file, code }) => ({ file, code }))),
    maxBuffer: 64 * 1024 * 1024,
  });
  if (lint.status !== 0) throw new Error(lint.stderr);
  const findings = JSON.parse(lint.stdout) as Finding[][];
  ALL.forEach((each, index) => found.set(each, findings[index]!));
}, 120_000);

describe("each rule bites", () => {
  it.each([...BROKEN, ...BROKEN_CODE])("$file: $name", (broken) => {
    const findings = found.get(broken)!;
    const parsed = findings.filter(({ rule }) => rule === null);
    expect(parsed).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toContain(broken.rule);
  });
});

describe("what is allowed passes", () => {
  it.each(ALLOWED)("$file: $name", (allowed) => {
    expect(found.get(allowed)).toEqual([]);
  });
});
