import { ICommandService, type Injector, type IRange, type IStyleBase, type Workbook } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { GridConditionalFormat } from "../simulator/grid";
import { areaOf, rangeOf } from "./area";

type FormulaRule = IConditionFormattingRule<IFormulaHighlightCell>;

const isFormulaRule = (rule: IConditionFormattingRule): rule is FormulaRule =>
  rule.rule.type === CFRuleType.highlightCell &&
  (rule.rule as IFormulaHighlightCell).subType === CFSubRuleType.formula;

function ruleOf(format: GridConditionalFormat): FormulaRule {
  const style: IStyleBase = {
    ...(format.fill === null ? {} : { bg: { rgb: format.fill } }),
    ...(format.font === null ? {} : { cl: { rgb: format.font } }),
  };
  return {
    cfId: format.id,
    ranges: [rangeOf(format.area)],
    stopIfTrue: false,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: format.formula, style },
  };
}

/** Inserted rows part a range in two; to Excel it stays one. */
const around = (ranges: readonly IRange[]): IRange => ({
  startRow: Math.min(...ranges.map((range) => range.startRow)),
  startColumn: Math.min(...ranges.map((range) => range.startColumn)),
  endRow: Math.max(...ranges.map((range) => range.endRow)),
  endColumn: Math.max(...ranges.map((range) => range.endColumn)),
});

/** The conditional formats with a formula, kept in the grid's own model so that they move with inserted rows. */
export class ConditionalFormats {
  private readonly model: ConditionalFormattingRuleModel;
  private readonly commands: ICommandService;
  private readonly priorities = new Map<string, number>();

  constructor(
    injector: Injector,
    private readonly workbook: Workbook,
  ) {
    this.model = injector.get(ConditionalFormattingRuleModel);
    this.commands = injector.get(ICommandService);
  }

  all(): GridConditionalFormat[] {
    return this.workbook.getSheets().flatMap((sheet) => this.ofSheet(sheet.getSheetId()));
  }

  private ofSheet(sheetId: string): GridConditionalFormat[] {
    const rules = this.model.getSubunitRules(this.workbook.getUnitId(), sheetId) ?? [];
    return rules.filter(isFormulaRule).flatMap((rule, index) => {
      if (rule.ranges.length === 0) return [];
      return {
        id: rule.cfId,
        sheetId,
        area: areaOf(around(rule.ranges)),
        formula: rule.rule.value,
        fill: rule.rule.style.bg?.rgb ?? null,
        font: rule.rule.style.cl?.rgb ?? null,
        priority: this.priorities.get(rule.cfId) ?? index,
      };
    });
  }

  /** Adds or replaces one. The grid puts a new rule in front, so all go in again, the last one first. */
  put(format: GridConditionalFormat): void {
    const others = this.ofSheet(format.sheetId).filter((other) => other.id !== format.id);
    this.delete(format.id);
    others.forEach((other) => this.remove(other));
    const ordered = [...others, format].sort((left, right) => right.priority - left.priority);
    for (const each of ordered) {
      this.priorities.set(each.id, each.priority);
      this.commands.syncExecuteCommand(AddConditionalRuleMutation.id, {
        unitId: this.workbook.getUnitId(),
        subUnitId: each.sheetId,
        rule: ruleOf(each),
      });
    }
  }

  delete(id: string): void {
    const found = this.all().find((format) => format.id === id);
    if (found !== undefined) this.remove(found);
    this.priorities.delete(id);
  }

  private remove(format: GridConditionalFormat): void {
    this.commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, {
      unitId: this.workbook.getUnitId(),
      subUnitId: format.sheetId,
      cfId: format.id,
    });
  }
}
