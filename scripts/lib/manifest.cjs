/**
 * The manifest of a build. The committed manifest.xml is the development manifest; every other one is derived from
 * it, so that the two can only differ in origin, version, display name and namespace.
 */

/** Where the development manifest expects the add-in: the address that `npm run sideload` serves. */
const DEVELOPMENT_ORIGIN = "https://localhost:3001";

/** Namespaces of the custom functions. Two add-ins with the same one would answer each other's formulas with #REF!. */
const NAMESPACE = { production: "PMAP", development: "PMAPDEV" };

/** How the development manifest marks its names, so that nobody takes it for the installed product. */
const DEVELOPMENT_MARKS = [" (sviluppo)", " (development)"];

/**
 * The base address of the add-in, checked: https, nothing after the path, no slash at the end.
 * @param {string} origin what the user gave, for example `https://pmap.example.it`
 * @returns {string} the address that the manifest's own paths are appended to
 * @throws {Error} naming what is wrong with the address
 */
function checkedOrigin(origin) {
  let url;
  try {
    url = new URL(origin);
  } catch {
    throw new Error(`"${origin}" is no address; expected one such as https://pmap.example.it`);
  }
  if (url.protocol !== "https:") throw new Error(`${origin}: Office loads add-ins over https only`);
  if (url.search || url.hash || url.username) {
    throw new Error(`${origin}: expected scheme, host and path only`);
  }
  return (url.origin + url.pathname).replace(/\/+$/, "");
}

/**
 * @param {string} version the version of package.json, `x.y.z`
 * @returns {string} the four numbers that Office wants
 */
function manifestVersion(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`version ${version}: expected three numbers, x.y.z`);
  return `${version}.0`;
}

/**
 * Replaces every occurrence and insists on at least one: a manifest.xml that was edited out of reach of the
 * replacement would otherwise give a production manifest that still points at the developer's machine.
 * @param {string} text
 * @param {string | RegExp} search a string, or a global expression
 * @param {string} replacement
 */
function replaceEach(text, search, replacement) {
  const parts = text.split(search);
  if (parts.length < 2) throw new Error(`manifest.xml: nothing to replace for ${String(search)}`);
  return parts.join(replacement);
}

/**
 * @param {string} development the text of manifest.xml
 * @param {{ origin: string, version: string, production: boolean }} build
 * @returns {string} the manifest that matches the build
 */
function renderManifest(development, { origin, version, production }) {
  let xml = replaceEach(development, /(?<=<Version>)[^<]*(?=<\/Version>)/g, manifestVersion(version));
  if (production) {
    xml = replaceEach(xml, NAMESPACE.development, NAMESPACE.production);
    for (const mark of DEVELOPMENT_MARKS) xml = replaceEach(xml, mark, "");
  }
  return replaceEach(xml, DEVELOPMENT_ORIGIN, checkedOrigin(origin));
}

module.exports = { DEVELOPMENT_ORIGIN, NAMESPACE, checkedOrigin, manifestVersion, renderManifest };
