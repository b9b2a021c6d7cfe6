/**
 * What Microsoft's validator would say of the manifest, and what goes wrong later without it saying anything.
 * `npm run validate` asks the validator itself, over the network.
 */
import { PNG } from "pngjs";
import { checkStructure } from "./schema";
import type { Element } from "./xml";
import { all, named, parseXml, place } from "./xml";

export interface Surroundings {
  /** Version of package.json. */
  readonly version: string;
  /** Namespace that the code of this build writes into formulas. */
  readonly namespace: string;
  readonly actionIds: readonly string[];
  /** A file of the site by its path below the origin; null where the site has none. */
  readonly file: (path: string) => Buffer | null;
}

const MAX = { resid: 32, displayName: 125, description: 250, "bt:ShortStrings": 125, "bt:LongStrings": 250 };
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Which resources an element may point to. */
const RESOURCE_OF: Readonly<Record<string, string>> = {
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  "bt:Image": "bt:Images",
  Namespace: "bt:ShortStrings",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

function value(element: Element | undefined): string {
  return element === undefined ? "" : (element.attributes.DefaultValue ?? element.text);
}

function child(root: Element, name: string): Element | undefined {
  return root.children.find((element) => element.name === name);
}

function resources(root: Element): readonly Element[] {
  return named(root, "Resources").flatMap((list) => list.children.flatMap((kind) => kind.children));
}

function resource(root: Element, id: string | undefined): Element | undefined {
  return resources(root).find((element) => element.attributes.id === id);
}

function checkIdentity(root: Element, { version }: Surroundings): string[] {
  const findings: string[] = [];
  if (root.name !== "OfficeApp" || root.attributes["xsi:type"] !== "TaskPaneApp") {
    findings.push("the root is no TaskPaneApp");
  }
  if (!GUID.test(value(child(root, "Id")))) findings.push("Id is no GUID");
  if (value(child(root, "Version")) !== `${version}.0`) {
    findings.push(`Version is not ${version}.0, the version of package.json`);
  }
  const sets = named(root, "Set").map((set) => `${set.attributes.Name} ${set.attributes.MinVersion}`);
  if (sets.join() !== "SharedRuntime 1.1") {
    findings.push(
      `Requirements ask for ${sets.join(", ")}: each set beside SharedRuntime 1.1 hides the add-in`,
    );
  }
  return findings;
}

function checkResources(root: Element): string[] {
  const findings: string[] = [];
  const defined = resources(root);
  const used = new Set<string>();
  for (const element of all(root)) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const target = resource(root, resid);
    if (target === undefined) findings.push(`${place(element)}: resource ${resid} is not defined`);
    else if (target.parent?.name !== RESOURCE_OF[element.name]) {
      findings.push(`${place(element)}: ${resid} stands in ${target.parent?.name}`);
    }
  }
  const seen = new Set<string>();
  for (const { attributes } of defined) {
    const id = attributes.id ?? "";
    if (id.length > MAX.resid) findings.push(`resource id ${id} is longer than ${MAX.resid}`);
    if (seen.has(id)) findings.push(`resource ${id} is defined twice`);
    if (!used.has(id)) findings.push(`resource ${id} is not used`);
    seen.add(id);
  }
  return findings;
}

function checkRuntime(root: Element): string[] {
  const findings: string[] = [];
  const runtime = named(root, "Runtime")[0]?.attributes;
  if (runtime?.lifetime !== "long") findings.push("the runtime is not shared: lifetime is not long");
  const pages = [
    ...named(root, "FunctionFile"),
    ...named(root, "Page").flatMap((page) => page.children),
    ...named(root, "Action").flatMap((action) =>
      action.children.filter((each) => each.name === "SourceLocation"),
    ),
  ];
  for (const page of pages) {
    if (page.attributes.resid !== runtime?.resid)
      findings.push(`${place(page)}: is not the page of the runtime`);
  }
  const source = value(named(root, "DefaultSettings")[0]?.children[0]);
  if (source !== value(resource(root, runtime?.resid))) {
    findings.push("DefaultSettings: SourceLocation is not the page of the runtime");
  }
  return findings;
}

