import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget, openPane } from "./support/given";
import { foundGroups, isAtLeast, sheetGroups, writesOf } from "../../src/taskpane/session/proposalsGroups";
import type { ProposalGroup } from "../../src/taskpane/session/proposalsGroups";
import { examined, outcomeOf } from "../../src/taskpane/session/proposalsOutcomes";
import { answerFor } from "../../src/taskpane/session/twins";

const POST: GivenRow = ["325006", "Affrancamento e spedizione documenti", "CC01", 12000];
const ROWS: readonly GivenRow[] = [
  POST,
  ["325006", "Affrancamento e spedizione documenti", "CC02", 500],
  ["325050", "Compensi ai componenti del collegio dei revisori", "CC01", 90000],
  ["325060", "Qualcosa di confermato", "CC03", 100, "A2.3.2.1"],
  ["325061", "xyzzy qwrtp", "CC03", 100],
  ["325062", "Partita non chiara", "CC03", 50, "G?"],
];

const found = (pane: GivenPane): readonly ProposalGroup[] => {
  const { budget, review } = pane.session.get();
  return budget === null ? [] : foundGroups(budget, review);
};
const waiting = (pane: GivenPane): readonly ProposalGroup[] => {
  const { budget } = pane.session.get();
  return budget === null ? [] : sheetGroups(budget, pane.session.map);
};
const stateOf = (pane: GivenPane, row: number): string => examined(pane.session.get().review, pane.row(row));
const groupOf = (pane: GivenPane, description: string): ProposalGroup => {
  const group = found(pane).find((each) => each.description.startsWith(description));
  if (group === undefined) throw new Error(`nothing is proposed for ${description}`);
  return group;
};
const tags = (pane: GivenPane): readonly unknown[] => ROWS.map((_, index) => pane.tagOf(index + 1));

