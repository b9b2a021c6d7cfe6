/** `npm run lexicon:build`: seeds/lexicon/*.tsv → src/suggest/lexicon-data.ts. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { LexiconError, readLexicon, renderLexicon } from "./lib/lexicon";
import { PackingError } from "./lib/packing";

const folder = new URL("../seeds/lexicon/", import.meta.url);

try {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
  const lexicon = readLexicon(files);
  writeFileSync(new URL("../src/suggest/lexicon-data.ts", import.meta.url), renderLexicon(lexicon));
  const counts = Object.entries(lexicon).map(
    ([name, part]: [string, readonly unknown[]]) => `${String(part.length)} ${name}`,
  );
  console.log(`src/suggest/lexicon-data.ts: ${counts.join(", ")}`);
} catch (error) {
  if (!(error instanceof LexiconError || error instanceof PackingError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
