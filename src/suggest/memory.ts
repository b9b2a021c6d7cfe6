/** What was tagged and confirmed before is the best predictor: exact rows win outright, similar ones add weight, conflicts are shown. */
import { normaliseCode, processMap } from "../map";
import type { Code } from "../map/types";
import { PhraseIndex, type Rarity } from "./phrase-index";
import { meaningOf, type QueryWord } from "./query";
import { chunksOf, plain, wordsOf } from "./text";
import type { MemoryRow, RowContext } from "./types";
import type { Vocabulary } from "./vocabulary";
import type { Weights } from "./weights";

export interface Recollection {
  readonly by: "key" | "account" | "description";
  /** Distinct codes with their rows, the commonest first; one alone is no conflict. */
  readonly answers: readonly {
    readonly codes: readonly Code[];
    readonly tag: string;
    readonly row: number;
    readonly sheet?: string;
  }[];
}

export interface SimilarRow {
  readonly code: Code;
  readonly similarity: number;
  readonly row: number;
  readonly sheet?: string;
  readonly description: string;
}

interface Remembered extends MemoryRow {
  readonly codes: readonly Code[];
}

export class Memory {
  private readonly byKey = new Map<string, Remembered[]>();
  private readonly byAccount = new Map<string, Remembered[]>();
  private readonly byDescription = new Map<string, Remembered[]>();
  private readonly rows: readonly Remembered[];
  private index: PhraseIndex | null = null;

  constructor(rows: readonly MemoryRow[]) {
    this.rows = rows.flatMap((row): Remembered[] => {
      const codes = codesOf(row.tag);
      return codes.length === 0 || descriptionKey(row.description) === "" ? [] : [{ ...row, codes }];
    });
    for (const row of this.rows) {
      const description = descriptionKey(row.description);
      const account = plain(row.account);
      push(this.byDescription, description, row);
      if (account === "") continue;
      push(this.byAccount, `${account}\t${description}`, row);
      push(this.byKey, `${account}\t${plain(row.costCentre)}\t${description}`, row);
    }
  }

  /** Earlier rows with the same key; else the same account and description; else the same description. Null where there is none. */
  recall(text: string, context: RowContext): Recollection | null {
    const description = descriptionKey(text);
    const account = plain(context.account ?? "");
    const costCentre = plain(context.costCentre ?? "");
    const found =
      account === ""
        ? null
        : (recollection("key", this.byKey.get(`${account}\t${costCentre}\t${description}`)) ??
          recollection("account", this.byAccount.get(`${account}\t${description}`)));
    return found ?? recollection("description", this.byDescription.get(description));
  }

  /** Earlier rows that say nearly the same, nearest first, at most one for each code. */
  similar(
    query: readonly QueryWord[],
    { vocabulary, rarity }: { readonly vocabulary: Vocabulary; readonly rarity: Rarity },
    weights: Weights,
  ): SimilarRow[] {
    if (this.rows.length === 0) return [];
    this.index ??= new PhraseIndex(
      this.rows.map(({ description }) => meaningOf(vocabulary.resolve(description))),
      rarity,
      weights,
    );
    const nearest = new Map<Code, SimilarRow>();
    this.index.match(query, query.length, (phrase, similarity) => {
      const row = this.rows[phrase];
      for (const code of row?.codes ?? []) {
        const known = nearest.get(code);
        if (row !== undefined && (known === undefined || similarity > known.similarity))
          nearest.set(code, { code, similarity, description: row.description, ...placeOf(row) });
      }
    });
    return [...nearest.values()].sort((a, b) => b.similarity - a.similarity || a.row - b.row);
  }
}

/** The codes of a canonical tag text (a code or a split) that the map has, largest share first as written. */
function codesOf(tag: string): Code[] {
  return tag.split(";").flatMap((part) => {
    const code = normaliseCode(part.trim().split(" ")[0] ?? "");
    return code !== null && processMap.get(code) !== undefined ? [code] : [];
  });
}

/** A description without years, account numbers, stop words, case and accents: last year's row and this year's are the same. */
function descriptionKey(text: string): string {
  const words = chunksOf(text).flatMap((chunk) => wordsOf(chunk).map((word) => word.text));
  return words.length > 0 ? words.join(" ") : plain(text);
}

function recollection(by: Recollection["by"], rows: readonly Remembered[] | undefined): Recollection | null {
  if (rows === undefined) return null;
  const byTag = new Map<string, Recollection["answers"][number] & { count: number }>();
  for (const remembered of rows) {
    const { codes, tag } = remembered;
    const known = byTag.get(tag);
    if (known === undefined) byTag.set(tag, { codes, tag, count: 1, ...placeOf(remembered) });
    else known.count += 1;
  }
  return { by, answers: [...byTag.values()].sort((a, b) => b.count - a.count || a.row - b.row) };
}

/** Where an earlier row stands: its sheet row, and its sheet where that is another one. */
export function placeOf({ row, sheet }: Pick<MemoryRow, "row" | "sheet">): Pick<MemoryRow, "row" | "sheet"> {
  return sheet === undefined ? { row } : { row, sheet };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