describe("proposals for all rows", () => {
  it("looks only at rows that need work, groups equal rows, and writes nothing by itself", async () => {
    const pane = await givenBudget(ROWS);
    expect(stateOf(pane, 1)).toBe("never");
    await pane.session.proposals.run("keep");
    expect(groupOf(pane, "Affrancamento")).toMatchObject({ rows: [0, 1], tag: "A2.3.2.1", size: 12500 });
    expect(stateOf(pane, 5)).toBe("none");
    // Confirmed, and waiting for a colleague: neither was looked at.
    expect([4, 6].map((row) => stateOf(pane, row))).toEqual(["never", "never"]);
    expect(tags(pane)).toEqual([null, null, null, "A2.3.2.1", null, "G?"]);
    pane.stop();
  });

  it("shows what is sure and large first", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.proposals.run("keep");
    const order = found(pane).map(({ description }) => description);
    expect(order.slice(0, 2)).toEqual([ROWS[2]?.[1], POST[1]]);
    pane.stop();
  });

  it("accepts all above the threshold in one write that one undo takes back", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.proposals.run("keep");
    const sure = found(pane).filter(({ confidence }) => isAtLeast(confidence, "high"));
    const writes = writesOf(sure);
    expect(writes.length).toBeGreaterThan(1);
    await pane.session.proposals.accept(writes);
    expect(writes.map(({ index }) => pane.tagOf(index + 1))).toEqual(writes.map(({ value }) => value));
    expect(pane.session.get().history).toHaveLength(1);
    await pane.session.actions.undo();
    expect(tags(pane)).toEqual([null, null, null, "A2.3.2.1", null, "G?"]);
    pane.stop();
  });

  it("never writes on a row that was confirmed meanwhile", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.proposals.run("keep");
    const writes = writesOf([groupOf(pane, "Affrancamento")]);
    await pane.pickRows(1);
    await pane.session.tagging.tag("B1.1.3.5");
    await pane.session.proposals.accept(writes);
    expect([pane.tagOf(1), pane.tagOf(2)]).toEqual(["B1.1.3.5", "A2.3.2.1"]);
    pane.stop();
  });

  it("leaves hidden rows and formulas alone", async () => {
    const rows: readonly GivenRow[] = [
      POST,
      ["325006", "Affrancamento e spedizione documenti", "CC02", 500],
      ["325006", "Affrancamento e spedizione documenti", "CC03", 5, { formula: '="A2"', value: "A2" }],
    ];
    const pane = await givenBudget(rows, { workbook: { sheets: [{ hiddenRows: [5] }] } });
    await pane.session.proposals.run("keep");
    expect(groupOf(pane, "Affrancamento").rows).toEqual([0]);
    pane.stop();
  });

  it("remembers what was refused by row key, also in the next session, and does not propose it again", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.proposals.run("keep");
    const refused = groupOf(pane, "Affrancamento");
    await pane.session.proposals.reject(writesOf([refused]));
    expect(stateOf(pane, 1)).toBe("rejected");
    expect(tags(pane)).toEqual([null, null, null, "A2.3.2.1", null, "G?"]);
    pane.stop();

    const again = await openPane(pane.workbook);
    expect([1, 3, 5].map((row) => stateOf(again, row))).toEqual(["rejected", "proposed", "none"]);
    await again.session.proposals.run("replace");
    expect(writesOf(found(again)).filter(({ index, value }) => index < 2 && value === refused.tag)).toEqual(
      [],
    );
    await again.session.proposals.reconsider([0, 1]);
    expect(stateOf(again, 1)).not.toBe("rejected");
    again.stop();
  });

  it("keeps earlier proposals or replaces them, as the user chooses", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.proposals.run("keep");
    const before = outcomeOf(pane.session.get().review.outcomes, pane.row(1));
    await pane.session.proposals.run("keep");
    expect(outcomeOf(pane.session.get().review.outcomes, pane.row(1))).toBe(before);
    await pane.session.proposals.run("replace");
    expect(outcomeOf(pane.session.get().review.outcomes, pane.row(1))).not.toBe(before);
    pane.stop();
  });

  it("changes nothing when it is stopped", async () => {
    const pane = await givenBudget(ROWS);
    const run = pane.session.proposals.run("keep");
    expect(pane.session.get().review.progress).toMatchObject({ done: 0 });
    pane.session.proposals.cancel();
    await run;
    expect(pane.session.get().review.progress).toBeNull();
    expect(stateOf(pane, 1)).toBe("never");
    expect(pane.session.get().notice?.kind).toBe("runCancelled");
    pane.stop();
  });

  it("writes proposals as code? and confirms or refuses them from the sheet", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.proposals.run("keep");
    await pane.session.proposals.writeAsProposals(writesOf([groupOf(pane, "Affrancamento")]));
    expect([pane.tagOf(1), pane.tagOf(2)]).toEqual(["A2.3.2.1?", "A2.3.2.1?"]);
    // They wait in the sheet now and not in the list; G is proposed there too.
    expect(found(pane).map(({ description }) => description)).not.toContain(POST[1]);
    const groups = waiting(pane);
    expect(groups.map(({ tag }) => tag).sort()).toEqual(["A2.3.2.1", "G"]);
    await pane.session.proposals.accept(writesOf(groups.filter(({ tag }) => tag !== "G")));
    await pane.session.proposals.reject(writesOf(groups.filter(({ tag }) => tag === "G")));
    expect([1, 2, 6].map((row) => pane.tagOf(row))).toEqual(["A2.3.2.1", "A2.3.2.1", null]);
    expect(stateOf(pane, 6)).toBe("rejected");
    pane.stop();
  });

  it("writes nothing in reviewer mode", async () => {
    const pane = await givenBudget(ROWS);
    await pane.session.proposals.run("keep");
    await pane.session.changeSettings({ reviewer: true });
    await pane.session.proposals.accept(writesOf(found(pane)));
    expect(tags(pane)).toEqual([null, null, null, "A2.3.2.1", null, "G?"]);
    expect(pane.session.get().notice?.kind).toBe("reviewer");
    pane.stop();
  });
});

