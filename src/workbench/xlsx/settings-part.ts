import type { Package } from "./package";
import { attribute, children, escapeXml, rootOf, unescapeXml } from "./xml";

/**
 * Excel keeps an add-in's settings in a part that is bound to the add-in's place of installation, which the workbench
 * does not know. It keeps them in a custom XML part of its own, which Excel leaves alone.
 */
const NAMESPACE = "urn:pmap:workbench-settings";
const FOLDER = "customXml";

function settingsPart(file: Package): string | undefined {
  return file
    .related(file.workbookPart(), "customXml")
    .find((path) => file.has(path) && file.text(path).includes(NAMESPACE));
}

/** The settings that an earlier download kept, as JSON texts by key. */
export function readSettings(file: Package): ReadonlyMap<string, string> {
  const path = settingsPart(file);
  if (path === undefined) return new Map();
  const xml = file.text(path);
  const root = rootOf(xml);
  return new Map(
    [...children(xml, root.contentStart, root.contentEnd)].map((setting) => [
      attribute(setting.tag, "key") ?? "",
      unescapeXml(xml.slice(setting.contentStart, setting.contentEnd)),
    ]),
  );
}

/** Keeps the settings with the file; a file without any stays without the part. */
export function writeSettings(file: Package, settings: ReadonlyMap<string, string>): void {
  const existing = settingsPart(file);
  if (existing === undefined && settings.size === 0) return;
  const entries = [...settings].map(
    ([key, json]) => `<setting key="${escapeXml(key)}">${escapeXml(json)}</setting>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${entries.join("")}</settings>`;
  if (existing !== undefined) {
    file.setText(existing, xml);
    return;
  }
  let number = 1;
  while (file.has(`${FOLDER}/item${number}.xml`)) number += 1;
  const path = `${FOLDER}/item${number}.xml`;
  file.add(path, xml, "application/xml");
  file.relate(file.workbookPart(), "customXml", path);
}
