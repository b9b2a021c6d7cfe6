import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dependenciesInstalled, findChromium } from "../../scripts/lib/setup.cjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pmap-setup-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Packages = Readonly<Record<string, { readonly version: string; readonly optional?: boolean }>>;

function lock(file: string, packages: Packages): void {
  const at = path.join(folder, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, JSON.stringify({ packages: { "": {}, ...packages } }));
}

describe("whether dependencies are to be installed", () => {
  const REACT = { "node_modules/react": { version: "19.0.0" } };

  it("yes, in a clean clone", () => {
    lock("package-lock.json", REACT);
    expect(dependenciesInstalled(folder)).toBe(false);
  });

  it("no, where every package of the lock is there, whatever else is", () => {
    lock("package-lock.json", REACT);
    lock("node_modules/.package-lock.json", { ...REACT, "node_modules/extra": { version: "1.0.0" } });
    expect(dependenciesInstalled(folder)).toBe(true);
  });

  it("yes, where one has another version", () => {
    lock("package-lock.json", REACT);
    lock("node_modules/.package-lock.json", { "node_modules/react": { version: "18.0.0" } });
    expect(dependenciesInstalled(folder)).toBe(false);
  });

  it("no, where only packages of another system are missing", () => {
    lock("package-lock.json", { ...REACT, "node_modules/fsevents": { version: "2.0.0", optional: true } });
    lock("node_modules/.package-lock.json", REACT);
    expect(dependenciesInstalled(folder)).toBe(true);
  });
});

describe("the browser for the tests", () => {
  const before = { path: process.env.PATH, chosen: process.env.CHROMIUM_PATH };

  afterEach(() => {
    process.env.PATH = before.path;
    if (before.chosen === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before.chosen;
  });

  it("is the one that CHROMIUM_PATH names, where there is such a file", () => {
    const chosen = path.join(folder, "my-browser");
    process.env.CHROMIUM_PATH = chosen;
    expect(findChromium()).toBeNull();
    writeFileSync(chosen, "");
    expect(findChromium()).toBe(chosen);
  });

  it("is else the first one on the PATH", () => {
    delete process.env.CHROMIUM_PATH;
    const name = process.platform === "win32" ? "msedge.exe" : "microsoft-edge";
    writeFileSync(path.join(folder, name), "");
    process.env.PATH = folder;
    expect(findChromium()).toBe(path.join(folder, name));
  });
});
