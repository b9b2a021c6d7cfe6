import { type ConditionalRule, type DataValidation, parseRange, type Sheet, type Workbook } from "hucre";
import { fromFile } from "../formulas/file-form";
import type { GridArea, GridConditionalFormat, GridValidation } from "../simulator/grid";
import { parseAddress } from "./area";
import { sheetIdAt } from "./snapshot";
import { gridStyle } from "./style";
import type { TableSource } from "./tables";
import type { DocumentFacts } from "./document-facts";

/** The areas of a list such as `A1:B9 D1:D9`. */
function areasOf(ranges: string): GridArea[] {
  return ranges.split(" ").map((text) => {
    const range = parseRange(text);
    return {
      row: range.startRow,
      column: range.startCol,
      rows: range.endRow - range.startRow + 1,
      columns: range.endCol - range.startCol + 1,
    };
  });
}

function tablesOf(sheet: Sheet, sheetId: string): TableSource[] {
  return (sheet.tables ?? []).flatMap((table) => {
    const area = table.range === undefined ? undefined : areasOf(table.range)[0];
    if (area === undefined) return [];
    return {
      name: table.displayName ?? table.name,
      sheetId,
      area,
      hasHeaders: true,
      hasTotals: table.showTotalRow === true,
      columns: table.columns.map((column) => column.name),
    };
  });
}

function conditionalOf(
  rule: ConditionalRule,
  sheetId: string,
  id: string,
  theme: readonly string[],
): GridConditionalFormat[] {
  const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
  if (rule.type !== "expression" || formula === undefined) return [];
  const fill = rule.style?.fill;
  // In a conditional format the background is the colour that is seen of a solid fill.
  const shown = fill?.type === "pattern" ? (fill.bgColor ?? fill.fgColor) : undefined;
  const style = gridStyle(
    {
      ...(rule.style?.font === undefined ? {} : { font: rule.style.font }),
      ...(shown === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: shown } }),
    },
    theme,
  );
  return areasOf(rule.range).map((area, index) => ({
    id: `${id}-${index + 1}`,
    sheetId,
    area,
    formula: `=${fromFile(formula)}`,
    fill: style.bg?.rgb ?? null,
    font: style.cl?.rgb ?? null,
    priority: rule.priority,
  }));
}

function validationsOf(
  validation: DataValidation,
  sheetId: string,
  idOf: (sheetName: string) => string | undefined,
): { sheetId: string; validation: GridValidation }[] {
  let rule: GridValidation["rule"] = { kind: "other" };
  if (validation.type === "list") {
    const address = validation.formula1 === undefined ? null : parseAddress(validation.formula1);
    const source = address === null ? undefined : address.sheet === null ? sheetId : idOf(address.sheet);
    if (address !== null && source !== undefined)
      rule = { kind: "list", source: { sheetId: source, area: address.area } };
    else if (validation.values !== undefined) rule = { kind: "list", source: validation.values.join(",") };
  }
  return areasOf(validation.range).map((area) => ({ sheetId, validation: { area, rule } }));
}

/** What a file says beyond its cells: tables, formats by formula, validations, protection, add-in settings. */
export function factsOf(
  workbook: Workbook,
  name: string,
  settings: ReadonlyMap<string, string>,
): DocumentFacts {
  const theme = workbook.themeColors ?? [];
  const sheets = workbook.sheets.map((sheet, index) => ({ sheet, id: sheetIdAt(index) }));
  const idOf = (sheetName: string): string | undefined =>
    sheets.find(({ sheet }) => sheet.name === sheetName)?.id;
  return {
    name,
    tables: sheets.flatMap(({ sheet, id }) => tablesOf(sheet, id)),
    conditionalFormats: sheets.flatMap(({ sheet, id }) =>
      (sheet.conditionalRules ?? []).flatMap((rule, index) =>
        conditionalOf(rule, id, `file-${id}-${index + 1}`, theme),
      ),
    ),
    validations: sheets.flatMap(({ sheet, id }) =>
      (sheet.dataValidations ?? []).flatMap((validation) => validationsOf(validation, id, idOf)),
    ),
    protectedSheets: new Set(
      sheets
        .filter(({ sheet }) => sheet.protection !== undefined && sheet.protection.sheet !== false)
        .map(({ id }) => id),
    ),
    veryHiddenSheets: new Set(sheets.filter(({ sheet }) => sheet.veryHidden === true).map(({ id }) => id)),
    settings,
  };
}
