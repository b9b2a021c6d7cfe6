import { kindOf } from "../../src/budget/kinds";
import type { KindEvidence } from "../../src/budget/kinds";

const NOTHING: KindEvidence = {
  decided: null,
  column: "",
  amounts: null,
  section: null,
  account: "",
  description: "",
};

/** The kind and what says so, of a row of which only this is known. */
const said = (evidence: Partial<KindEvidence>): string => {
  const { kind, kindBecause } = kindOf({ ...NOTHING, ...evidence });
  return `${kind ?? "unknown"} by ${kindBecause ?? "nothing"}`;
};

describe("the kind of a row (docs/dominio.md, «Importi»)", () => {
  it("is what the user says, else a column, else the section's heading, else the account", () => {
    const all = { column: "Onere", section: "revenue", account: "110001" } as const;
    expect(said({ ...all, decided: "revenue" })).toBe("revenue by decision");
    expect(said(all)).toBe("cost by column");
    expect(said({ ...all, column: "" })).toBe("revenue by heading");
    expect(said({ account: "110001" })).toBe("investment by account");
    expect(said({ description: "Oneri vari" })).toBe("unknown by nothing");
  });

  it.each([
    ["Proventi mobiliari", "revenue"],
    ["a) Interessi attivi", "revenue"],
    ["Oneri finanziari", "cost"],
    ["Svalutazioni da partecipazioni", "cost"],
    ["Rivalutazione attivo patrimoniale", "revenue"],
  ])("in the financial, extraordinary and adjustment sections is what «%s» says", (description, kind) => {
    expect(said({ section: "ask", description })).toBe(`${kind} by words`);
    expect(said({ account: "350001", description })).toBe(`${kind} by words`);
    // The account of another section does not overrule them.
    expect(said({ section: "ask", account: "310001", description })).toBe(`${kind} by words`);
  });

  it("in these sections is asked where the row says nothing, unless its account is certain", () => {
    expect(said({ section: "ask", description: "Arrotondamenti" })).toBe("unknown by nothing");
    expect(said({ section: "ask", account: "320001", description: "Arrotondamenti" })).toBe(
      "cost by account",
    );
  });
});
