import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import {
  EvaluationError,
  lexiconWithout,
  measure,
  readLines,
  type Outcome,
} from "../../scripts/lib/evaluation";

const root = join(__dirname, "../..");
const evaluate = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "scripts/evaluate.ts", ...args], {
    cwd: root,
    encoding: "utf8",
  });

describe("npm run evaluate", () => {
  it("prints one JSON object, and the suggestions are as good as was promised", () => {
    const run = evaluate("--json");
    expect(run.stderr).toBe("");
    const result = JSON.parse(run.stdout) as Record<string, number>;
    expect(result.n).toBe(200);
    expect(result.recall1).toBeGreaterThanOrEqual(0.92);
    expect(result.recall5).toBeGreaterThanOrEqual(0.97);
    expect(result.autoShare).toBeGreaterThanOrEqual(0.5);
    expect(result.autoPrecision).toBeGreaterThanOrEqual(0.96);
    expect(result.noneHigh).toBeLessThanOrEqual(0.05);
    expect(result).toHaveProperty("mrr");
    expect(result).toHaveProperty("msPerLine");
  });

  it("says which file it cannot read", () => {
    const run = evaluate("no-such-file.tsv");
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("no-such-file.tsv");
  });
});

describe("measures", () => {
  const outcome = (accept: string[], rank: number | null, confidence: Outcome["confidence"]): Outcome => ({
    line: { id: "x1", source: "style", text: "x", accept },
    rank,
    confidence,
    first: null,
  });

  it("count over the lines with a code, and confidence over all", () => {
    const result = measure([
      outcome(["A1.1.1.1"], 1, "high"),
      outcome(["A1.1.1.1"], 4, "low"),
      outcome(["A1.1.1.1"], null, "medium"),
      outcome(["A1.1.1.1"], 8, "high"),
      outcome([], null, "none"),
      outcome([], null, "high"),
    ]);
    expect(result).toEqual({
      n: 6,
      recall1: 1 / 4,
      recall5: 2 / 4,
      mrr: (1 + 1 / 4 + 1 / 8) / 4,
      autoShare: 3 / 6,
      autoPrecision: 1 / 3,
      noneRecall: 1 / 2,
      noneHigh: 1 / 2,
    });
  });

  it("read only files of the agreed form", () => {
    expect(readLines("id\tsource\ttext\taccept\r\nx1\treal\tSpese\tA1.1.1.1 G\r\n")).toEqual([
      { id: "x1", source: "real", text: "Spese", accept: ["A1.1.1.1", "G"] },
    ]);
    expect(readLines("# who wrote it\nid\tsource\ttext\taccept\nx1\treal\tTotale\t-")).toEqual([
      { id: "x1", source: "real", text: "Totale", accept: [] },
    ]);
    expect(() => readLines("id\ttext\n")).toThrow(EvaluationError);
    expect(() => readLines("id\tsource\ttext\taccept\nx1\treal\tSpese")).toThrow(
      "line 2: four fields are wanted",
    );
  });

  it("leave out the phrases that say what a line says", () => {
    const phrases = [
      { text: "spese postali", codes: ["A2.3.2.1"] },
      { text: "Spese: POSTALI", codes: ["A2.3.2.1"] },
      { text: "postali", codes: ["A2.3.2.1"] },
    ];
    const [line] = readLines("id\tsource\ttext\taccept\nx1\treal\tSpese postali\tA2.3.2.1");
    const left = lexiconWithout(
      { phrases, synonyms: [], abbreviations: [] },
      line === undefined ? [] : [line],
    );
    expect(left.phrases.map(({ text }) => text)).toEqual(["postali"]);
  });
});

describe("what ships", () => {
  it("stays below 90 KB gzipped, engine and data", () => {
    const { outputFiles } = buildSync({
      entryPoints: [join(root, "src/suggest/index.ts")],
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
    });
    expect(gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length).toBeLessThanOrEqual(
      90 * 1024,
    );
  });
});
