/**
 * Builds the workbench into out/workbench: the page with the grid, and the script that answers office.js inside the
 * pane. Apart from the add-in's own build, because it never belongs to it; with esbuild, because webpack needs more
 * than a minute for the grid. Usage: tsx scripts/build-workbench.ts
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src", "workbench");
const target = join(root, "out", "workbench");
const SAMPLE = "bilancio-esempio.xlsx";

async function buildWorkbench(): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await build({
    entryPoints: { workbench: join(source, "main.ts"), office: join(source, "office-entry.ts") },
    outdir: target,
    bundle: true,
    minify: true,
    sourcemap: "linked",
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "linked",
    loader: { ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  copyFileSync(join(source, "index.html"), join(target, "index.html"));
  const sample = join(root, "seeds", SAMPLE);
  if (existsSync(sample)) copyFileSync(sample, join(target, SAMPLE));
}

buildWorkbench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
