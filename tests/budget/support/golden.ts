import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folders of golden cases below tests/golden/`name`; a new folder is a new case, without code. */
export function goldenCases(name: string): { readonly name: string; readonly folder: string }[] {
  const root = join(__dirname, "..", "..", "golden", name);
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, folder: join(root, entry.name) }));
}

/** Compares with `expected.json`; a missing or empty one fails and prints what to paste after a look at it. */
export function expectGolden(folder: string, actual: unknown): void {
  const path = join(folder, "expected.json");
  const text = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
  if (text === "") {
    throw new Error(
      `${path} is empty. If this is right, paste it there:\n${JSON.stringify(actual, null, 2)}`,
    );
  }
  expect(JSON.parse(JSON.stringify(actual))).toEqual(JSON.parse(text));
}
