/** Finds the numbers of src/suggest/confidence.ts anew: from phrases of the lexicon alone, so that evaluation lines remain a check. */
import { KINDS, sureness, type ConfidenceModel, type Evidence } from "../../src/suggest/confidence";
import type { Asked } from "./held-out";

export interface ConfidenceFit {
  readonly model: ConfidenceModel;
  /** From here on an answer is of high confidence. */
  readonly high: number;
}

export interface FitQuality {
  /** Phrases whose answer is of high confidence ÷ all, and the right ones among those. */
  readonly autoShare: number;
  readonly autoPrecision: number;
  /** Mean square of (sureness − 1 or 0): 0.25 is worth nothing, 0 is perfect. */
  readonly brier: number;
}

/** High confidence is promised for half of the lines, and is as strict as that allows; sets of lines differ, so a tenth more is aimed at. */
const WANTED_SHARE = 0.55;
const FOLDS = 10;
const ITERATIONS = 25;

interface Example {
  readonly inputs: readonly number[];
  readonly right: number;
}

/** A logistic model of "the answer is right" by Newton's method, and the strictest threshold that keeps the wanted share. */
export function fitConfidence(asked: readonly Asked[]): ConfidenceFit {
  const examples = asked.flatMap(({ evidence, rank }): Example[] =>
    evidence === null ? [] : [{ inputs: inputsOf(evidence), right: rank === 0 ? 1 : 0 }],
  );
  let weights = [0, ...KINDS.map(() => 0)];
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const step = newtonStep(examples, weights);
    weights = weights.map((weight, index) => weight + (step[index] ?? 0));
  }
  const model = modelOf(weights);
  const sure = asked.map(({ evidence, openTwin }) =>
    evidence === null || openTwin ? 0 : sureness(evidence, model),
  );
  sure.sort((a, b) => b - a);
  return { model, high: sure[Math.ceil(WANTED_SHARE * sure.length) - 1] ?? 1 };
}

/** How a fit on nine tenths does on the tenth that it has not seen. */
export function crossValidate(asked: readonly Asked[]): FitQuality {
  const judged = asked.map((each, index) => ({ ...each, fold: index % FOLDS }));
  const fits = Array.from({ length: FOLDS }, (_, fold) =>
    fitConfidence(judged.filter((each) => each.fold !== fold)),
  );
  let high = 0;
  let rightHigh = 0;
  let squares = 0;
  let answered = 0;
  for (const { evidence, openTwin, rank, fold } of judged) {
    const fit = fits[fold];
    if (evidence === null || fit === undefined) continue;
    const sure = sureness(evidence, fit.model);
    const right = rank === 0 ? 1 : 0;
    answered += 1;
    squares += (sure - right) ** 2;
    if (openTwin || sure < fit.high) continue;
    high += 1;
    rightHigh += right;
  }
  return {
    autoShare: high / asked.length,
    autoPrecision: rightHigh / (high || 1),
    brier: squares / (answered || 1),
  };
}

function inputsOf(evidence: Evidence): number[] {
  return [1, ...KINDS.map((kind) => evidence[kind])];
}

function modelOf([
  bias = 0,
  similarity = 0,
  lead = 0,
  coverage = 0,
  guessed = 0,
  single = 0,
]: readonly number[]): ConfidenceModel {
  return { bias, similarity, lead, coverage, guessed, single };
}

function newtonStep(examples: readonly Example[], weights: readonly number[]): number[] {
  const size = weights.length;
  const gradient = weights.map(() => 0);
  const hessian = weights.map(() => weights.map(() => 0));
  for (const { inputs, right } of examples) {
    const sum = inputs.reduce((total, input, index) => total + input * (weights[index] ?? 0), 0);
    const guess = 1 / (1 + Math.exp(-sum));
    for (let i = 0; i < size; i++) {
      const input = inputs[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + (right - guess) * input;
      const row = hessian[i] ?? [];
      for (let j = 0; j < size; j++) row[j] = (row[j] ?? 0) + guess * (1 - guess) * input * (inputs[j] ?? 0);
    }
  }
  return solve(hessian, gradient);
}

/** Solves a small system of linear equations (Gauss, with the largest pivot). */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const rest = rows.slice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    rows.splice(column, rest.length, ...rest);
    const pivot = rows[column] ?? [];
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let at = column; at <= size; at++) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}
