import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { importMap, renderMapData } from "../../scripts/lib/map-import";
import { ImportError } from "../../scripts/lib/map-source";

const root = join(__dirname, "../..");
const read = (...path: string[]): string => readFileSync(join(root, ...path), "utf8");
const golden = join("tests", "golden", "map");

/** What importing a case gives: the rows of the map, or the fault. */
function outcome(source: string, corrections: string): string {
  try {
    return importMap(source, corrections)
      .nodes.map((node) => `${node.code} ${node.title}`)
      .join("\n");
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

describe("importing a document", () => {
  it.each(readdirSync(join(root, golden)))("%s", (name) => {
    const result = outcome(read(golden, name, "source.txt"), read(golden, name, "corrections.tsv"));
    expect(`${result}\n`).toBe(read(golden, name, "expected.txt"));
  });
});

describe("the module that ships", () => {
  const source = read("seeds", "mappa-processi-2021.txt");
  const corrections = read("seeds", "corrections.tsv");

  it("is what the seeds make", () => {
    expect(renderMapData(importMap(source, corrections))).toBe(read("src", "map", "map-data.ts"));
  });

  it("would fail, or have another node, without any one of the structural corrections", () => {
    const lines = corrections.split("\n");
    const needed = lines.filter((line) => /\t(structure|inferred)\t/.test(line));
    expect(needed).toHaveLength(9);
    for (const line of needed) {
      const without = lines.filter((other) => other !== line).join("\n");
      expect(outcome(source, without)).toMatch(
        line.startsWith("C2.10.1.2") ? /^C2\.10\.1\.2 Deposito/m : /^mappa-processi-2021\.txt, line \d+: /,
      );
    }
  });

  it("fails, with the line, when the document changes under any record", () => {
    const records = corrections
      .split("\n")
      .slice(5)
      .filter((line) => line !== "");
    for (const record of records) {
      const [, line = "", document = ""] = record.split("\t");
      if (document === "") continue;
      const fragment = document.replace(/^[A-Z][\d.]* /, "");
      const changed = source.split("\n");
      for (const number of line.split(",")) {
        const index = Number(number) - 1;
        changed[index] = (changed[index] ?? "").replaceAll(fragment, "§");
      }
      expect(changed.join("\n")).not.toBe(source);
      expect(outcome(changed.join("\n"), corrections)).toMatch(/, line \d+: /);
    }
  });
});
