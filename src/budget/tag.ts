/**
 * The grammar of tag cells: tolerant in reading, canonical in writing (docs/dominio.md, "Cosa può contenere una cella").
 */
import { processMap } from "../map";
import type { MapNode } from "../map";
import { plainText } from "./plain-text";
import { readCode } from "./tag-code";
import { TextMemo } from "./tag-memo";
import type { Cell, Status, Tag, TagPart, TagReason } from "./types";

/** All of a row, in the unit of `TagPart.share`: millionths of one percent. */
export const WHOLE_SHARE = 100_000_000;

const SHARES_PER_PERCENT = 1_000_000;
const SHARE_DECIMALS = 6;

/** Distinct texts remembered. A budget has a few hundred; the bound is for sheets that hold something else. */
const MEMO_SIZE = 50_000;

/** `ESCLUSO`, its other endings, and the reason after it. Not the beginning of a longer word ("esclusione"). */
const EXCLUDED = /^ESCLUS[OAIE](?![\p{L}\d?])(?<because>.*)$/iu;

/** `TOTALE`, `SUBTOTALE`, `TOT.` and what they are the total of. */
const TOTAL = /^(?:SUB-? ?)?TOT(?:ALI?|ALE)?(?![\p{L}\d])\.?(?<of>.*)$/iu;

const SHARE = /^(?<code>.*?)\s*(?<share>[+-]?[.,]?\d[\d.,]*)\s*%$/u;
const SHARE_FORM = new RegExp(`^\\d{1,3}(?:[.,]\\d{1,${SHARE_DECIMALS}})?$`);

/** `ESCLUSO 50%; A1.1.1.1 50%`: a split with a part that is no code. Read as an exclusion, it would lose the other part. */
const WORD_IN_SPLIT = /^\p{L}+\.?\s*\d[\d.,]*\s*%.*[a-z]\d.*%/iu;

/** Between the parts of a split stands a semicolon: a percentage followed by another part without one. */
const OTHER_SEPARATOR = /%\s*(?:[,+&|/]|e(?= ))?\s*[a-z]\d/iu;

type PartReading = { readonly node: MapNode; readonly share: number } | { readonly reason: TagReason };

const UNTAGGED = understood("untagged", [], null, null);

const memo = new TextMemo(readText, MEMO_SIZE);

/** Reads a tag cell. Pure; each distinct text is read once, so two cells with the same text give the same object. */
export function parseTag(cell: Cell): Tag {
  if (typeof cell === "string") return memo.get(cell);
  if (cell === null || cell === 0) return UNTAGGED;
  if (typeof cell === "object") return invalid({ kind: "cell-error", error: cell.error });
  const text = typeof cell === "boolean" ? (cell ? "VERO" : "FALSO") : String(cell);
  return invalid({ kind: "not-a-code", text, nearest: null });
}

/** The canonical spelling of a split, `A1.1.1.1 60%; B1.1.1.1 40%`; of a single part at 100 %, its code. */
export function formatSplit(parts: readonly TagPart[]): string {
  const [first] = parts;
  if (first !== undefined && parts.length === 1 && first.share === WHOLE_SHARE) return first.code;
  return parts.map((part) => `${part.code} ${formatShare(part.share)}%`).join("; ");
}

/** A share (millionths of one percent) as a percentage with a comma and no needless decimals: 33_333_333 is `33,333333`. */
export function formatShare(share: number): string {
  const decimals = String(share % SHARES_PER_PERCENT)
    .padStart(SHARE_DECIMALS, "0")
    .replace(/0+$/, "");
  const whole = String(Math.floor(share / SHARES_PER_PERCENT));
  return decimals === "" ? whole : `${whole},${decimals}`;
}

/** Reads a percentage without its sign (`60`, `33,333333`, `12.5`) into a share; null where it is none or has more than 6 decimals. */
export function parseShare(text: string): number | null {
  if (!SHARE_FORM.test(text)) return null;
  const [whole = "", decimals = ""] = text.split(/[.,]/);
  return Number(whole) * SHARES_PER_PERCENT + Number(decimals.padEnd(SHARE_DECIMALS, "0"));
}

/**
 * What the product writes to leave a row out: `ESCLUSO` or `ESCLUSO: motivo`. It reads back as that: a question mark at the end, which would
 * make a proposal of the cell, is put in brackets.
 */
export function formatExcluded(because: string | null): string {
  const reason = bareReason(plainText(because ?? ""))
    .replace(/ ?\?+$/, " (?)")
    .trim();
  return reason === "" ? "ESCLUSO" : `ESCLUSO: ${reason}`;
}

function bareReason(text: string): string {
  return text.replace(/^[\s:\-–—.,;]+/u, "").trim();
}

/** What the product writes to propose `canonical` (a code or a split) without accepting it. */
export function formatProposal(canonical: string): string {
  return `${canonical}?`;
}

/** What the product writes on a row that totals other rows. */
export const TOTAL_TAG = "TOTALE";

