/** What the simulated Excel does with the contents of cells. */
import { area, givenWorkbook, type TestWorkbook } from "../support/workbook";

function range(context: Excel.RequestContext, address: string): Excel.Range {
  return context.workbook.worksheets.getItem("Foglio1").getRange(address);
}

async function assign(address: string, values: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    range(context, address).values = values;
    await context.sync();
  });
}

async function failure(work: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await work(context);
    });
    return "none";
  } catch (reason) {
    return (reason as { code: string }).code;
  }
}

function shown(workbook: TestWorkbook, address: string): unknown[] {
  return workbook.values(address).flat();
}

test.each([
  ["1.10", 1.1],
  ["1,234.5", 1234.5],
  ["(15.928)", -15.928],
  ["12%", 0.12],
  ["TRUE", true],
  ["3/2026", 46_082],
  ["1-2-2026", 46_024],
  ["'1.10", "1.10"],
  ["C2.10", "C2.10"],
  ["1.2.3", "1.2.3"],
])("the text %j becomes %j in a cell of general format", async (text, value) => {
  const workbook = await givenWorkbook();
  await assign("A1", [[text]]);
  expect(shown(workbook, "A1")).toEqual([value]);
});

test("a text that starts like a formula becomes one", async () => {
  const { grid, sheets } = await givenWorkbook();
  await assign("A1:A3", [["=B1"], ["+B1"], ["-x"]]);
  expect(grid.formulas(sheets[0] ?? "", area("A1:A3"))).toEqual([["=B1"], ["=+B1"], ["=-x"]]);
});

test("in a text cell every value stays the text that it is", async () => {
  const workbook = await givenWorkbook({ sheets: [{ formats: { "A1:A3": "@" } }] });
  await assign("A1:A3", [["1.10"], ["=B1"], [5]]);
  expect(shown(workbook, "A1:A3")).toEqual(["1.10", "=B1", "5"]);
});

test("null leaves a cell, an empty text clears it", async () => {
  const workbook = await givenWorkbook({ sheets: [{ rows: [["a", "b", "c"]] }] });
  await assign("A1:C1", [[null, "", "z"]]);
  expect(shown(workbook, "A1:C1")).toEqual(["a", null, "z"]);
});

test("one value fills a range", async () => {
  const workbook = await givenWorkbook();
  await Excel.run(async (context) => {
    range(context, "A1:B2").values = "x" as unknown as string[][];
    await context.sync();
  });
  expect(workbook.values("A1:B2")).toEqual([
    ["x", "x"],
    ["x", "x"],
  ]);
});

