/** Puts together what speaks for a code: memory, phrases, titles, context. What wins over what: docs/suggestions.md. */
import { funzioneLetter } from "../budget/funzione";
import { wordsOfTotal } from "../budget/words";
import { normaliseCode, processMap } from "../map";
import type { Code } from "../map/types";
import { confidenceOf, evidenceOf } from "./confidence";
import { contradictsFunzione, kindWords } from "./context";
import { placeOf, type Memory, type Recollection, type SimilarRow } from "./memory";
import type { QueryWord } from "./query";
import { NOWHERE } from "./corpus";
import type { Ranked, Ranker } from "./ranker";
import { explain } from "./reasons";
import { MapSearch } from "./search";
import { atOnce, type Steps } from "./steps";
import { plain } from "./text";
import { moneySource, projectOf, themeOf, type MoneySource } from "./twins";
import type {
  Confidence,
  MemoryRow,
  RowContext,
  SearchHit,
  Suggester,
  Suggestion,
  SuggestionReason,
  SuggestionResult,
} from "./types";

const DEFAULT_LIMIT = 5;
const CACHED_ROWS = 20_000;

/** How much what stands beside the description weighs against it. Fitted on nothing: budgets with these columns are rare in the evaluation. */
const HEADING_SCALE = 0.4;
const COST_CENTRE_SCALE = 0.3;
const KIND_SCALE = 0.2;
const OTHER_FUNZIONE = 0.75;
const SIMILAR_ROW = 1.5;

const CLEARLY = 0.6;
const NEARLY_THE_SAME = 0.75;

interface Candidate {
  readonly code: Code;
  readonly score: number;
  readonly ranked: Ranked | null;
  readonly similar: SimilarRow | null;
}

export class MapSuggester implements Suggester {
  private readonly memory: Memory;
  private readonly cache = new Map<string, SuggestionResult>();
  private readonly mapSearch: MapSearch;

  constructor(private readonly ranker: Ranker) {
    this.mapSearch = new MapSearch(ranker);
    this.memory = ranker.memory();
  }

  learn(rows: readonly MemoryRow[]): void {
    atOnce(this.learning(rows));
  }

  *learning(rows: readonly MemoryRow[]): Steps<void> {
    this.cache.clear();
    yield* this.memory.learning(rows);
    this.cache.clear();
  }

  search(query: string, limit?: number): readonly SearchHit[] {
    return this.mapSearch.search(query, limit);
  }

  suggest(text: string, context: RowContext = {}, limit = DEFAULT_LIMIT): SuggestionResult {
    const key = JSON.stringify([text, context, limit]);
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const result = this.compute(text, context, limit);
    if (this.cache.size >= CACHED_ROWS) this.cache.clear();
    this.cache.set(key, result);
    return result;
  }

  private compute(text: string, context: RowContext, limit: number): SuggestionResult {
    if (plain(text) === "") return { suggestions: [], none: "empty" };
    const typed = typedCode(text);
    const recollection = this.memory.recall(text, context);
    const query = this.ranker.query(text);
    const candidates = this.candidates(query, context);
    const decided = typed !== null || recollection !== null;
    if (!decided && (this.isNoItem(text, query) || belongsNowhere(candidates)))
      return { suggestions: [], none: "belongs-nowhere" };

    const said = moneySource([text, ...(context.headings ?? [])], context.kind === "revenue");
    const source = said === "unknown" ? (context.money ?? "unknown") : said;
    const ordered = bySource(
      candidates.filter(({ code }) => code !== NOWHERE),
      source,
    );
    const fromMemory = recollection === null ? [] : recalled(recollection, source);
    const fromCode = typed === null ? [] : [typedSuggestion(typed, source)];
    const taken = new Set([...fromCode, ...fromMemory].map(({ code }) => code));
    const fromWords = ordered
      .filter(({ code }) => !taken.has(code))
      .slice(0, limit)
      .map((candidate) => this.suggestion(candidate, candidates, decided, query, context, source));
    const suggestions = [...fromCode, ...fromMemory, ...fromWords].slice(0, limit);
    return { suggestions, none: suggestions.length === 0 ? "nothing-found" : null };
  }

  /** True for a total, whatever it is the total of (docs/dominio.md, "Righe che non sono di bilancio"), and for a note without a telling word. */
  private isNoItem(text: string, query: readonly QueryWord[]): boolean {
    return wordsOfTotal(text) !== null || (query.length === 0 && this.ranker.isNowhere(text));
  }

  /** Everything that competes, best first, "belongs nowhere" among it. */
  private candidates(query: readonly QueryWord[], context: RowContext): Candidate[] {
    const around = [
      ...(context.headings ?? []).flatMap((heading) => this.ranker.query(heading, HEADING_SCALE)),
      ...this.ranker.query(context.costCentre ?? "", COST_CENTRE_SCALE),
      ...this.ranker.query(kindWords(context.kind ?? null), KIND_SCALE),
    ];
    const letter = funzioneLetter(context.funzione ?? "");
    const similar = this.memory.similar(query, context);
    const ranked = new Map(this.ranker.rank(query, around).map((each) => [each.code, each]));
    const candidates = [...new Set([...ranked.keys(), ...similar.keys()])].map((code): Candidate => {
      const close = similar.get(code) ?? null;
      const score = (ranked.get(code)?.score ?? 0) + SIMILAR_ROW * (close?.similarity ?? 0);
      const fits = letter === null || !contradictsFunzione(code, letter);
      return {
        code,
        score: fits ? score : score * OTHER_FUNZIONE,
        ranked: ranked.get(code) ?? null,
        similar: close,
      };
    });
    return candidates.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  }

