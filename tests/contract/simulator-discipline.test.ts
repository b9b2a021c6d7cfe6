/** The simulator is as strict as Excel, and stricter where Excel lets a mistake pass in silence. */
import { givenWorkbook } from "../support/workbook";

const rows = [
  ["Conto", "Importo"],
  ["325006", 10],
];

/** The code with which a batch fails; "none" where it does not. */
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

function firstSheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem("Foglio1");
}

beforeEach(async () => {
  await givenWorkbook({ sheets: [{ rows }] });
});

test("nothing happens before sync", async () => {
  const { values } = await givenWorkbook({ sheets: [{ rows }] });
  await Excel.run(async (context) => {
    firstSheet(context).getRange("A2").values = [["x"]];
    expect(values("A2")).toEqual([["325006"]]);
    await context.sync();
    expect(values("A2")).toEqual([["x"]]);
  });
});

test("a property that was not loaded can not be read", async () => {
  expect(await failure((context) => firstSheet(context).getRange("A1").values)).toBe("PropertyNotLoaded");
  expect(
    await failure(async (context) => {
      const range = firstSheet(context).getRange("A1");
      range.load("values");
      await context.sync();
      return range.formulas;
    }),
  ).toBe("PropertyNotLoaded");
});

test("a loaded property can not be read before sync", async () => {
  expect(
    await failure((context) => {
      const range = firstSheet(context).getRange("A1").load("values");
      return range.values;
    }),
  ).toBe("PropertyNotLoaded");
});

test("isNullObject and the value of a result can not be read before sync", async () => {
  expect(await failure((context) => context.workbook.worksheets.getItemOrNullObject("x").isNullObject)).toBe(
    "PropertyNotLoaded",
  );
  expect(await failure((context) => context.workbook.worksheets.getCount().value)).toBe("PropertyNotLoaded");
});

test("a member that Excel does not have throws when read, called, set or loaded", async () => {
  const loose = (context: Excel.RequestContext): Record<string, unknown> =>
    firstSheet(context).getRange("A1") as unknown as Record<string, unknown>;
  expect(await failure((context) => loose(context)["autoFitColumns"])).toBe("UnknownMember");
  expect(
    await failure((context) => {
      loose(context)["value"] = 1;
    }),
  ).toBe("UnknownMember");
  expect(
    await failure(async (context) => {
      firstSheet(context).getRange("A1").load("valuez");
      await context.sync();
    }),
  ).toBe("UnknownMember");
});

test("a read-only property can not be set", async () => {
  const run = Excel.run((context) => {
    (firstSheet(context).getRange("A1") as { address: string }).address = "B1";
    return context.sync();
  });
  await expect(run).rejects.toThrow("Range.address is read-only");
});

test("a member of Excel that the simulator lacks is named", async () => {
  const missing = Excel.run(async (context) => {
    firstSheet(context).getRange("A1").removeDuplicates([0], false);
    await context.sync();
  });
  await expect(missing).rejects.toMatchObject({
    code: "NotImplemented",
    debugInfo: { errorLocation: "Range.removeDuplicates" },
  });
});

test("what is missing is ItemNotFound, or a null object where the name says so", async () => {
  expect(
    await failure(async (context) => {
      context.workbook.worksheets.getItem("no such sheet");
      await context.sync();
    }),
  ).toBe("ItemNotFound");
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("no such sheet");
    const there = context.workbook.worksheets.getItemOrNullObject("foglio1");
    await context.sync();
    expect([missing.isNullObject, there.isNullObject]).toEqual([true, false]);
  });
});

test("a null object can not be used", async () => {
  expect(
    await failure(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("none").getRange("A1").values = [[1]];
      await context.sync();
    }),
  ).toBe("ItemNotFound");
});