test.each([
  ["too few rows", [["a", "b"]]],
  ["a ragged row", [["a", "b"], ["c"]]],
  [
    "a text too long",
    [
      ["a", "b"],
      ["c", "x".repeat(32_768)],
    ],
  ],
])("%s is an invalid argument", async (_what, matrix) => {
  await expect(assign("A1:B2", matrix)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("blank cells read as empty texts and errors in Excel's language", async () => {
  await givenWorkbook({ sheets: [{ rows: [[null, { error: "#N/A" }, "x", 1, true]] }] });
  await Excel.run(async (context) => {
    const cells = range(context, "A1:E1").load("values,valueTypes");
    await context.sync();
    expect(cells.values).toEqual([["", "#N/D", "x", 1, true]]);
    expect(cells.valueTypes).toEqual([["Empty", "Error", "String", "Double", "Boolean"]]);
  });
});

test("formulas are English, and Italian in formulasLocal, both ways", async () => {
  const { grid, sheets } = await givenWorkbook({
    sheets: [{ rows: [[{ formula: '=SUM(A2,1.5)&"1.5,SUM("', value: 1 }]] }],
  });
  await Excel.run(async (context) => {
    const cell = range(context, "A1").load("formulas,formulasLocal");
    range(context, "B1").formulasLocal = [['=SE(A1>0,5;"a;b";PMAP.ROLLUP("A1";A2;A3))']];
    await context.sync();
    expect(cell.formulas).toEqual([['=SUM(A2,1.5)&"1.5,SUM("']]);
    expect(cell.formulasLocal).toEqual([['=SOMMA(A2;1,5)&"1.5,SUM("']]);
  });
  expect(grid.formulas(sheets[0] ?? "", area("B1"))).toEqual([['=IF(A1>0.5,"a;b",PMAP.ROLLUP("A1",A2,A3))']]);
});

test("a matrix assigned across hidden rows is misplaced", async () => {
  const workbook = await givenWorkbook({ sheets: [{ rows: [["a"], ["b"], ["c"]], hiddenRows: [2] }] });
  await assign("A1:A3", [["1st"], ["2nd"], ["3rd"]]);
  expect(shown(workbook, "A1:A3")).toEqual(["1st", "b", "2nd"]);
});

test("the visible cells of one cell are those of the whole used range", async () => {
  await givenWorkbook({ sheets: [{ rows: [["a"], ["b"], ["c"]], hiddenRows: [2] }] });
  await Excel.run(async (context) => {
    const visible = range(context, "A1").getSpecialCellsOrNullObject("Visible").load("address,areaCount");
    await context.sync();
    expect(visible.address).toBe("'Foglio1'!A1,'Foglio1'!A3");
  });
});

test("rowHidden is null for mixed rows", async () => {
  await givenWorkbook({ sheets: [{ rows: [["a"], ["b"], ["c"]], hiddenRows: [2] }] });
  await Excel.run(async (context) => {
    const ranges = ["A1", "A2", "A1:A3"].map((address) => range(context, address).load("rowHidden"));
    await context.sync();
    expect(ranges.map((each) => each.rowHidden as boolean | null)).toEqual([false, true, null]);
  });
});

test("what is written under a merged cell is lost", async () => {
  const workbook = await givenWorkbook({ sheets: [{ rows: [["a"], [null]], merged: ["A1:A2"] }] });
  await assign("A1:A2", [["top"], ["lost"]]);
  expect(shown(workbook, "A1:A2")).toEqual(["top", null]);
});

test("locked cells of a protected sheet can not be changed, unlocked ones can", async () => {
  const workbook = await givenWorkbook({ sheets: [{ protected: true, unlocked: ["B1"] }] });
  await expect(assign("A1", [["x"]])).rejects.toMatchObject({ code: "AccessDenied" });
  await assign("B1", [["x"]]);
  expect(shown(workbook, "A1:B1")).toEqual([null, "x"]);
});

test("a read-only workbook can not be changed at all", async () => {
  await givenWorkbook({ conditions: { readOnly: true } });
  await expect(assign("A1", [["x"]])).rejects.toMatchObject({ code: "AccessDenied" });
  expect(await failure((context) => void context.workbook.worksheets.add("n"))).toBe("AccessDenied");
  expect(await failure((context) => void context.workbook.settings.add("k", 1))).toBe("AccessDenied");
});

test("a table takes in the row below it", async () => {
  const { grid } = await givenWorkbook({
    sheets: [{ rows: [["Tag"], ["A1"]], tables: { Budget: "A1:A2" } }],
  });
  await assign("A3", [["B1"]]);
  await assign("A6", [["apart"]]);
  expect(grid.tables().map((table) => table.area)).toEqual([area("A1:A3")]);
});

test("several selected areas need getSelectedRanges, a chart has no selection", async () => {
  const { select, grid } = await givenWorkbook();
  select("A1:A2,C5");
  expect(await failure((context) => void context.workbook.getSelectedRange())).toBe("InvalidSelection");
  await Excel.run(async (context) => {
    const ranges = context.workbook.getSelectedRanges().load("areaCount");
    await context.sync();
    expect(ranges.areaCount).toBe(2);
  });
  grid.selectChart();
  expect(await failure((context) => void context.workbook.getSelectedRanges())).toBe("InvalidSelection");
});

test("sheet names are unique without case, and limited", async () => {
  await givenWorkbook();
  const add = (name: string) => failure((context) => void context.workbook.worksheets.add(name));
  expect(await add("FOGLIO1")).toBe("ItemAlreadyExists");
  expect(await add("a/b")).toBe("InvalidArgument");
  expect(await add("x".repeat(32))).toBe("InvalidArgument");
  expect(await add("Riepilogo")).toBe("none");
});

test("names lead to their ranges", async () => {
  await givenWorkbook();
  await Excel.run(async (context) => {
    context.workbook.names.add("Classificazioni", range(context, "C2:C9"));
    await context.sync();
    const found = context.workbook.names.getItemOrNullObject("classificazioni");
    const place = found.getRangeOrNullObject().load("address");
    const missing = context.workbook.names.getItemOrNullObject("x");
    await context.sync();
    expect([place.address, missing.isNullObject]).toEqual(["Foglio1!C2:C9", true]);
  });
});

test("a list of texts longer than 255 characters is refused", async () => {
  await givenWorkbook();
  const list = (source: string) =>
    failure((context) => {
      range(context, "A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
  expect(await list("a,".repeat(128))).toBe("InvalidArgument");
  expect(await list("a,b")).toBe("none");
});

test("what an event handler throws is lost", async () => {
  const { session, type } = await givenWorkbook();
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(() => Promise.reject(new Error("unheard")));
    await context.sync();
  });
  type("A1", [["x"]]);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(session.events.lostErrors).toEqual([new Error("unheard")]);
});
