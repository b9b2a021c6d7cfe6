/** The search box: words, misspelt words, the beginning of a word, a code or part of one, over the whole map. */
import { isAtOrBelow, nearestCode, normaliseCode, processMap } from "../map";
import type { Code, MapNode } from "../map/types";
import { NOWHERE } from "./corpus";
import type { Ranker } from "./ranker";
import { plain, rootOf, stemOf } from "./text";
import type { SearchHit } from "./types";

interface TitleWord {
  readonly text: string;
  readonly stem: string;
  readonly from: number;
  readonly to: number;
}

/** One word of what was typed: it matches words that begin with it, and forms of what it means. */
interface Wanted {
  readonly beginning: string;
  readonly stems: ReadonlySet<string>;
  readonly weight: number;
}

const DEFAULT_LIMIT = 20;

export class MapSearch {
  private readonly titles: ReadonlyMap<Code, readonly TitleWord[]>;

  constructor(private readonly ranker: Ranker) {
    this.titles = new Map(processMap.nodes.map((node) => [node.code, titleWords(node.title)]));
  }

  /** Hits, best first. A code typed in full comes first, then what stands below it; never throws. */
  search(query: string, limit = DEFAULT_LIMIT): SearchHit[] {
    const byCode = this.byCode(query);
    const seen = new Set(byCode.map((hit) => hit.code));
    const byWords = byCode.length > 0 && !/\s/.test(query.trim()) ? [] : this.byWords(query);
    return [...byCode, ...byWords.filter((hit) => !seen.has(hit.code))].slice(0, limit);
  }

  private byCode(query: string): SearchHit[] {
    const typed = query.trim();
    if (!/^[a-z](?:\s*[.,\-]?\s*[0-9].*)?$/i.test(typed.normalize("NFKC"))) return [];
    const code = normaliseCode(typed);
    const exact = code === null ? undefined : processMap.get(code);
    const beginning = plain(typed).replace(/\s+/g, "").toUpperCase();
    const begun = nodesBeginning(beginning, ({ code: each }) => each);
    // "b1111": the quick way to type a code.
    const undotted = /\./.test(beginning) ? [] : nodesBeginning(beginning, withoutDots);
    const all = [...new Set([...(exact === undefined ? [] : [exact]), ...begun, ...undotted])];
    if (all.length === 0) {
      const near = nearestCode(typed.split(/\s+(?=\D)/)[0] ?? "");
      if (near !== null) all.push(...processMap.nodes.filter(({ code: each }) => isAtOrBelow(each, near)));
    }
    return all.map((node, index) => ({ code: node.code, score: 1 / (1 + index), marks: [] }));
  }

  private byWords(query: string): SearchHit[] {
    const words = this.ranker.query(query);
    const typed = plain(query).match(/[a-z0-9]+/g) ?? [];
    const wanted = [
      ...words.map(({ written, weight, terms }): Wanted => {
        const stems = new Set(terms.map(({ term }) => term));
        return { beginning: written.replace(/\.$/, ""), stems, weight };
      }),
      ...typed
        .filter((word) => !words.some(({ written }) => written.replace(/\.$/, "") === word))
        .map((word): Wanted => ({ beginning: word, stems: new Set(), weight: 1 })),
    ];
    const most = wanted.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const ranked = new Map(this.ranker.rank(words).map(({ code, score }) => [code, score]));
    ranked.delete(NOWHERE);
    const best = Math.max(...ranked.values(), 1e-9);
    const hits = processMap.nodes.map((node) => {
      const { share, marks } = this.inTitle(node, wanted, most);
      return { code: node.code, score: (share + 1.2 * ((ranked.get(node.code) ?? 0) / best)) / 2.2, marks };
    });
    return hits.filter(({ score }) => score > 0.05).sort((a, b) => b.score - a.score);
  }

  private inTitle(
    node: MapNode,
    wanted: readonly Wanted[],
    most: number,
  ): { share: number; marks: [number, number][] } {
    const marks: [number, number][] = [];
    let found = 0;
    const words = this.titles.get(node.code) ?? [];
    for (const { beginning, stems, weight } of wanted) {
      let best = 0;
      for (const word of words) {
        const root = rootOf(word.text);
        if (word.text === beginning || stems.has(word.stem)) {
          best = 1;
          marks.push([word.from, word.to]);
        } else if (beginning !== "" && word.text.startsWith(beginning)) {
          best = Math.max(best, 0.8);
          marks.push([word.from, word.from + beginning.length]);
        } else if (root !== null && stems.has(`~${root}`)) {
          best = Math.max(best, 0.5);
          marks.push([word.from, word.to]);
        }
      }
      found += best * weight;
    }
    return { share: found / most, marks: merged(marks) };
  }
}

function nodesBeginning(text: string, written: (node: MapNode) => string): readonly MapNode[] {
  return processMap.nodes.filter((node) => written(node).toUpperCase().startsWith(text));
}

function withoutDots({ code }: MapNode): string {
  return code.replaceAll(".", "");
}

function titleWords(title: string): TitleWord[] {
  return [...title.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
    const text = plain(match[0]);
    return { text, stem: stemOf(text), from: match.index, to: match.index + match[0].length };
  });
}

/** Ranges in order, those that overlap made one. */
function merged(marks: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = result[result.length - 1];
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
