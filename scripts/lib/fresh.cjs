/** Whether what was built is younger than all that it is made of. */
const { existsSync, readdirSync, statSync } = require("node:fs");
const path = require("node:path");

/**
 * @param {string} file a file or a folder
 * @returns {number} the latest change below it, in milliseconds; 0 where there is nothing
 */
function latestChange(file) {
  if (!existsSync(file)) return 0;
  const facts = statSync(file);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(facts.mtimeMs, ...readdirSync(file).map((name) => latestChange(path.join(file, name))));
}

/**
 * @param {string} root folder of the repository
 * @param {{ made: string, of: readonly string[] }} build a file that is made, and the files and folders it is made of
 */
function isFresh(root, { made, of }) {
  const file = path.join(root, made);
  if (!existsSync(file)) return false;
  const built = statSync(file).mtimeMs;
  return of.every((source) => latestChange(path.join(root, source)) <= built);
}

module.exports = { isFresh };
