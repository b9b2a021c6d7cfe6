/** Learning from a file of the disk: last year's budget, and what is none. */
import ExcelJS from "exceljs";
import type { GivenPane, GivenRow } from "./support/given";
import { givenBudget, openPane } from "./support/given";

const NAME = "Preventivo 2025.xlsx";
const HEADER = ["Conto", "Descrizione", "Centro di costo", "Preventivo", "Classificazione"];
type Row = readonly (string | number | null)[];

async function file(sheets: Readonly<Record<string, readonly Row[]>>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets))
    workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const LAST_YEAR: readonly Row[] = [
  ["Camera di commercio di Prova"],
  [],
  HEADER,
  ["325099", "Quota zeta consorziata", "CC01", 1000, "B1.1.3.5"],
  ["325098", "Altra voce", "CC01", 500, null],
  ["325097", "Terza voce", "CC02", 300, "A2.3.2.1?"],
  ["325096", "Spese comuni di sede", "CC02", 300, "A1.1.1.1 60%; B1.1.1.1 40%"],
];
const NOW: readonly GivenRow[] = [
  ["325099", "Quota zeta consorziata", "CC01", 1100],
  ["325096", "Spese comuni di sede", "CC02", 300],
  ["325050", "Compensi revisori", "CC01", 50],
];

const learn = (pane: GivenPane, bytes: Uint8Array, name = NAME): Promise<void> =>
  pane.session.proposals.learnFile({ name, bytes });
async function firstFor(pane: GivenPane, row: number): Promise<unknown> {
  await pane.pickRows(3);
  await pane.pickRows(row);
  return pane.session.get().suggestions?.suggestions[0];
}

describe("learning from a file", () => {
  it("learns the confirmed rows alone, and cites the file", async () => {
    const pane = await givenBudget(NOW);
    await learn(pane, await file({ Note: [["Appunti"]], Bilancio: LAST_YEAR }));
    expect(pane.session.get().notice).toEqual({
      kind: "fileLearnt",
      values: { name: NAME, count: 2, kept: true },
    });
    expect(await firstFor(pane, 1)).toMatchObject({
      code: "B1.1.3.5",
      confidence: "high",
      reasons: [{ kind: "same-row", row: 3, sheet: NAME, by: "key" }],
    });
    const { reasons } = pane.session.messages;
    expect(reasons.suggestion["same-row"]({ kind: "same-row", row: 3, sheet: NAME, by: "key" })).toContain(
      "come la riga 4 di «Preventivo 2025.xlsx»",
    );
    pane.stop();
  });

  it("offers a split of last year as a whole", async () => {
    const pane = await givenBudget(NOW);
    await learn(pane, await file({ Bilancio: LAST_YEAR }));
    expect(await firstFor(pane, 2)).toMatchObject({ code: "A1.1.1.1", split: "A1.1.1.1 60%; B1.1.1.1 40%" });
    pane.stop();
  });

  it("still knows a small file in the next session, and forgets it on request for good", async () => {
    const pane = await givenBudget(NOW);
    await learn(pane, await file({ Bilancio: LAST_YEAR }));
    pane.stop();
    const again = await openPane(pane.workbook);
    expect(again.session.get().review.learnt).toEqual([
      { sheet: `file:${NAME}`, name: NAME, count: 2, file: "kept" },
    ]);
    expect(await firstFor(again, 1)).toMatchObject({ code: "B1.1.3.5" });
    await again.session.proposals.forget(`file:${NAME}`);
    expect(await firstFor(again, 1)).not.toMatchObject({ code: "B1.1.3.5" });
    again.stop();
    const last = await openPane(pane.workbook);
    expect(last.session.get().review.learnt).toEqual([]);
    last.stop();
  });

  it("knows a large file until the pane is closed, and says so", async () => {
    const rows = Array.from({ length: 4000 }, (_, index): Row => [
      String(400_000 + index),
      `Voce di spesa molto dettagliata dell'anno ${index}`,
      "CC01",
      10,
      "B1.1.3.5",
    ]);
    const pane = await givenBudget(NOW);
    await learn(pane, await file({ Bilancio: [...LAST_YEAR, ...rows] }));
    expect(pane.session.get().notice).toMatchObject({
      kind: "fileLearnt",
      values: { count: 4002, kept: false },
    });
    expect(pane.session.get().review.learnt).toMatchObject([{ name: NAME, file: "session" }]);
    expect(await firstFor(pane, 1)).toMatchObject({ code: "B1.1.3.5" });
    pane.stop();
    const again = await openPane(pane.workbook);
    expect(again.session.get().review.learnt).toEqual([]);
    again.stop();
  });

  it("replaces what it knew of a file that is learnt again", async () => {
    const pane = await givenBudget(NOW);
    await learn(pane, await file({ Bilancio: LAST_YEAR }));
    const corrected = LAST_YEAR.map((row) => row.map((cell) => (cell === "B1.1.3.5" ? "C1.1.1.1" : cell)));
    await learn(pane, await file({ Bilancio: corrected }));
    expect(pane.session.get().review.learnt).toHaveLength(1);
    expect(await firstFor(pane, 1)).toMatchObject({ code: "C1.1.1.1", confidence: "high" });
    pane.stop();
  });

  it.each([
    ["no file of Excel", new TextEncoder().encode("Conto;Descrizione"), "not-a-workbook"],
    ["an empty file", new Uint8Array(), "empty"],
    [
      "a file with a password",
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...[..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]),
      "encrypted",
    ],
    ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "legacy-xls"],
  ])("says of %s what to do, and learns nothing", async (_, bytes, problem) => {
    const pane = await givenBudget(NOW);
    await learn(pane, bytes);
    expect(pane.session.get().notice).toEqual({ kind: "fileProblem", values: { name: NAME, problem } });
    expect(pane.session.get().review.learnt).toEqual([]);
    pane.stop();
  });

  it("says of a file that was cut off that it is damaged", async () => {
    const whole = await file({ Bilancio: LAST_YEAR });
    const pane = await givenBudget(NOW);
    await learn(pane, whole.slice(0, whole.length - 200));
    expect(pane.session.get().notice).toMatchObject({ kind: "fileProblem", values: { problem: "damaged" } });
    pane.stop();
  });

  it("tells a file without a budget from one without tags", async () => {
    const pane = await givenBudget(NOW);
    await learn(pane, await file({ Note: [["Appunti"], ["Altro"]] }));
    expect(pane.session.get().notice).toEqual({ kind: "fileWithoutBudget", values: { name: NAME } });
    await learn(pane, await file({ Bilancio: LAST_YEAR.map((row) => row.slice(0, 4)) }));
    expect(pane.session.get().notice).toEqual({ kind: "fileWithoutTags", values: { name: NAME } });
    pane.stop();
  });
});

describe("a sheet that was learnt from and is the budget by now", () => {
  it("is not learnt twice: none of its rows is a reason for itself", async () => {
    const pane = await givenBudget([
      ["325099", "Quota zeta consorziata", "CC01", 1100, "B1.1.3.5"],
      ...NOW.slice(1),
    ]);
    const sheet = pane.session.get().binding?.sheet ?? "";
    await pane.session.proposals.learnFrom(sheet);
    const suggestion = await firstFor(pane, 1);
    expect(JSON.stringify(suggestion)).not.toContain("same-row");
    pane.stop();
  });
});