function checkTexts(root: Element): string[] {
  const findings: string[] = [];
  const locale = value(child(root, "DefaultLocale"));
  const limit = (element: Element): number | undefined => {
    if (element.name === "DisplayName") return MAX.displayName;
    if (element.name === "Description" && element.parent === root) return MAX.description;
    const list = element.parent?.name;
    return list === "bt:ShortStrings" || list === "bt:LongStrings" ? MAX[list] : undefined;
  };
  for (const element of all(root)) {
    const max = limit(element);
    if (max === undefined) continue;
    const name = element.attributes.id ?? element.name;
    const overrides = element.children.map(({ attributes }) => attributes);
    for (const text of [value(element), ...overrides.map((each) => each.Value ?? "")]) {
      if (text === "" || text.length > max)
        findings.push(`${name}: a text has ${text.length} of 1 to ${max} characters`);
    }
    const locales = overrides.map((each) => each.Locale ?? "");
    for (const each of locales) {
      if (!/^[a-z]{2}-[A-Z]{2}$/.test(each))
        findings.push(`${name}: locale ${each} is not of the form en-US`);
      if (each === locale) findings.push(`${name}: overrides the default locale`);
    }
    if (new Set(locales).size < locales.length) findings.push(`${name}: overrides a locale twice`);
  }
  return findings;
}

/** All addresses of the manifest, with the place that names them. */
function addresses(root: Element): readonly { readonly where: string; readonly url: string }[] {
  return all(root).flatMap((element) =>
    ["DefaultValue", "Url", "ResourcesUrl"].flatMap((attribute) => {
      const url = element.attributes[attribute];
      return url !== undefined && /^\w+:\/\//.test(url) ? [{ where: place(element), url }] : [];
    }),
  );
}

function baseAddress(root: Element): string {
  return value(named(root, "DefaultSettings")[0]?.children[0]).replace(/[^/]*$/, "");
}

function checkAddresses(root: Element, { file }: Surroundings): string[] {
  const base = baseAddress(root);
  return addresses(root).flatMap(({ where, url }) => {
    if (!url.startsWith("https://")) return [`${where}: ${url} is not https`];
    if (!url.startsWith(base)) return [`${where}: ${url} is of another origin`];
    const path = url.slice(base.length);
    return file(path) === null ? [`${where}: ${path} is not there`] : [];
  });
}

function checkPicture(
  where: string,
  url: string,
  size: number,
  root: Element,
  { file }: Surroundings,
): string[] {
  const bytes = file(url.slice(baseAddress(root).length));
  if (bytes === null) return [];
  const { width, height } = PNG.sync.read(bytes);
  return width === size && height === size
    ? []
    : [`${where}: ${url} is ${width}×${height}, not ${size}×${size}`];
}

function checkIcons(root: Element, surroundings: Surroundings): string[] {
  const findings = [
    ...checkPicture("IconUrl", value(child(root, "IconUrl")), 32, root, surroundings),
    ...checkPicture(
      "HighResolutionIconUrl",
      value(child(root, "HighResolutionIconUrl")),
      64,
      root,
      surroundings,
    ),
  ];
  for (const icon of named(root, "Icon")) {
    const sizes = icon.children.map((image) => Number(image.attributes.size));
    for (const size of ICON_SIZES) {
      if (!sizes.includes(size)) findings.push(`${place(icon)}: no picture of ${size} pixels`);
    }
    for (const image of icon.children) {
      const url = value(resource(root, image.attributes.resid));
      findings.push(...checkPicture(place(image), url, Number(image.attributes.size), root, surroundings));
    }
  }
  return findings;
}

function checkControls(root: Element, { actionIds, namespace }: Surroundings): string[] {
  const findings: string[] = [];
  const ids = [...named(root, "Group"), ...named(root, "Control")].map(
    (element) => element.attributes.id ?? "",
  );
  for (const id of ids) {
    if (id === "" || id.length > 125) findings.push(`control id "${id}" has not 1 to 125 characters`);
    if (ids.filter((each) => each === id).length > 1) findings.push(`control id ${id} is used twice`);
  }
  for (const name of named(root, "FunctionName")) {
    if (!actionIds.includes(name.text)) findings.push(`${name.text} is no action`);
  }
  const written = value(resource(root, named(root, "Namespace")[0]?.attributes.resid));
  if (written !== namespace) findings.push(`namespace ${written} is not ${namespace}, which the code uses`);
  return findings;
}

/**
 * @returns what is wrong, one sentence each; empty for a sound manifest
 */
export function checkManifest(xml: string, surroundings: Surroundings): readonly string[] {
  const root = parseXml(xml);
  if ("problem" in root) return [`not well-formed: ${root.problem}`];
  return [
    ...checkStructure(root),
    ...checkIdentity(root, surroundings),
    ...checkResources(root),
    ...checkRuntime(root),
    ...checkTexts(root),
    ...checkAddresses(root, surroundings),
    ...checkIcons(root, surroundings),
    ...checkControls(root, surroundings),
  ];
}