function readText(text: string): Tag {
  const tag = readPlain(plainText(text));
  return tag.canonical === null ? tag : { ...tag, untidy: tag.canonical !== text };
}

function readPlain(text: string): Tag {
  if (text === "" || text === "0") return UNTAGGED;
  if (WORD_IN_SPLIT.test(text)) return text.endsWith("?") ? readProposal(text) : readCodes(text);
  const excluded = EXCLUDED.exec(text);
  if (excluded !== null && !text.endsWith("?")) {
    const because = bareReason(excluded.groups?.["because"] ?? "") || null;
    return understood("excluded", [], formatExcluded(because), because);
  }
  if (TOTAL.test(text) && !text.endsWith("?")) return understood("total", [], TOTAL_TAG, null);
  return text.endsWith("?") ? readProposal(text) : readCodes(text);
}

/** `?` at the end makes the whole cell a proposal, a split too. */
function readProposal(text: string): Tag {
  const body = text.slice(0, -1).trimEnd();
  const tag = body.endsWith("?") ? null : readCodes(body);
  if (tag?.canonical != null) return understood("proposed", tag.parts, formatProposal(tag.canonical), null);
  return tag?.reason == null || tag.reason.kind === "not-a-code"
    ? invalid({ kind: "bad-proposal", text })
    : tag;
}

function readCodes(text: string): Tag {
  // The code and its title first: some titles hold a semicolon.
  const reading = readCode(text);
  if ("reason" in reading) return /[;%]/.test(text) ? readSplit(text) : invalid(reading.reason);
  const parts = [{ code: reading.node.code, share: WHOLE_SHARE }];
  return understood(reading.node.taggable ? "classified" : "coarse", parts, reading.node.code, null);
}

function readSplit(text: string): Tag {
  if (OTHER_SEPARATOR.test(text)) return invalid({ kind: "wrong-separator", nearest: null });
  const readings = text
    .replace(/;\s*$/, "")
    .split(";")
    .map((part) => readPart(part.trim()));
  if (readings.every(isNoCode)) return invalid({ kind: "not-a-code", text, nearest: null });
  const parts: (TagPart & { readonly node: MapNode })[] = [];
  for (const reading of readings) {
    if ("reason" in reading) return invalid(reading.reason);
    if (parts.some((other) => other.code === reading.node.code)) {
      return invalid({ kind: "split-duplicate", code: reading.node.code });
    }
    parts.push({ code: reading.node.code, share: reading.share, node: reading.node });
  }
  const sum = parts.reduce((total, part) => total + part.share, 0);
  if (sum !== WHOLE_SHARE) return invalid({ kind: "split-sum", sum });
  const coarse = parts.some((part) => !part.node.taggable);
  const status = coarse ? "coarse" : parts.length === 1 ? "classified" : "split";
  const named = parts.map(({ code, share }) => ({ code, share }));
  return understood(status, named, formatSplit(named), null);
}

/** A header such as "Quota %" is text with a percent sign, not a split. */
function isNoCode(reading: PartReading): boolean {
  return (
    "reason" in reading && reading.reason.kind === "split-part" && reading.reason.reason.kind === "not-a-code"
  );
}

/** True where the percentage of a part has a minus before it ("B1.1.1.1 -20%"). */
export function isNegativeShare(part: string): boolean {
  return /^[-–−]/u.test(SHARE.exec(part)?.groups?.["share"] ?? "") || /\s[-–−]\s*\d[\d.,]*\s*%/u.test(part);
}

/** One part of a split: a code (its title may follow) and a percentage. */
function readPart(part: string): PartReading {
  const shared = SHARE.exec(part);
  const code =
    shared?.groups?.["code"] ??
    part
      .replace(/%.*$/, "")
      .replace(/\s+[\d.,]+\s*$/, "")
      .trim();
  const reading = readCode(code);
  if ("reason" in reading) return { reason: { kind: "split-part", part, reason: reading.reason } };
  if (shared === null) {
    return { reason: { kind: part.includes("%") ? "split-bad-share" : "split-missing-share", part } };
  }
  const share = parseShare(shared.groups?.["share"] ?? "");
  if (share === null) return { reason: { kind: "split-bad-share", part } };
  return share === 0 ? { reason: { kind: "split-zero-share", part } } : { node: reading.node, share };
}

function understood(
  status: Status,
  parts: readonly TagPart[],
  canonical: string | null,
  excludedBecause: string | null,
): Tag {
  return { status, parts, canonical, untidy: false, reason: null, excludedBecause };
}

function invalid(reason: TagReason): Tag {
  return { status: "invalid", parts: [], canonical: null, untidy: false, reason, excludedBecause: null };
}

/** The nodes that a tag names, in the order of its parts. */
export function nodesOf(tag: Tag): readonly MapNode[] {
  return tag.parts.flatMap((part) => processMap.get(part.code) ?? []);
}
