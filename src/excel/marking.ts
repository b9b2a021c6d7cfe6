/**
 * Marking the tag column by status, with conditional formats: they never touch the user's own formats. Their ids are kept in
 * the workbook, so that the next marking replaces them and never comes on top.
 */
import type { RunBatch } from "./batch";
import { GatewayError } from "./errors";
import type { Area, MarkingRule, SheetId } from "./gateway";
import { readSetting, writeSetting } from "./settings";
import { rangeAt, sheetOf } from "./sheet";

const KEY = "marking";

type MarkingIds = Readonly<Record<SheetId, readonly string[]>>;

async function knownIds(run: RunBatch): Promise<MarkingIds> {
  return ((await readSetting(run, KEY)) ?? {}) as MarkingIds;
}

/**
 * Replaces this product's marking of a sheet; no rules take it away.
 * @throws GatewayError `sheet-gone`, `protected`, `read-only`
 */
export async function mark(
  run: RunBatch,
  id: SheetId,
  area: Area,
  rules: readonly MarkingRule[],
): Promise<void> {
  const known = await knownIds(run);
  const added = await run(async (context) => {
    const sheet = sheetOf(context, id);
    const whole = sheet.getRange().conditionalFormats;
    const old = (known[id] ?? []).map((each) => whole.getItemOrNullObject(each).load("id"));
    context.workbook.load("readOnly");
    sheet.protection.load("protected");
    await context.sync();
    if (context.workbook.readOnly) throw new GatewayError("read-only");
    if (sheet.protection.protected) throw new GatewayError("protected");
    for (const format of old) if (!format.isNullObject) format.delete();
    const formats = rules.map((rule) => {
      const format = rangeAt(sheet, area).conditionalFormats.add("Custom");
      format.custom.rule.formula = rule.formula;
      format.custom.format.fill.color = rule.fill;
      format.custom.format.font.color = rule.font;
      return format.load("id");
    });
    await context.sync();
    return formats.map((format) => format.id);
  });
  await writeSetting(run, KEY, { ...known, [id]: added });
}
