import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    readonly axe: { run(): Promise<AxeResults> };
  }
}

/** What axe finds in the pane as it stands: the rule and the elements, nothing where it is clean. */
export async function violations(page: Page): Promise<readonly string[]> {
  const frame = page.frames().find((each) => each.url().includes("/addin/"));
  if (frame === undefined) throw new Error("The page of the add-in is not loaded");
  // Evaluated as the tool's own script: the page's policy forbids added script elements.
  await frame.evaluate(SOURCE);
  const results = await frame.evaluate(() => window.axe.run());
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}
