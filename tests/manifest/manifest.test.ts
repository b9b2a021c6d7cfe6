import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import packageJson from "../../package.json";
import { NAMESPACE, renderManifest } from "../../scripts/lib/manifest.cjs";
import { ACTION_IDS } from "../../src/actions/ids";
import { it as italian } from "../../src/i18n/it";
import type { Surroundings } from "./checks";
import { checkManifest } from "./checks";

const ROOT = path.resolve(__dirname, "..", "..");
const DEVELOPMENT = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const ORIGIN = "https://pmap.example.it";

/** What the build makes; tests/manifest/bundle.test.ts looks at the files themselves. */
const BUILT = ["taskpane.html", "functions.js", "functions.json"];

function siteFile(name: string): Buffer | null {
  if (BUILT.includes(name)) return Buffer.alloc(0);
  const file = path.join(ROOT, name);
  return name.startsWith("assets/") && existsSync(file) ? readFileSync(file) : null;
}

const AROUND: Surroundings = {
  version: packageJson.version,
  namespace: NAMESPACE.development,
  actionIds: ACTION_IDS,
  file: siteFile,
};

function render(origin: string, production = true): string {
  return renderManifest(DEVELOPMENT, { origin, version: packageJson.version, production });
}

describe("the development manifest", () => {
  it("is sound", () => {
    expect(checkManifest(DEVELOPMENT, AROUND)).toEqual([]);
  });

  it("is what a development build writes", () => {
    expect(render("https://localhost:3001", false)).toBe(DEVELOPMENT);
  });

  it("names the actions as the pane does", () => {
    for (const id of ["openPane", "nextUntagged", "checkCoverage"] as const) {
      expect(DEVELOPMENT).toContain(`DefaultValue="${italian.actions[id].label}"`);
    }
  });
});

describe("the manifest of a production build", () => {
  it.each([ORIGIN, `${ORIGIN}/`, "https://intranet.example.it/pmap"])("is sound at %s", (origin) => {
    const xml = render(origin);
    expect(checkManifest(xml, { ...AROUND, namespace: NAMESPACE.production })).toEqual([]);
    expect(xml).not.toContain("localhost");
  });

  it("can be installed beside the development one: other names, other namespace, the same identity", () => {
    const xml = render(ORIGIN);
    const id = /<Id>(.*)<\/Id>/;
    expect(xml).toContain('<DisplayName DefaultValue="PMAP">');
    expect(xml).toContain('id="Functions.Namespace" DefaultValue="PMAP"');
    expect(xml).not.toMatch(/PMAPDEV|sviluppo|development\)/);
    expect(id.exec(xml)?.[1]).toBe(id.exec(DEVELOPMENT)?.[1]);
  });

  it.each([
    ["http://pmap.example.it", /https only/],
    ["pmap.example.it", /no address/],
    ["https://pmap.example.it/?a=1", /scheme, host and path only/],
  ])("refuses %s", (origin, reason) => {
    expect(() => render(origin)).toThrow(reason);
  });

  it("refuses a development manifest that it could not replace everything in", () => {
    const edited = DEVELOPMENT.replaceAll("PMAPDEV", "PMAP");
    expect(() => renderManifest(edited, { origin: ORIGIN, version: "1.0.0", production: true })).toThrow(
      /PMAPDEV/,
    );
  });
});

