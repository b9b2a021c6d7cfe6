/** `npm run lexicon:build`: seeds/lexicon/*.tsv → src/suggest/lexicon-data.ts. */
import { writeFileSync } from "node:fs";
import { LexiconError, renderLexicon } from "./lib/lexicon";
import { PackingError } from "./lib/packing";
import { readSeeds } from "./lib/seeds";

try {
  const lexicon = readSeeds();
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
