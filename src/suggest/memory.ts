/** What was tagged and confirmed before is the best predictor: exact rows win outright, similar ones add weight, conflicts are shown. */
import { normaliseCode, processMap } from "../map";
import type { Code } from "../map/types";
import { PhraseIndex, type Rarity } from "./phrase-index";
import { meaningOf, type QueryWord } from "./query";
import { eachInSteps, type Steps } from "./steps";
import { chunksOf, plain, wordsOf } from "./text";
import type { MemoryRow, RowContext } from "./types";
import type { Vocabulary } from "./vocabulary";
import type { Weights } from "./weights";

export interface Recollection {
  readonly by: "key" | "account" | "description";
  /** Distinct tags with one of their rows, the commonest first; one alone is no conflict. */
  readonly answers: readonly {
    readonly codes: readonly Code[];
    readonly tag: string;
    readonly row: number;
    readonly sheet?: string;
  }[];
}

export interface SimilarRow {
  readonly similarity: number;
  readonly row: number;
  readonly sheet?: string;
  readonly description: string;
}

const SIMILAR_ENOUGH = 0.45;

interface Remembered extends MemoryRow {
  readonly codes: readonly Code[];
  /** Where it can be recalled from. */
  readonly keys: readonly string[];
}

export class Memory {
  /** By sheet and row. */
  private readonly byPlace = new Map<string, Remembered>();
  /** By description alone, by account and description, by all three. */
  private readonly byKey = new Map<string, Remembered[]>();
  /** Descriptions in the order of the index; one whose rows are all forgotten stays, and has no rows. */
  private readonly descriptions: string[] = [];
  private readonly index: PhraseIndex;
  /** What `learning` was last given and has worked through. */
  private given: ReadonlySet<MemoryRow> = new Set();

  constructor(
    private readonly read: { readonly vocabulary: Vocabulary; readonly rarity: Rarity },
    weights: Weights,
  ) {
    this.index = new PhraseIndex(read.rarity, weights);
  }

  /**
   * Makes `rows` all that is remembered. Rows that it was given before, the same objects, cost next to nothing; equal ones a look. One row
   * alone may stand in a place.
   */
  *learning(rows: readonly MemoryRow[]): Steps<void> {
    const before = this.given;
    const now = new Set(rows);
    // Where it ends half-way nothing is taken for known.
    this.given = new Set();
    const fresh = rows.filter((row) => !before.has(row));
    const places = new Set(fresh.map(placeKey));
    const gone =
      before.size > 0 ? [...before].filter((row) => !now.has(row)).map(placeKey) : this.byPlace.keys();
    const left = new Set([...gone].filter((place) => !places.has(place)));
    yield;
    yield* eachInSteps(left, (place) => this.forget(place));
    yield* eachInSteps(fresh, (row) => {
      const place = placeKey(row);
      const known = this.byPlace.get(place);
      if (known !== undefined && isSame(known, row)) return;
      this.forget(place);
      this.remember(place, row);
    });
    this.given = now;
  }

  private remember(place: string, row: MemoryRow): void {
    const codes = codesOf(row.tag);
    const description = descriptionKey(row.description);
    if (codes.length === 0 || description === "") return;
    const remembered = { ...row, codes, keys: keysOf(description, row) };
    this.byPlace.set(place, remembered);
    for (const key of remembered.keys) {
      const same = this.byKey.get(key);
      if (same !== undefined) same.push(remembered);
      else {
        this.byKey.set(key, [remembered]);
        if (key !== description) continue;
        this.descriptions.push(description);
        this.index.add(meaningOf(this.read.vocabulary.resolve(row.description)));
      }
    }
  }

  private forget(place: string): void {
    const row = this.byPlace.get(place);
    if (row === undefined) return;
    this.byPlace.delete(place);
    for (const key of row.keys) {
      const same = this.byKey.get(key) ?? [];
      same.splice(same.indexOf(row), 1);
    }
  }