/** Each breaks one thing in a copy of the manifest, as text. */
const BROKEN: readonly (readonly [string, (xml: string) => string, RegExp])[] = [
  ["a tag left open", (xml) => xml.replace("</Hosts>", ""), /not well-formed/],
  [
    "elements out of order",
    (xml) => xml.replace(/(<ProviderName>.*<\/ProviderName>)\s*(<DefaultLocale>.*<\/DefaultLocale>)/, "$2$1"),
    /<ProviderName> is out of order/,
  ],
  [
    "an element of another place",
    (xml) => xml.replace("<Supertip>", "<Tooltip/><Supertip>"),
    /<Tooltip> is not allowed/,
  ],
  ["no support page", (xml) => xml.replace(/<SupportUrl.*\/>/, ""), /<SupportUrl> is missing/],
  ["no help after the start", (xml) => xml.replace(/<LearnMoreUrl.*\/>/, ""), /<LearnMoreUrl> is missing/],
  ["two runtimes", (xml) => xml.replace(/(<Runtime .*\/>)/, "$1$1"), /more than one <Runtime>/],
  [
    "the runtime after the commands",
    (xml) => xml.replace(/(<Runtimes>[^]*<\/Runtimes>)([^]*)(<\/Host>\s*<\/Hosts>\s*<Resources>)/, "$2$1$3"),
    /<Runtimes> is out of order/,
  ],
  ["an Id that is no GUID", (xml) => xml.replace(/<Id>.*<\/Id>/, "<Id>pmap</Id>"), /Id is no GUID/],
  [
    "another version",
    (xml) => xml.replace(/<Version>.*<\/Version>/, "<Version>9.9.9.0</Version>"),
    /Version is not/,
  ],
  [
    "a requirement that hides the add-in",
    (xml) => xml.replace(/(<Set [^>]*>)/, '$1<Set Name="ExcelApi" MinVersion="1.17"/>'),
    /hides the add-in/,
  ],
  [
    "a resource that is not defined",
    (xml) => xml.replace('resid="OpenPane.Tip"', 'resid="Open.Tip"'),
    /Open\.Tip is not defined/,
  ],
  [
    "a resource that is not used",
    (xml) => xml.replace('resid="OpenPane.Tip"', 'resid="CellMenu.Tip"'),
    /OpenPane\.Tip is not used/,
  ],
  [
    "a resource defined twice",
    (xml) => xml.replace(/(<bt:Url id="Guide\.Url".*\/>)/, "$1$1"),
    /Guide\.Url is defined twice/,
  ],
  [
    "a resource id that is too long",
    (xml) => xml.replaceAll("Functions.Namespace", "Functions.Namespace.That.Is.Much.Too.Long"),
    /is longer than 32/,
  ],
  [
    "a long text as a title",
    (xml) => xml.replace('<Title resid="OpenPane.Label"/>', '<Title resid="OpenPane.Tip"/>'),
    /OpenPane\.Tip stands in bt:LongStrings/,
  ],
  ["a runtime of short life", (xml) => xml.replace('lifetime="long"', 'lifetime="short"'), /is not shared/],
  [
    "commands on another page",
    (xml) => xml.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Guide.Url"/>'),
    /FunctionFile: is not the page of the runtime/,
  ],
  [
    "a pane on another page",
    (xml) => xml.replace(/(ShowTaskpane">\s*<SourceLocation resid=")Taskpane\.Url/, "$1Guide.Url"),
    /SourceLocation: is not the page of the runtime/,
  ],
  [
    "another page by default",
    (xml) => xml.replace(/(<DefaultSettings>\s*<SourceLocation DefaultValue="[^"]*)taskpane/, "$1other"),
    /DefaultSettings: SourceLocation is not/,
  ],
  [
    "a pane of its own below the shared runtime",
    (xml) => xml.replace(/(ShowTaskpane">)/, "$1<TaskpaneId>Pane</TaskpaneId>"),
    /<TaskpaneId> is not allowed/,
  ],
  [
    "a title of 126 characters",
    (xml) => xml.replace('DefaultValue="Apri PMAP"', `DefaultValue="${"x".repeat(126)}"`),
    /OpenPane\.Label: a text has 126/,
  ],
  [
    "a translation of 251 characters",
    (xml) => xml.replace('Value="Opens the PMAP pane on the selected rows."', `Value="${"x".repeat(251)}"`),
    /CellMenu\.Tip: a text has 251/,
  ],
  ["an empty text", (xml) => xml.replace('Value="Open PMAP"', 'Value=""'), /OpenPane\.Label: a text has 0/],
  [
    "a locale without a country",
    (xml) => xml.replace('Locale="en-US"', 'Locale="en"'),
    /locale en is not of the form/,
  ],
  [
    "the default locale overridden",
    (xml) => xml.replace('Locale="en-US"', 'Locale="it-IT"'),
    /overrides the default locale/,
  ],
  ["plain http", (xml) => xml.replace(/(<SupportUrl DefaultValue=")https/, "$1http"), /is not https/],
  [
    "another origin",
    (xml) => xml.replace(/(<SupportUrl DefaultValue=")[^"]*/, "$1https://elsewhere.example/guida.html"),
    /is of another origin/,
  ],
  [
    "a page that is not there",
    (xml) => xml.replaceAll("guida.html", "guide.html"),
    /guide\.html is not there/,
  ],
  [
    "a picture of another size",
    (xml) => xml.replace("assets/next-20.png", "assets/next-24.png"),
    /next-24\.png is 24×24, not 20×20/,
  ],
  [
    "a large icon of another size",
    (xml) => xml.replace(/(<HighResolutionIconUrl.*)pmap-64/, "$1pmap-80"),
    /HighResolutionIconUrl: .* is 80×80, not 64×64/,
  ],
  [
    "a size without a picture",
    (xml) => xml.replace('<bt:Image size="48" resid="Icon.Next.48"/>', ""),
    /no picture of 48 pixels/,
  ],
  [
    "a control id used twice",
    (xml) => xml.replace('id="Pmap.CheckCoverage"', 'id="Pmap.NextUntagged"'),
    /Pmap\.NextUntagged is used twice/,
  ],
  [
    "a command that is no action",
    (xml) => xml.replace("<FunctionName>nextUntagged", "<FunctionName>nextRow"),
    /nextRow is no action/,
  ],
  [
    "two entries in the cell menu",
    (xml) => xml.replace(/(<OfficeMenu[^>]*>)(\s*<Control [^]*?<\/Control>)/, "$1$2$2"),
    /OfficeMenu: more than one <Control>/,
  ],
  [
    "another namespace than the code's",
    (xml) => xml.replace('DefaultValue="PMAPDEV"', 'DefaultValue="PMAPX"'),
    /namespace PMAPX is not PMAPDEV/,
  ],
];

describe("a broken copy is found out", () => {
  it.each(BROKEN)("%s", (_name, breakIt, finding) => {
    const broken = breakIt(DEVELOPMENT);
    expect(broken).not.toBe(DEVELOPMENT);
    expect(checkManifest(broken, AROUND).join("\n")).toMatch(finding);
  });

  it("a picture that lies about its size", () => {
    const small = PNG.sync.write(new PNG({ width: 8, height: 8 }));
    const file = (name: string): Buffer | null => (name.endsWith("pmap-16.png") ? small : siteFile(name));
    expect(checkManifest(DEVELOPMENT, { ...AROUND, file }).join("\n")).toMatch(/is 8×8, not 16×16/);
  });
});
