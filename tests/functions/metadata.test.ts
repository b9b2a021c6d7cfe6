import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import "../support/custom-functions";
import * as functions from "../../src/functions/functions";

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
}

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Parameter[];
  }[];
}

const folder = join(__dirname, "../../src/functions");
const committed = JSON.parse(readFileSync(join(folder, "functions.json"), "utf8")) as Metadata;

/** Ids and parameters that workbooks already use: a change here breaks formulas in them. Only ever append. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  ROLLUP: ["code", "tags", "amounts"],
  TOTALS: ["tags", "amounts", "[level]", "[under]"],
  REMAINDER: ["tags", "amounts", "[status]"],
  COVERAGE: ["tags", "amounts", "[by]"],
  UNTAGGED: ["tags", "amounts", "[descriptions]"],
  CHECK: ["tags"],
  TITLE: ["code"],
  PATH: ["code", "[separator]"],
  PARENT: ["code"],
  LEVEL: ["code"],
  ANCESTOR: ["code", "level"],
  CHILDREN: ["code"],
  SUGGEST: ["text", "[n]"],
  REVISION: [],
};

describe("the metadata of the functions", () => {
  it("is what the generator makes of functions.ts (npm run functions:metadata writes it)", async () => {
    const fresh = await generateCustomFunctionsMetadata(join(folder, "functions.ts"));
    expect(fresh.errors).toEqual([]);
    expect(committed).toEqual(JSON.parse(fresh.metadataJson));
  });

  it("associates every id with the function of its lower-case name", async () => {
    const { associate } = await generateCustomFunctionsMetadata(join(folder, "functions.ts"));
    expect(associate.map(({ id, functionName }) => [id, functionName])).toEqual(
      Object.keys(PUBLISHED).map((id) => [id, id.toLowerCase()]),
    );
    for (const { functionName } of associate) {
      expect(functions[functionName as keyof typeof functions]).toBeInstanceOf(Function);
    }
  });

  it("keeps ids, names and parameters as published", () => {
    const shown = (parameter: Parameter): string =>
      parameter.optional === true ? `[${parameter.name}]` : parameter.name;
    const found = committed.functions.map(({ id, parameters }) => [id, parameters.map(shown)]);
    expect(Object.fromEntries(found)).toEqual(PUBLISHED);
    for (const { id, name } of committed.functions) expect(name).toBe(id);
  });

  it("describes each function and each parameter, and warns of codes without quotes", () => {
    for (const { description, parameters } of committed.functions) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text).toMatch(/^[A-Z"].{9,}[.)]$/s);
      }
      const code = parameters.find(({ name }) => name === "code");
      if (code !== undefined) expect(code.description).toContain("A1 senza virgolette è la cella A1");
    }
  });
});
