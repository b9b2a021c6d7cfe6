/** The functions as a built file runs them: bundled, without what a development runner adds to every module and function. */
import { Module } from "node:module";
import path from "node:path";
import { buildSync } from "esbuild";
import type * as Functions from "../../src/functions/functions";
import { ROOT } from "../../scripts/lib/setup.cjs";
import "../support/custom-functions";

export type BuiltFunctions = Pick<typeof Functions, "rollup" | "totals">;

export function builtFunctions(): BuiltFunctions {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: ["src/functions/functions.ts"],
    bundle: true,
    format: "cjs",
    platform: "node",
    write: false,
  });
  const bundle = new Module("functions") as Module & { _compile(code: string, file: string): void };
  bundle._compile(outputFiles[0]?.text ?? "", path.join(ROOT, "functions.js"));
  return bundle.exports as BuiltFunctions;
}