  private suggestion(
    candidate: Candidate,
    candidates: readonly Candidate[],
    decided: boolean,
    query: readonly QueryWord[],
    context: RowContext,
    source: MoneySource,
  ): Suggestion {
    const { code, score, ranked, similar } = candidate;
    const rival = candidates.find((other) => other.code !== code)?.score ?? 0;
    const lead = score / (score + rival || 1);
    const similarity = Math.max(ranked?.similarity ?? 0, similar?.similarity ?? 0);
    const best = Math.max(candidates[0]?.score ?? 0, score) || 1;
    const first = !decided && score >= best;
    const twin = twinOf(code, source);
    const reasons: SuggestionReason[] = [
      ...(similar === null
        ? []
        : [{ kind: "similar-row" as const, ...placeOf(similar), description: similar.description }]),
      ...explain(ranked, query, context, this.ranker),
    ];
    const sure = first
      ? confidenceOf(evidenceOf(query, this.ranker.termsOf(code), { similarity, lead }))
      : "low";
    return {
      code,
      score: Math.min(1, score / best),
      confidence: lowered(sure, twin),
      reasons,
      twin,
    };
  }
}

/**
 * The taggable code that a text consists of or contains, spelt in full and at least a Servizio deep, so that "A1" in a sentence is none.
 * A coarse code is for the search of the map, which shows what is below it: as a suggestion it could only be refused.
 */
function typedCode(text: string): Code | null {
  const whole = taggableCode(text);
  if (whole !== null) return whole;
  for (const chunk of text.split(/\s+/)) {
    const code = /\..*\./.test(chunk) ? taggableCode(chunk.replace(/[:;,)]+$/, "")) : null;
    if (code !== null) return code;
  }
  return null;
}

function taggableCode(text: string): Code | null {
  const code = normaliseCode(text);
  return code !== null && processMap.get(code)?.taggable === true ? code : null;
}

function typedSuggestion(code: Code, source: MoneySource): Suggestion {
  return {
    code,
    score: 1,
    confidence: "high",
    reasons: [{ kind: "code" }],
    twin: twinOf(code, source === "unknown" ? "ordinary" : source),
  };
}

/** Earlier rows decide: one answer outright; several are a conflict, shown as it is. A split offers its parts, and its text to write. */
function recalled({ by, answers }: Recollection, source: MoneySource): Suggestion[] {
  const conflict = answers.length > 1;
  const codes = [...new Set(answers.flatMap((answer) => answer.codes))];
  return codes.map((code): Suggestion => {
    const answer = answers.find((each) => each.codes.includes(code)) ?? { row: 0, tag: code, codes: [code] };
    const reasons: SuggestionReason[] = [{ kind: "same-row", ...placeOf(answer), by }];
    if (conflict) reasons.push({ kind: "conflict", codes });
    const twin = twinOf(code, source === "unknown" ? "ordinary" : source);
    return {
      code,
      score: 1,
      confidence: conflict || answer.codes.length > 1 ? "medium" : "high",
      reasons,
      twin,
      ...(answer.codes.length > 1 ? { split: answer.tag } : {}),
    };
  });
}

/** True where "belongs nowhere" wins: clearly, or because the text nearly is such a phrase. Else the next codes are shown, of low confidence. */
function belongsNowhere([first, second]: readonly Candidate[]): boolean {
  if (first?.code !== NOWHERE) return false;
  const lead = first.score / (first.score + (second?.score ?? 0) || 1);
  return lead >= CLEARLY || (first.ranked?.similarity ?? 0) >= NEARLY_THE_SAME;
}

function twinOf(code: Code, source: MoneySource): Suggestion["twin"] {
  const twin = projectOf(code) ?? themeOf(code);
  return twin === null ? null : { code: twin, ask: source === "unknown" };
}

/** An unanswered pair is never of high confidence (docs/dominio.md, "Temi gemelli"). */
function lowered(confidence: Confidence, twin: Suggestion["twin"]): Confidence {
  return confidence === "high" && twin?.ask === true ? "medium" : confidence;
}

/** Where the row says that the increase pays, the project comes before the theme that it repeats. */
function bySource(candidates: readonly Candidate[], source: MoneySource): Candidate[] {
  const first = candidates[0];
  const project = first === undefined ? null : projectOf(first.code);
  if (source !== "increase" || first === undefined || project === null) return [...candidates];
  const known = candidates.find(({ code }) => code === project);
  const lifted: Candidate = {
    ...(known ?? first),
    code: project,
    score: first.score,
    ranked: known?.ranked ?? first.ranked,
  };
  return [lifted, ...candidates.filter(({ code }) => code !== project)];
}