describe("the question on twin themes", () => {
  const PROJECTS: readonly GivenRow[] = [
    ["330001", "Progetto turismo e cultura", "CC10", 5000],
    ["330001", "Progetto turismo e cultura", "CC11", 3000],
    ["330002", "Voucher digitali I4.0 per le imprese", "CC10", 9000],
  ];
  const isAsked = (pane: GivenPane, row: number): boolean => {
    const outcome = outcomeOf(pane.session.get().review.outcomes, pane.row(row));
    return outcome?.kind === "proposed" && outcome.ask;
  };

  it("is answered once per project, and an unanswered one is never of high confidence", async () => {
    const pane = await givenBudget(PROJECTS);
    await pane.session.proposals.run("keep");
    const asked = [1, 2, 3].filter((row) => isAsked(pane, row));
    expect(asked).toContain(3);
    for (const group of found(pane).filter(({ ask }) => ask)) expect(group.confidence).not.toBe("high");
    await pane.session.proposals.answerTwin(2, "project", "increase");
    const outcome = outcomeOf(pane.session.get().review.outcomes, pane.row(3));
    expect(outcome).toMatchObject({ kind: "proposed", ask: false });
    expect(outcome?.kind === "proposed" ? outcome.code : "").toMatch(/^E1\.1\./);
    // Another project was not answered.
    expect([1, 2].filter((row) => isAsked(pane, row))).toEqual(asked.filter((row) => row < 3));
    pane.stop();
  });

  it("takes the project before the cost centre before the batch, and stays in the workbook", async () => {
    const pane = await givenBudget(PROJECTS);
    await pane.session.proposals.answerTwin(0, "batch", "ordinary");
    await pane.session.proposals.answerTwin(0, "costCentre", "increase");
    await pane.session.proposals.answerTwin(2, "project", "ordinary");
    pane.stop();
    const again = await openPane(pane.workbook);
    const { twins } = again.session.get().review;
    expect([1, 2, 3].map((row) => answerFor(twins, again.row(row)))).toEqual([
      "increase",
      "ordinary",
      "ordinary",
    ]);
    again.stop();
  });
});

describe("learning from another sheet", () => {
  const lastYear = [
    ["Conto", "Descrizione", "Centro di costo", "Preventivo", "Classificazione"],
    ["325099", "Quota zeta consorziata", "CC01", 1000, "B1.1.3.5"],
    ["325098", "Altra voce", "CC01", 500, null],
    ["325097", "Terza voce", "CC02", 300, "A2.3.2.1?"],
  ] as const;
  const NOW: readonly GivenRow[] = [
    ["325099", "Quota zeta consorziata", "CC01", 1100],
    ["325050", "Compensi revisori", "CC01", 50],
  ];

  async function given(): Promise<GivenPane> {
    const pane = await givenBudget(NOW);
    const { name } = await pane.workbook.gateway.addSheet("Preventivo 2025", lastYear);
    expect(name).toBe("Preventivo 2025");
    return pane;
  }
  const sheetNamed = async (pane: GivenPane, name: string): Promise<string> =>
    (await pane.workbook.gateway.workbook()).sheets.find((each) => each.name === name)?.id ?? "";

  it("learns the confirmed rows alone, says how many and where from, and forgets them on request", async () => {
    const pane = await given();
    const sheet = await sheetNamed(pane, "Preventivo 2025");
    await pane.session.proposals.learnFrom(sheet);
    expect(pane.session.get().review.learnt).toEqual([{ sheet, name: "Preventivo 2025", count: 1 }]);
    await pane.pickRows(1);
    expect(pane.session.get().suggestions?.suggestions[0]).toMatchObject({
      code: "B1.1.3.5",
      confidence: "high",
      reasons: [{ kind: "same-row", row: 1, sheet: "Preventivo 2025", by: "key" }],
    });
    await pane.session.proposals.forget(sheet);
    expect(pane.session.get().review.learnt).toEqual([]);
    await pane.pickRows(2, 1);
    await pane.pickRows(1);
    expect(pane.session.get().suggestions?.suggestions[0]?.code).not.toBe("B1.1.3.5");
    pane.stop();
  });

  it("still knows them in the next session", async () => {
    const pane = await given();
    await pane.session.proposals.learnFrom(await sheetNamed(pane, "Preventivo 2025"));
    pane.stop();
    const again = await openPane(pane.workbook);
    await again.pickRows(1);
    expect(again.session.get().suggestions?.suggestions[0]?.code).toBe("B1.1.3.5");
    again.stop();
  });

  it("says so where a sheet has nothing to learn from", async () => {
    const pane = await givenBudget(NOW);
    await pane.workbook.gateway.addSheet("Note", [["Appunti"]]);
    await pane.session.proposals.learnFrom(await sheetNamed(pane, "Note"));
    expect(pane.session.get().notice).toEqual({ kind: "nothingLearnt", values: { sheet: "Note" } });
    pane.stop();
  });
});
