import { DataValidationType, type IRange, type Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import { deserializeListOptions } from "@univerjs/preset-sheets-core";
import type { GridArea, GridValidation } from "../simulator/grid";
import { areaOf, parseAddress, rangeOf } from "./area";

type Rule = GridValidation["rule"];

/** The data validations, kept in the grid's own model. */
export class Validations {
  constructor(
    private readonly api: FUniver,
    private readonly workbook: Workbook,
  ) {}

  private facade(sheetId: string) {
    const sheet = this.api.getWorkbook(this.workbook.getUnitId())?.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`No sheet ${sheetId}`);
    return sheet;
  }

  of(sheetId: string): GridValidation[] {
    return this.facade(sheetId)
      .getDataValidations()
      .flatMap((validation) => {
        const stored = validation.rule;
        const rule: Rule =
          stored.type === String(DataValidationType.LIST)
            ? { kind: "list", source: this.sourceOf(sheetId, stored.formula1 ?? "") }
            : { kind: "other" };
        const ranges = stored.ranges as readonly IRange[];
        return ranges.map((range) => ({ area: areaOf(range), rule }));
      });
  }

  private sourceOf(sheetId: string, formula: string): { sheetId: string; area: GridArea } | string {
    if (!formula.startsWith("=")) return deserializeListOptions(formula).join(",");
    // The engine names its own workbook in front of the sheet.
    const address = parseAddress(formula.slice(1).replace(/\[[^\]]*\]/, ""));
    if (address === null) return formula;
    const sheet =
      address.sheet === null
        ? this.workbook.getSheetBySheetId(sheetId)
        : this.workbook.getSheetBySheetName(address.sheet);
    return sheet ? { sheetId: sheet.getSheetId(), area: address.area } : formula;
  }

  set(sheetId: string, area: GridArea, rule: Rule | null): void {
    const range = this.facade(sheetId).getRange(rangeOf(area));
    if (rule === null || rule.kind === "other") {
      // A rule that the product does not make is only ever put by a test, and stands for any rule but a list.
      range.setDataValidation(
        rule === null ? null : this.api.newDataValidation().requireFormulaSatisfied("=TRUE").build(),
      );
      return;
    }
    const { source } = rule;
    const builder = this.api.newDataValidation();
    const list =
      typeof source === "string"
        ? builder.requireValueInList(source.split(","))
        : builder.requireValueInRange(this.facade(source.sheetId).getRange(rangeOf(source.area)));
    range.setDataValidation(list.setAllowInvalid(true).build());
  }
}