  /** Earlier rows with the same key; else the same account and description; else the same description. Null where there is none. */
  recall(text: string, context: RowContext): Recollection | null {
    const { account = "", costCentre = "" } = context;
    const description = descriptionKey(text);
    const [bare = "", ...more] = keysOf(description, { account, costCentre });
    const [withAccount, withAll] = more;
    return (
      recollection("key", this.others(withAll, context)) ??
      recollection("account", this.others(withAccount, context)) ??
      recollection("description", this.others(bare, context))
    );
  }

  /** For each code the earlier row that says most nearly the same, where one is near enough to count. */
  similar(query: readonly QueryWord[], context: RowContext): ReadonlyMap<Code, SimilarRow> {
    const nearest = new Map<Code, SimilarRow>();
    this.index.match(query, query.length, (phrase, similarity) => {
      if (similarity < SIMILAR_ENOUGH) return;
      for (const row of this.others(this.descriptions[phrase], context)) {
        const near = { similarity, description: row.description, ...placeOf(row) };
        for (const code of row.codes) {
          const known = nearest.get(code);
          if (known === undefined || isNearer(near, known)) nearest.set(code, near);
        }
      }
    });
    return nearest;
  }

  /** What is remembered under a key, but for the row that asks. */
  private others(key: string | undefined, { row }: RowContext): readonly Remembered[] {
    const found = key === undefined ? [] : (this.byKey.get(key) ?? []);
    return row === undefined ? found : found.filter((each) => each.row !== row || each.sheet !== undefined);
  }
}

/** Where a row stands, as a text. */
function placeKey({ row, sheet = "" }: MemoryRow): string {
  return `${row} ${sheet}`;
}

const SAME = ["tag", "description", "account", "costCentre"] as const;

function isSame(a: MemoryRow, b: MemoryRow): boolean {
  return SAME.every((field) => a[field] === b[field]);
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
  const words = chunksOf(text).flatMap((chunk) => {
    const texts = wordsOf(chunk).map((word) => word.text);
    // A short form ("d.a.", "c/c") tells two descriptions apart, though it is no word.
    return texts.length === 0 && /[a-z][./]/.test(chunk) ? [chunk] : texts;
  });
  return words.length > 0 ? words.join(" ") : plain(text);
}

/** From the description alone to the whole key; without an account there is only the description. */
function keysOf(
  description: string,
  { account, costCentre }: Pick<MemoryRow, "account" | "costCentre">,
): string[] {
  const number = plain(account);
  if (number === "") return [description];
  return [description, `${number}\t${description}`, `${number}\t${plain(costCentre)}\t${description}`];
}

function recollection(by: Recollection["by"], rows: readonly Remembered[]): Recollection | null {
  if (rows.length === 0) return null;
  const byTag = new Map<string, Recollection["answers"][number] & { count: number }>();
  for (const remembered of rows) {
    const { codes, tag } = remembered;
    const known = byTag.get(tag);
    const place = known === undefined || comesBefore(remembered, known) ? placeOf(remembered) : known;
    byTag.set(tag, { codes, tag, count: (known?.count ?? 0) + 1, ...placeOf(place) });
  }
  return { by, answers: [...byTag.values()].sort((a, b) => b.count - a.count || a.row - b.row) };
}

type Place = Pick<MemoryRow, "row" | "sheet">;

/** A row of the sheet itself is cited before one from elsewhere, an upper one before a lower one. */
function comesBefore(a: Place, b: Place): boolean {
  return a.sheet === b.sheet ? a.row < b.row : (a.sheet ?? "") < (b.sheet ?? "");
}

function isNearer(a: SimilarRow, b: SimilarRow): boolean {
  return a.similarity > b.similarity || (a.similarity === b.similarity && comesBefore(a, b));
}

/** Where an earlier row stands: its sheet row, and its sheet where that is another one. */
export function placeOf({ row, sheet }: Place): Place {
  return sheet === undefined ? { row } : { row, sheet };
}