test("objects end with their run, and live on where a run takes their context up again", async () => {
  const range = await Excel.run((context) => Promise.resolve(firstSheet(context).getRange("A1")));
  expect(() => range.load("values")).toThrow("its context has ended");
  await Excel.run(range, async (context) => {
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["Conto"]]);
  });
});

test("a request stops at its first error and keeps what was done before", async () => {
  const { values } = await givenWorkbook({ sheets: [{ rows }] });
  const code = await failure(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1").values = [["first"]];
    sheet.getRange("B1:B2").values = [["one row only"]];
    sheet.getRange("A2").values = [["last"]];
    await context.sync();
  });
  expect(code).toBe("InvalidArgument");
  expect(values("A1:A2")).toEqual([["first"], ["325006"]]);
});

test("load takes names, paths, arrays and objects, also for collections", async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load({ name: true, protection: { protected: true } });
    const range = firstSheet(context).getRange("A1:B2");
    range.load(["rowCount", "worksheet/name"]);
    range.format.protection.load("locked");
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([
      ["Foglio1", false],
    ]);
    expect([range.rowCount, range.worksheet.name, range.format.protection.locked]).toEqual([
      2,
      "Foglio1",
      true,
    ]);
    expect(() => range.columnCount).toThrow("columnCount");
  });
});

test("set assigns several members at once", async () => {
  const { grid, sheets } = await givenWorkbook({ sheets: [{ rows }] });
  await Excel.run(async (context) => {
    firstSheet(context)
      .getRange("A1")
      .set({ values: [["Voce"]], format: { font: { bold: true } } });
    await context.sync();
  });
  const a1 = { row: 0, column: 0, rows: 1, columns: 1 };
  expect(grid.values(sheets[0] ?? "", a1)).toEqual([["Voce"]]);
  expect(grid.styles(sheets[0] ?? "", a1)).toEqual([[{ bold: true }]]);
});

test("a member of a later API set fails in an older Excel", async () => {
  await givenWorkbook({ sheets: [{ rows }], conditions: { api: "1.8" } });
  expect(
    await failure(async (context) => {
      context.workbook.getSelectedRanges();
      await context.sync();
    }),
  ).toBe("ApiNotFound");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.8")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
});

test("while a cell is edited a request fails, or waits where it may", async () => {
  const { conditions } = await givenWorkbook({ sheets: [{ rows }] });
  conditions.beginCellEdit();
  expect(await failure((context) => context.sync())).toBe("InvalidOperationInCellEditMode");
  let done = false;
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    await context.sync();
    done = true;
  });
  await Promise.resolve();
  expect(done).toBe(false);
  conditions.endCellEdit();
  await waiting;
  expect(done).toBe(true);
});

test("requests and answers beyond 5 MB fail", async () => {
  const long = "x".repeat(30_000);
  expect(
    await failure(async (context) => {
      const matrix = Array.from({ length: 200 }, () => [long]);
      firstSheet(context).getRange("A1:A200").values = matrix;
      await context.sync();
    }),
  ).toBe("RequestPayloadSizeLimitExceeded");
  await givenWorkbook({ sheets: [{ rows: Array.from({ length: 200 }, () => [long]) }] });
  expect(
    await failure(async (context) => {
      firstSheet(context).getRange("A1:A200").load("values");
      await context.sync();
    }),
  ).toBe("ResponsePayloadSizeLimitExceeded");
});

test("more than five million cells come as null, and without an error", async () => {
  await Excel.run(async (context) => {
    const columns = firstSheet(context).getRange("A:F").load("values,cellCount");
    await context.sync();
    expect(columns.values).toBeNull();
    expect(columns.cellCount).toBe(6 * 1_048_576);
  });
});

test("Office has no members but its own", () => {
  expect(() => (Office as unknown as Record<string, unknown>)["contexts"]).toThrow("Office.contexts");
  expect(() => (Office.context as unknown as Record<string, unknown>)["roamingSettings"]).toThrow(
    "Office.context.roamingSettings",
  );
});
