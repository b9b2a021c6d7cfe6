/** The optional list validation on the tag column. It helps while typing and forbids nothing: a cell may hold a split too. */
import type { RunBatch } from "./batch";
import { GatewayError } from "./errors";
import type { Area, ListAlert, ListSource, SheetId } from "./gateway";
import { readSetting, writeSetting } from "./settings";
import { rangeAt, sheetOf } from "./sheet";

const KEY = "validation";

/** Where this product has put its list, and the formula by which Excel names its source. */
interface OwnList {
  readonly area: Area;
  readonly formula: string;
}

type OwnLists = Readonly<Record<SheetId, OwnList>>;

function listFormula(rule: Excel.DataValidationRule): string | null {
  const source: unknown = rule.list?.source;
  return typeof source === "string" ? source : null;
}

/** True where the whole remembered area still holds our list and nothing else. */
async function isStillOurs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  own: OwnList,
): Promise<boolean> {
  const validation = rangeAt(sheet, own.area).dataValidation;
  validation.load("type,rule");
  await context.sync();
  return validation.type === "List" && listFormula(validation.rule) === own.formula;
}

function setList(validation: Excel.DataValidation, source: Excel.Range | string, alert: ListAlert): void {
  validation.rule = { list: { inCellDropDown: true, source } };
  validation.ignoreBlanks = true;
  // A warning asks and lets pass: splits, ESCLUSO and TOTALE stand in no list.
  validation.errorAlert = { showAlert: true, style: "Warning", ...alert };
}

/**
 * Puts a list validation that draws on cells (a text of codes would be limited to 255 characters), or takes ours away.
 * @param options `replace` only where the user said so: what stands in the area goes for good
 * @returns blocked where a validation of the user's own stands in the area; nothing is changed then
 * @throws GatewayError `sheet-gone`, `protected`, `read-only`
 */
export async function validateList(
  run: RunBatch,
  id: SheetId,
  area: Area,
  source: ListSource | null,
  options: { readonly replace?: boolean } = {},
): Promise<{ readonly blocked: boolean }> {
  const known = ((await readSetting(run, KEY)) ?? {}) as OwnLists;
  const own = known[id];
  const result = await run(async (context): Promise<{ blocked: boolean; own: OwnList | null }> => {
    const sheet = sheetOf(context, id);
    context.workbook.load("readOnly");
    sheet.protection.load("protected");
    await context.sync();
    if (context.workbook.readOnly) throw new GatewayError("read-only");
    if (sheet.protection.protected) throw new GatewayError("protected");
    const ours = own !== undefined && (await isStillOurs(context, sheet, own)) ? own : null;
    if (ours !== null) rangeAt(sheet, ours.area).dataValidation.clear();
    const validation = rangeAt(sheet, area).dataValidation;
    validation.load("type");
    await context.sync();
    if (source === null) return { blocked: false, own: null };
    if (validation.type !== "None" && options.replace !== true) {
      if (ours !== null) setList(rangeAt(sheet, ours.area).dataValidation, ours.formula, source.alert);
      await context.sync();
      return { blocked: true, own: ours };
    }
    if (validation.type !== "None") validation.clear();
    setList(validation, rangeAt(sheetOf(context, source.sheet), source.area), source.alert);
    validation.load("rule");
    await context.sync();
    return { blocked: false, own: { area, formula: listFormula(validation.rule) ?? "" } };
  });
  const others = Object.fromEntries(Object.entries(known).filter(([sheet]) => sheet !== id));
  await writeSetting(run, KEY, result.own === null ? others : { ...others, [id]: result.own });
  return { blocked: result.blocked };
}
