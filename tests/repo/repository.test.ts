import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import packageJson from "../../package.json";
import { ADDIN_POLICY } from "../../scripts/lib/serve.cjs";

const ROOT = path.resolve(__dirname, "..", "..");
const BINARY = /\.(png|xlsx|ico|woff2?)$/;

/** Files of the repository: tracked, or new and not ignored. */
const FILES = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(path.join(ROOT, file)));

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** "file:line: text" of each line that matches, in text files. */
function lines(files: readonly string[], pattern: RegExp): readonly string[] {
  return files
    .filter((file) => !BINARY.test(file))
    .flatMap((file) =>
      read(file)
        .split("\n")
        .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
}

describe("the tree", () => {
  // Written in pieces, so that this file does not find itself.
  it.each([
    ["folder of one machine", new RegExp(["(?<![\\w.~])/(work|root|farm|home|Users)", "/\\w"].join(""))],
    ["temporary folder", new RegExp(["(?<![\\w.])/t", "mp/"].join(""))],
    ["folder beside the repository", new RegExp(["\\.\\./sha", "red/"].join(""))],
    ["address of a package registry", /https?:\/\/[\w.-]*(registry|mirror|artifactory|nexus|verdaccio)/],
  ])("names no %s", (_name, pattern) => {
    expect(lines(FILES, pattern)).toEqual([]);
  });

  it("holds no test that does not run, and nothing left to do", () => {
    const code = FILES.filter((file) => /\.(ts|tsx|cjs|mjs|js)$/.test(file));
    const tests = code.filter((file) => file.startsWith("tests/"));
    expect(lines(tests, new RegExp("\\b(describe|it|test)\\.(only|sk" + "ip|todo)\\b"))).toEqual([]);
    expect(lines(code, new RegExp("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"))).toEqual([]);
    expect(lines(code, new RegExp("eslint-dis" + "able|@ts-ig" + "nore|@ts-no" + "check"))).toEqual([]);
  });

  it("holds no build, no installed package and no log", () => {
    expect(FILES.filter((file) => /^(dist|out|node_modules|coverage)\/|\.log$/.test(file))).toEqual([]);
  });
});

/** Packages that no line names, because another package asks for them. */
const NEEDED_BY_OTHERS = new Map([
  ["@microsoft/office-js", "the version of office.js that the typings describe"],
  ["@swc/core", "@swc/jest"],
  ["@testing-library/dom", "@testing-library/react"],
  ["jest-environment-jsdom", "jest, by the environment's short name"],
]);

describe("package.json", () => {
  it("names every dependency by its exact version", () => {
    const { dependencies, devDependencies, overrides } = packageJson;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("names no dependency that nothing uses", () => {
    const own = FILES.filter(
      (file) => !BINARY.test(file) && !/^package(-lock)?\.json$|\.md$|^seeds\//.test(file),
    );
    const text = own.map(read).join("\n") + JSON.stringify(packageJson.scripts);
    const { dependencies, devDependencies } = packageJson;
    const unused = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !NEEDED_BY_OTHERS.has(name) && !name.startsWith("@types/") && !text.includes(name),
    );
    expect(unused).toEqual([]);
  });

  it("has scripts whose programs exist", () => {
    const missing = Object.entries(packageJson.scripts).filter(([, script]) => {
      const [program = "", file = ""] = script.split(" ");
      if (program === "node") return !existsSync(path.join(ROOT, file));
      if (program === "tsx" && !existsSync(path.join(ROOT, file))) return true;
      return !existsSync(path.join(ROOT, "node_modules", ".bin", program));
    });
    expect(missing).toEqual([]);
  });

  it("has what the continuous integration calls, and that is npm test alone", () => {
    const commands = read(".ci/run")
      .split("\n")
      .filter((line) => /\bnpm\b/.test(line) && !line.startsWith("#"));
    expect(commands).toEqual(["exec npm test"]);
  });
});

/** The anchor that GitHub makes of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[`*_]/g, "")
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function headings(file: string): readonly string[] {
  return [...read(file).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => heading.trim());
}

describe("the documents", () => {
  const documents = FILES.filter((file) => file.endsWith(".md"));

  it.each(documents)("%s: every link leads somewhere", (document) => {
    const links = [...read(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const broken = links.filter((link) => {
      if (/^(https?|mailto):/.test(link)) return false;
      const [file = "", fragment] = link.split("#");
      const target = file === "" ? document : path.posix.join(path.posix.dirname(document), file);
      if (!existsSync(path.join(ROOT, target))) return true;
      return fragment !== undefined && !headings(target).map(anchor).includes(fragment);
    });
    expect(broken).toEqual([]);
  });

  it.each(documents)("%s: every npm script that it names exists", (document) => {
    const named = [...read(document).matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(named.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  it("hold every section that the code cites", () => {
    const code = FILES.filter((file) => /\.(ts|tsx|cjs|mjs)$/.test(file));
    const cited = code.flatMap((file) =>
      [...read(file).matchAll(/(docs\/[\w-]+\.md)(?:,?[\s*]*(?:sections?)?[\s*]*"([^"]+)")?/g)].map(
        ([, document = "", section]) => ({ file, document, section }),
      ),
    );
    expect(cited.length).toBeGreaterThan(0);
    const broken = cited.filter(({ document, section }) => {
      if (!existsSync(path.join(ROOT, document))) return true;
      return section !== undefined && !headings(document).includes(section.replace(/\s+\*?\s*/g, " "));
    });
    expect(broken).toEqual([]);
  });
});

describe("the security policy", () => {
  it("is the same in the documents and in the server", () => {
    expect(read("docs/installazione.md")).toContain(`Content-Security-Policy: ${ADDIN_POLICY}\n`);
  });
});
