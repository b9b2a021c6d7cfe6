import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import packageJson from "../../package.json";
import { NAMESPACE } from "../../scripts/lib/manifest.cjs";
import { ACTION_IDS } from "../../src/actions/ids";
import { checkManifest } from "./checks";

const ROOT = path.resolve(__dirname, "..", "..");
const DIST = path.join(ROOT, "dist");
const FIRST_LOAD_BUDGET = 350 * 1024;
const WHOLE_BUDGET = 460 * 1024;
const SUGGEST_BUDGET = 90 * 1024;
/** What a worker fetches once the user chooses a file to learn from. */
const READER_BUDGET = 42 * 1024;
const isFileReader = (name: string): boolean => name.startsWith("file-reader");
/** The scripts that the page names; the others are fetched once the pane stands. */
const FIRST_LOAD = ["functions.js", "taskpane.js"];
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Addresses that nobody fetches: names of vocabularies, pages that error texts of libraries cite, a library's licence. */
const NAMES_ONLY = [
  /^http:\/\/www\.w3\.org\/(1998\/Math\/MathML|1999\/(xlink|xhtml)|2000\/svg|XML\/1998\/namespace)$/,
  /^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|www\.wps\.cn)\/(\w+\/)*/,
  /^https:\/\/github\.com\/zloirock\/core-js/,
  /^https:\/\/(react\.dev|reactjs\.org|fb\.me)\//,
];

function built(name: string): string {
  const file = path.join(DIST, name);
  if (!existsSync(file)) throw new Error(`dist/${name} is missing: run "npm run build" first`);
  return readFileSync(file, "utf8");
}

function scripts(): readonly string[] {
  return readdirSync(DIST).filter((name) => name.endsWith(".js"));
}

function gzipped(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(built(name)).length, 0);
}

/** Addresses in a text that something could be fetched from. */
function foreignAddresses(text: string): readonly string[] {
  const found = text.match(/\b(?:https?|wss?):\/\/[\w.-]+(?::\d+)?[\w./?#=&%-]*/g) ?? [];
  return found.filter((url) => !NAMES_ONLY.some((name) => name.test(url)));
}

describe("the built add-in", () => {
  it("has a manifest that fits it, with every file that it names", () => {
    const file = (name: string): Buffer | null => {
      const at = path.join(DIST, name);
      return existsSync(at) ? readFileSync(at) : null;
    };
    const around = {
      version: packageJson.version,
      namespace: NAMESPACE.production,
      actionIds: ACTION_IDS,
      file,
    };
    expect(checkManifest(built("manifest.xml"), around)).toEqual([]);
  });

  it("associates every function that its metadata announces, and no other", () => {
    const metadata = JSON.parse(built("functions.json")) as { functions: { id: string }[] };
    const announced = metadata.functions.map(({ id }) => id);
    const associated = [...built("functions.js").matchAll(/CustomFunctions\.associate\("([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(announced.length).toBeGreaterThan(0);
    expect(associated).toEqual(announced);
    for (const id of announced) expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,127}$/);
  });

  it("writes formulas in the namespace of its manifest", () => {
    expect(scripts().filter((name) => built(name).includes(NAMESPACE.development))).toEqual([]);
  });

  it("loads office.js in the head, before its own scripts, and nothing else from elsewhere", () => {
    const page = built("taskpane.html");
    const sources = [...page.matchAll(/<script[^>]*\ssrc="([^"?]+)/g)].map(([, source]) => source);
    expect(sources).toEqual([OFFICE_JS, ...FIRST_LOAD]);
    expect(page.indexOf("taskpane.js")).toBeLessThan(page.indexOf("</head>"));
    expect(foreignAddresses(page)).toEqual([OFFICE_JS]);
  });

  it("names no address that anything could be fetched from or sent to", () => {
    const found = scripts().flatMap((name) => foreignAddresses(built(name)).map((url) => `${name}: ${url}`));
    expect(found).toEqual([]);
    expect(foreignAddresses('fetch("https://telemetry.example.com/x")')).toEqual([
      "https://telemetry.example.com/x",
    ]);
  });

  it("holds no eval, which the content security policy forbids", () => {
    expect(scripts().filter((name) => /\beval\(|new Function\(/.test(built(name)))).toEqual([]);
  });

  it("loads at most 350 KB of JavaScript, gzipped, before the pane can be used", () => {
    const size = gzipped(FIRST_LOAD);
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(FIRST_LOAD_BUDGET);
  });

  it("keeps its JavaScript with every section and language within 460 KB gzipped", () => {
    expect(scripts()).toEqual(expect.arrayContaining([...FIRST_LOAD]));
    expect(gzipped(scripts().filter((name) => !isFileReader(name)))).toBeLessThanOrEqual(WHOLE_BUDGET);
  });

  it("reads files by code of its own, which the pane itself never loads", () => {
    const reader = scripts().filter(isFileReader);
    expect(reader).toHaveLength(2);
    expect(gzipped(reader)).toBeLessThanOrEqual(READER_BUDGET);
    const others = scripts().filter((name) => !isFileReader(name));
    expect(others.filter((name) => built(name).includes("sharedStrings"))).toEqual([]);
    expect(reader.some((name) => built(name).includes("sharedStrings"))).toBe(true);
  });

  it("keeps the suggestion engine with its data within 90 KB gzipped", () => {
    const result = buildSync({
      entryPoints: [path.join(ROOT, "src", "suggest", "index.ts")],
      // The map is the product's, not the engine's.
      external: ["../map*"],
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      target: "es2020",
      charset: "utf8",
    });
    const size = gzipSync(result.outputFiles[0]!.contents).length;
    expect(size).toBeLessThanOrEqual(SUGGEST_BUDGET);
  });
});
