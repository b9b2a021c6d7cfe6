import { rowKey } from "../../src/budget";
import type { Outcome } from "../../src/taskpane/session/proposalsOutcomes";
import { examined, outcomeOf } from "../../src/taskpane/session/proposalsOutcomes";
import {
  readOutcomes,
  readRejections,
  storedOutcomes,
  storedRejections,
} from "../../src/taskpane/session/proposalsStored";
import { keyPrint } from "../../src/taskpane/session/rowPrint";
import { givenWorkbook } from "../support/workbook";
import type { GivenPane, GivenRow } from "./support/given";
import { budgetSheet, givenBudget, openPane } from "./support/given";

const ROWS: readonly GivenRow[] = [
  ["325006", "Affrancamento e spedizione documenti", "CC01", 12000],
  ["325061", "xyzzy qwrtp", "CC03", 100],
  ["325050", "Compensi ai componenti del collegio dei revisori", "CC01", 90000],
];

const proposed = (tag: string): Outcome => ({
  kind: "proposed",
  code: tag.split(" ")[0] ?? "",
  tag,
  confidence: "high",
  ask: true,
  suggestion: null,
  again: false,
});

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe("what the workbook keeps of proposals", () => {
  it("comes back as it was", () => {
    const outcomes = new Map<string, Outcome>([
      [keyPrint("a"), proposed("A2.3.2.1")],
      [keyPrint("b"), proposed("C1.1.1.1 60%; B1.1.1.1 40%")],
      [keyPrint("c"), { kind: "none", why: "belongs-nowhere" }],
    ]);
    expect(readOutcomes(stored(storedOutcomes(outcomes)))).toEqual(outcomes);
    const rejections = new Map([
      [keyPrint("a"), ["A2.3.2.1", "G"]],
      [keyPrint("b"), ["G"]],
    ]);
    expect(readRejections(stored(storedRejections(rejections)))).toEqual(rejections);
  });

  it("is some 150 KB for 10,000 rows with long descriptions, where a text for each key took 800", () => {
    const outcomes = new Map(
      Array.from({ length: 10_000 }, (_, row) => [
        keyPrint(
          rowKey("325006", "CC01", `Oneri per la gestione e la manutenzione degli immobili, lotto ${row}`),
        ),
        proposed(`A${1 + (row % 3)}.1.${1 + (row % 40)}.1`),
      ]),
    );
    expect(outcomes.size).toBe(10_000);
    expect(JSON.stringify(storedOutcomes(outcomes)).length).toBeLessThan(150_000);
  });

  it("leaves out what is no outcome", () => {
    const rows = { "h A2.3.2.1": keyPrint("a") + "tronco", "?": keyPrint("b"), "- empty": 5 };
    expect([...readOutcomes({ version: 2, rows })].map(([print]) => print)).toEqual([keyPrint("a")]);
    expect(readOutcomes(null).size).toBe(0);
  });
});

async function openedWith(proposals: unknown, rejections: unknown): Promise<GivenPane> {
  const workbook = await givenWorkbook({ sheets: [{ name: "Bilancio", rows: budgetSheet(ROWS) }] });
  await workbook.gateway.writeSetting("proposals", proposals);
  await workbook.gateway.writeSetting("rejections", rejections);
  const pane = await openPane(workbook);
  const { phase } = pane.session.get();
  const found = phase.kind === "setup" ? phase.found[0] : undefined;
  if (found !== undefined) await pane.session.confirmTable(found, found.candidate.layout);
  return pane;
}

it("what an earlier version kept by row key still counts", async () => {
  const [post = "", words = "", fees = ""] = ROWS.map(([account, description, costCentre]) =>
    rowKey(account, costCentre, description),
  );
  const pane = await openedWith(
    { [post]: "m A2.3.2.1", [words]: "- nothing-found", [fees]: "h G" },
    { [fees]: ["G"] },
  );
  const { outcomes, rejections } = pane.session.get().review;
  expect([1, 2, 3].map((row) => examined({ outcomes, rejections }, pane.row(row)))).toEqual([
    "proposed",
    "none",
    "rejected",
  ]);
  expect(outcomeOf(outcomes, pane.row(1))).toMatchObject({ tag: "A2.3.2.1", confidence: "medium" });
  pane.stop();
});

it("no description goes into the settings, only what stands for its key", async () => {
  const pane = await givenBudget(ROWS);
  await pane.session.proposals.run("keep");
  const kept = pane.workbook.grid.settings().get("PMAP.proposals") ?? "";
  expect(kept).toContain(keyPrint(pane.row(1).key));
  expect(kept.toLowerCase()).not.toContain("affrancamento");
  pane.stop();
});
