import { processMap } from "../../src/map";
import { createSuggester } from "../../src/suggest";
import { shippedLexicon } from "../../src/suggest/lexicon";
import { projectOf, themeOf } from "../../src/suggest/twins";

const suggester = createSuggester();
const first = (text: string, context = {}) => suggester.suggest(text, context).suggestions[0];

describe("twin themes", () => {
  it.each([
    ["E1.1.1.1", "D2.1", "D2.1.4"],
    ["E1.1.2.1", "D4", "D4.2.1.2"],
    ["E1.1.4.1", "D1", "D1.1.1.6"],
    ["E1.1.5.1", "D3.1", "D3.1.2.1"],
    ["E1.1.6.1", "C2.7.5", "C2.7.5.1"],
  ])("%s repeats %s", (project, theme, code) => {
    expect(themeOf(project)).toBe(theme);
    expect(projectOf(code)).toBe(project);
  });

  it.each(["E1.1.3.1", "D2.2.1.1", "C2.7.3.1", "D5.1.1.1", "D3", "A1.1.1.1"])("%s has no twin", (code) => {
    expect([projectOf(code), themeOf(code)]).toEqual([null, null]);
  });

  it("asks, with less than high confidence, where nothing tells the two apart", () => {
    const voucher = first("Voucher digitali");
    expect(voucher?.code).toBe("D2.1.4");
    expect(voucher?.twin).toEqual({ code: "E1.1.1.1", ask: true });
    expect(voucher?.confidence).not.toBe("high");
  });

  it("never has high confidence in an unanswered pair, whatever the phrase", () => {
    for (const { text } of shippedLexicon().phrases) {
      const suggestion = first(text);
      if (suggestion?.twin?.ask === true) expect(`${text}: ${suggestion.confidence}`).not.toMatch(/: high$/);
    }
  });

  it.each([
    "PID - voucher digitali (magg. 20%)",
    "Voucher digitali a valere sulla maggiorazione del diritto annuale",
    "voucher digitali 20 %",
  ])("takes the project where the row names the increase: %s", (text) => {
    expect(first(text)?.code).toBe("E1.1.1.1");
    expect(first(text)?.twin).toEqual({ code: "D2.1", ask: false });
  });

  it("takes the project where a heading names the increase", () => {
    const project = first("Voucher digitali", {
      headings: ["Progetti finanziati con la maggiorazione del 20%"],
    });
    expect(project?.code).toBe("E1.1.1.1");
    expect(project?.twin?.ask).toBe(false);
  });

  it("does not ask where the row is revenue of the office itself", () => {
    const fees = first("Ricavi vendita carnet TIR/ATA");
    expect(fees?.code).toBe("D1.2.1.1");
    expect(fees?.twin).toEqual({ code: "E1.1.4.1", ask: false });
    expect(first("Carnet ATA", { kind: "revenue" })?.twin?.ask).toBe(false);
  });

  it("does not ask where an earlier row answers", () => {
    const own = createSuggester();
    own.learn([{ account: "", costCentre: "", description: "Voucher digitali", tag: "E1.1.1.1", row: 7 }]);
    const [answer] = own.suggest("VOUCHER DIGITALI 2026").suggestions;
    expect([answer?.code, answer?.twin?.ask, answer?.confidence]).toEqual(["E1.1.1.1", false, "high"]);
  });

  it("names nodes of the map", () => {
    for (const code of ["E1.1.1.1", "E1.1.2.1", "E1.1.4.1", "E1.1.5.1", "E1.1.6.1"])
      expect(processMap.get(themeOf(code) ?? "")).toBeDefined();
  });
});
