import type { Messages } from "../it";
import { plural } from "./format";

const counted = (rows: number): string => plural(rows, "row", "rows");

export const outside: Messages["outside"] = {
  text: (cells: string, rows: number) =>
    `The cells ${cells} (${counted(rows)} with amounts) look like a budget and are in no total: PMAP counts one budget per sheet. To count them too, move them to a sheet of their own or join them to the table.`,
  setup: (cells: string, rows: number) =>
    `This choice leaves out the cells ${cells} (${counted(rows)} with amounts), which look like a budget: they will be in no total. PMAP counts one budget per sheet; to count them, move them to a sheet of their own first, or include them in the rows of the table.`,
  use: (cells: string) => `Switch to ${cells}`,
  show: (cells: string) => `Show ${cells}`,
  dismiss: "Not a budget",
  dismissLabel: (cells: string) => `Not a budget: ${cells}`,
  report: (cells: string, rows: number) =>
    `Not included: the cells ${cells} of the same sheet (${counted(rows)} with amounts) look like a budget and are in no total.`,
};
