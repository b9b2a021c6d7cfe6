import { readFileSync } from "node:fs";
import { join } from "node:path";
import { officeShape } from "../../scripts/office-shape";
import { shapeOf } from "../../src/workbench/simulator/shape";

const committed = join(__dirname, "../../src/workbench/simulator/shape.json");

test("shape.json is what the installed @types/office-js declare", () => {
  expect(readFileSync(committed, "utf8") === officeShape()).toBe(true);
});

test("the shape knows access, classes, results, events and API sets", () => {
  const range = shapeOf("Range");
  expect(range.properties["values"]).toEqual(["write", "1.1"]);
  expect(range.properties["address"]).toEqual(["read", "1.1"]);
  expect(range.objects["format"]).toEqual(["RangeFormat", "1.1"]);
  expect(range.methods["getCell"]).toEqual(["Range", "1.1"]);
  expect(range.methods["select"]).toEqual(["void", "1.1"]);
  expect(range.methods["getCellProperties"]).toEqual(["value", "1.9"]);
  expect(shapeOf("WorksheetCollection").events["onChanged"]).toBe("1.9");
  expect(shapeOf("WorksheetCollection").item).toBe("Worksheet");
});
