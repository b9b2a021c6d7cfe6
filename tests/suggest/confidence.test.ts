import { crossValidate, fitConfidence } from "../../scripts/lib/confidence-fit";
import { askHeldOut, type Asked } from "../../scripts/lib/held-out";
import { KINDS, MODEL, THRESHOLDS, sureness, type Evidence } from "../../src/suggest/confidence";
import { wholeLexicon } from "../../scripts/lib/seeds";
import { WEIGHTS } from "../../src/suggest/weights";

/** A changed lexicon moves the fit a little; beyond this `npm run confidence:fit` has numbers to commit. */
const TOLERANCE = 0.04;

describe("the committed numbers of the confidence", () => {
  const asked = askHeldOut(wholeLexicon(), WEIGHTS);
  const evidences = asked.flatMap(({ evidence }) => evidence ?? []);

  it("are those that the script finds", () => {
    const { model, high } = fitConfidence(asked);
    const apart = evidences.map((each) => Math.abs(sureness(each, model) - sureness(each, MODEL)));
    expect(apart.reduce((sum, each) => sum + each, 0) / apart.length).toBeLessThan(TOLERANCE);
    expect(Math.abs(high - THRESHOLDS.high)).toBeLessThan(TOLERANCE);
  });

  it("tell right answers from wrong ones on phrases that the fit has not seen", () => {
    const { autoPrecision, autoShare, brier } = crossValidate(asked);
    const right = asked.filter(({ rank }) => rank === 0).length / asked.length;
    expect(autoShare).toBeGreaterThan(0.45);
    expect(autoPrecision).toBeGreaterThan(right + 0.1);
    // Saying the overall share of right answers each time would score this much.
    expect(brier).toBeLessThan(right * (1 - right));
  });
});

describe("the fit", () => {
  /** Answers that are right as often as a model says, at evenly spread evidence. */
  function drawn(model: typeof MODEL): Asked[] {
    const spread = (values: number): number[] =>
      Array.from({ length: values }, (_, index) => index / (values - 1));
    const levels = { similarity: 5, lead: 5, coverage: 4, guessed: 3, single: 2 };
    let all: Evidence[] = [{ similarity: 0, lead: 0, coverage: 0, guessed: 0, single: 0 }];
    for (const kind of KINDS)
      all = all.flatMap((evidence) => spread(levels[kind]).map((value) => ({ ...evidence, [kind]: value })));
    return all.flatMap((evidence) => {
      const right = Math.round(50 * sureness(evidence, model));
      return Array.from({ length: 50 }, (_, index) => ({
        evidence,
        openTwin: false,
        rank: index < right ? 0 : 1,
      }));
    });
  }

  it("finds the model that the answers follow", () => {
    const model = { bias: -2, similarity: 1.5, lead: 2, coverage: -0.5, guessed: -1, single: 0.5 };
    const found = fitConfidence(drawn(model)).model;
    for (const [name, value] of Object.entries(model))
      expect(Math.abs(found[name as keyof typeof model] - value)).toBeLessThan(0.1);
  });

  it("counts neither an open twin nor no answer towards the half that reaches the threshold", () => {
    const asked = drawn({ bias: -2, similarity: 1.5, lead: 2, coverage: -0.5, guessed: -1, single: 0.5 });
    const { high } = fitConfidence(asked);
    const twins = asked.map((each, index): Asked => ({ ...each, openTwin: index % 4 === 0 }));
    expect(fitConfidence(twins).high).toBeLessThan(high);
  });
});
