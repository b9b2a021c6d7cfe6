/**
 * `npm run lexicon:prune`: moves the phrases that the others answer as well from the coding index to seeds/lexicon/implied.tsv, to make room
 * in the product, and back what is no longer answered. `npm run lexicon:build` and `npm run evaluate` come next. Takes about a minute.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import type { Phrase } from "../src/suggest/lexicon";
import { plain } from "../src/suggest/text";
import { impliedPhrases } from "./lib/lexicon-prune";
import { readSeeds, wholeLexicon } from "./lib/seeds";

const FOLDER = new URL("../seeds/lexicon/", import.meta.url);
const IMPLIED = "implied.tsv";
const INDEX = /^coding-index\..*\.tsv$/;

function main(): void {
  const before = new Set(readSeeds().implied.map(({ phrase }) => phrase));
  const lexicon = wholeLexicon();
  const implied = impliedPhrases(lexicon, ({ text }) => !before.has(text));
  const out = lexicon.phrases.filter((phrase) => implied.has(phrase) && !before.has(phrase.text));
  const back = lexicon.phrases.filter((phrase) => !implied.has(phrase) && before.has(phrase.text));
  const indexes = readdirSync(FOLDER).filter((name) => INDEX.test(name));
  for (const name of indexes) {
    const lines = without(linesOf(name), out);
    write(
      name,
      withPhrases(
        lines,
        back.filter(({ codes }) => sectionOf(lines, codes[0] ?? "") >= 0),
      ),
    );
  }
  write(IMPLIED, withPhrases(without(linesOf(IMPLIED), back), out));
  console.log(`seeds/lexicon/${IMPLIED}: ${String(out.length)} phrases more, ${String(back.length)} back`);
}

function linesOf(name: string): string[] {
  return readFileSync(new URL(name, FOLDER), "utf8").split("\n");
}

function write(name: string, lines: readonly string[]): void {
  writeFileSync(new URL(name, FOLDER), lines.join("\n"));
}

function without(lines: readonly string[], phrases: readonly Phrase[]): string[] {
  const keys = new Set(phrases.map(({ text }) => plain(text)));
  return lines.filter((line) => line.startsWith("#") || !keys.has(plain(line.split("\t")[0] ?? "")));
}

/** The lines with the phrases in the sections of their first codes. */
function withPhrases(lines: readonly string[], phrases: readonly Phrase[]): string[] {
  const all = [...lines];
  for (const { text, codes } of phrases)
    all.splice(sectionOf(all, codes[0] ?? "") + 1, 0, `${text}\t${codes.join(" ")}`);
  return all;
}

/** The line of the heading of a code's section; -1 where there is none. */
function sectionOf(lines: readonly string[], code: string): number {
  return lines.findIndex((line) => line === `# ${code}` || line.startsWith(`# ${code} `));
}

main();
