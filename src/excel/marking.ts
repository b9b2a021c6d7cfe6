/**
 * Marking the tag column by status, with conditional formats: they never touch the user's own formats. Each of our rules carries a
 * signature in its formula, so that all of them are found again and replaced, also those that Excel has split by pasting.
 */
import type { RunBatch } from "./batch";
import { GatewayError } from "./errors";
import type { Area, MarkingRule, SheetId } from "./gateway";
import { rangeAt, sheetOf } from "./sheet";

/** Always 0: it changes no rule and says whose it is. */
const SIGNATURE = 'N("PMAP")';

/** Behind every other rule of the sheet: what the user marks comes first. */
const LAST = -1;

function signed(formula: string): string {
  return `=AND(${SIGNATURE}=0,${formula.slice(1)})`;
}

/**
 * Replaces this product's marking of a sheet; no rules take it away. Among themselves the rules keep their order: the first one that
 * holds wins.
 * @throws GatewayError `sheet-gone`, `protected`, `read-only`
 */
export async function mark(
  run: RunBatch,
  id: SheetId,
  area: Area,
  rules: readonly MarkingRule[],
): Promise<void> {
  await run(async (context) => {
    const sheet = sheetOf(context, id);
    const whole = sheet.getRange().conditionalFormats.load("items/id,items/type");
    context.workbook.load("readOnly");
    sheet.protection.load("protected");
    await context.sync();
    if (context.workbook.readOnly) throw new GatewayError("read-only");
    if (sheet.protection.protected) throw new GatewayError("protected");
    const found = whole.items
      .filter((format) => format.type === "Custom")
      .map((format) => ({ format, rule: format.custom.rule.load("formula") }));
    await context.sync();
    for (const { format, rule } of found) if (rule.formula.includes(SIGNATURE)) format.delete();
    for (const rule of rules) {
      const format = rangeAt(sheet, area).conditionalFormats.add("Custom");
      format.custom.rule.formula = signed(rule.formula);
      format.custom.format.fill.color = rule.fill;
      format.custom.format.font.color = rule.font;
      format.priority = LAST;
    }
    await context.sync();
  });
}
