/** Sheets that the product adds; where the name is taken, the gateway puts a number behind it. */
export const MAP_SHEET = "PMAP Mappa";
export const REPORT_SHEET = "PMAP Riepilogo";

/** True for a sheet that the product has added: no budget is looked for there. */
export function isOwnSheet(name: string): boolean {
  return [MAP_SHEET, REPORT_SHEET].some((own) => name === own || name.startsWith(`${own} (`));
}
