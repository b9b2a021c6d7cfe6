import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  REVISION,
  ancestorAtLevel,
  compareCodes,
  isAtOrBelow,
  nearestCode,
  pathOf,
  processMap,
} from "../../src/map";

const root = join(__dirname, "../..");
const node = (code: string) => {
  const found = processMap.get(code);
  if (found === undefined) throw new Error(`the map has no ${code}`);
  return found;
};
const atLevel = (level: number) => processMap.nodes.filter((each) => each.level === level).length;

describe("the map", () => {
  it("has 432 nodes: 8, 18, 46, 124, 236 by level", () => {
    expect(processMap.nodes).toHaveLength(432);
    expect([0, 1, 2, 3, 4].map(atLevel)).toEqual([8, 18, 46, 124, 236]);
  });

  it("has 248 taggable nodes, and exactly these above level 4", () => {
    const taggable = processMap.nodes.filter((each) => each.taggable);
    expect(taggable).toHaveLength(248);
    expect(taggable.filter((each) => each.level < 4).map((each) => each.code)).toEqual([
      "D2.1.2", "D2.1.3", "D2.1.4", "D2.1.5", "D2.1.6", "D5.3.2", "F2.1.1", "F2.2.1", "F2.3.1", "Z1.1.2", "Z1.1.3", "G",
    ]); // prettier-ignore
  });

  it("names the level-0 nodes in the order of the document", () => {
    expect(processMap.roots.map((code) => `${code} ${node(code).title}`)).toEqual([
      "A Governo camerale",
      "B Processi di supporto",
      "C Trasparenza, semplificazione e tutela",
      "D Sviluppo della competitività",
      "E Maggiorazione D. annuale",
      "F Altri servizi camerali",
      "Z Fuori perimetro",
      "G Gestione generale dell'ente",
    ]);
  });

  it("is in map order, each subtree in one piece", () => {
    const codes = processMap.nodes.map((each) => each.code);
    expect([...codes].sort(compareCodes)).toEqual(codes);
    expect(node("C2.10").order).toBe(node("C2.9").last + 1);
    expect(node("C1.1.7b").order).toBe(node("C1.1.7").last + 1);
    for (const each of processMap.nodes) {
      const below = processMap.nodes.filter((other) => isAtOrBelow(other.code, each.code));
      expect([below[0]?.order, below.length]).toEqual([each.order, each.last - each.order + 1]);
    }
  });

  it("keeps the spellings of the document beside the corrected ones", () => {
    const titles = readFileSync(join(root, "tests/golden/map-titles.tsv"), "utf8").trim().split("\n");
    for (const line of titles) {
      const [code = "", title = ""] = line.split("\t");
      expect(`${code}\t${node(code).title}`).toBe(`${code}\t${title}`);
    }
  });

  it("does not have the codes that the extraction made up", () => {
    expect(processMap.get("C2.10.1.2")).toBeUndefined();
    expect(processMap.get("D6.1.1.2.1")).toBeUndefined();
    expect(node("C2.10.1").notes.map((note) => note.kind)).toEqual(["structure"]);
  });

  it("shows doubts beside the nodes without applying them", () => {
    expect(node("Z1.1.2").title).toBe("Perti");
    expect(node("Z1.1.2").notes[0]).toEqual({
      kind: "doubt",
      source: "Perti",
      text: "Probabilmente «Porti».",
    });
    for (const code of [
      "A2.4.1.4",
      "D2.2.3.3",
      "D6.1.1",
      "A1.1.3.5",
      "F1.1.1.1",
      "E1.1.4",
      "E1.1.4.1",
      "C2.9",
      "B3.1.1.1",
      "C2.5.3.1",
      "D6.1.3.2",
      "D4.2.2.1",
      "D2.1.2",
      "C2.1.3.1",
      "Z1.1.3",
      "F2.1.1",
    ])
      expect(
        `${code} ${node(code)
          .notes.map((note) => note.kind)
          .join()}`,
      ).toContain("doubt");
    expect(node("G").notes).toEqual([
      {
        kind: "note",
        source: null,
        text: "Attività di governo complessivo dell'ente (competenza del solo segretario generale)",
      },
    ]);
  });

  it("says which revision it is", () => {
    expect([REVISION, processMap.revision]).toEqual(["rev. 2021", "rev. 2021"]);
  });
});

describe("ways through the map", () => {
  it("goes from the letter down to the node", () => {
    expect(pathOf("C1.1.7b.1").map((each) => each.code)).toEqual(["C", "C1", "C1.1", "C1.1.7b", "C1.1.7b.1"]);
    expect(pathOf("pippo")).toEqual([]);
  });

  it.each([
    ["C1.1.7b.1", 2, "C1.1"],
    ["C1.1.7b.1", 4, "C1.1.7b.1"],
    ["D2.1.2", 4, "D2.1.2"],
    ["G", 3, "G"],
    ["A1.1", 3, undefined],
    ["X", 1, undefined],
  ] as const)("%s at level %d is %s", (code, level, expected) => {
    expect(ancestorAtLevel(code, level)?.code).toBe(expected);
  });

  it.each([
    ["A1,1,1,1", "A1.1.1.1"],
    ["A1-1-1", "A1.1.1"],
    ["A1.1.1.01", "A1.1.1.1"],
    ["A01.1", "A1.1"],
    ["C2.1O.1", "C2.10.1"],
    ["Al.1", "A1.1"],
    ["A.1.1", "A1.1"],
    ["D2.1.2.1", "D2.1.2"],
    ["D6.1.1.2.1", "D6.1.1.2"],
    ["c1 1 7b 1", "C1.1.7b.1"],
    ["pippo", null],
    ["", null],
    ["X9", null],
  ])("the nearest code to %j is %s", (text, code) => {
    expect(nearestCode(text)).toBe(code);
  });
});

describe("npm run map:export", () => {
  it("prints the map as TSV, in map order", () => {
    const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/map-export.ts"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(run.stderr).toBe("");
    const lines = run.stdout.split("\n");
    expect(lines).toHaveLength(434);
    expect(lines[0]).toBe("code\tlevel\tparent\ttaggable\ttitle");
    expect(lines[1]).toBe("A\t0\t\t0\tGoverno camerale");
    expect(lines[432]).toBe("G\t0\t\t1\tGestione generale dell'ente");
    expect(lines[433]).toBe("");
    expect(lines).toContain("C1.1.7b\t3\tC1.1\t0\tOperazioni d'Ufficio");
  });
});
