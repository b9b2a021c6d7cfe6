import ExcelJS from "exceljs";

/** One row of seeds/sample-budget.tsv. */
export interface SampleRow {
  readonly type: "sezione" | "gruppo" | "voce" | "riga" | "subtotale" | "totale" | "risultato" | "vuota";
  /** The name by which a result takes in this total. */
  readonly name: string;
  readonly account: string;
  readonly description: string;
  readonly costCentre: string;
  readonly funzione: string;
  /** As written: a number, a text between quotes, or for a result the names that it adds and takes away. */
  readonly amounts: readonly [string, string];
  readonly tag: string;
}

const types: readonly string[] = [
  "sezione",
  "gruppo",
  "voce",
  "riga",
  "subtotale",
  "totale",
  "risultato",
  "vuota",
];

/** Reads the sample budget; throws with the line number where a line is not as the first lines of the file say. */
export function readSample(text: string): SampleRow[] {
  const rows: SampleRow[] = [];
  text.split("\n").forEach((line, index) => {
    if (line === "" || line.startsWith("#") || line.startsWith("tipo\t")) return;
    const fields = line.split("\t");
    const [
      type = "",
      name = "",
      account = "",
      description = "",
      costCentre = "",
      funzione = "",
      one = "",
      two = "",
      tag = "",
    ] = fields;
    if (fields.length !== 9 || !types.includes(type)) {
      throw new Error(
        `sample-budget.tsv, line ${String(index + 1)}: nine columns and a known type are needed`,
      );
    }
    rows.push({
      type: type as SampleRow["type"],
      name,
      account,
      description,
      costCentre,
      funzione,
      amounts: [one, two],
      tag,
    });
  });
  return rows;
}

const TITLES = [
  "CAMERA DI COMMERCIO DI VALDORIA",
  "Budget direzionale 2026 (art. 8 DPR 254/2005) - dettaglio per conto e centro di costo",
  "Importi in euro",
];
const HEADER = [
  "Conto",
  "Descrizione",
  "Centro di costo",
  "Funzione",
  "Previsione consuntivo 2025",
  "Preventivo 2026",
  "Attività",
];
const NOTES = [
  "(1) Gli importi del piano degli investimenti sono esposti al lordo dei contributi.",
  "Il Segretario generale",
];
const FIRST_ROW = TITLES.length + 3;
const AMOUNT_COLUMNS = ["E", "F"] as const;

/** A cell with a formula and its value in cents, as far as the sheet has been filled. */
interface Sum {
  readonly formula: string;
  readonly cents: number;
}

/** The sample budget as a workbook: the sheet "Preventivo 2026" and a "Riepilogo" with room for PMAP formulas. */
export function sampleWorkbook(rows: readonly SampleRow[]): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "PMAP";
  workbook.created = new Date(Date.UTC(2025, 11, 1));
  workbook.modified = workbook.created;
  writeBudget(
    workbook.addWorksheet("Preventivo 2026", { views: [{ state: "frozen", ySplit: FIRST_ROW - 1 }] }),
    rows,
  );
  writeSummary(workbook.addWorksheet("Riepilogo"));
  return workbook;
}

function writeBudget(sheet: ExcelJS.Worksheet, rows: readonly SampleRow[]): void {
  sheet.columns = [10, 58, 24, 10, 20, 18, 34].map((width) => ({ width }));
  TITLES.forEach((title, index) => {
    sheet.getCell(index + 1, 1).value = title;
    sheet.getCell(index + 1, 1).font = { bold: index === 0, size: index === 0 ? 14 : 11 };
  });
  const header = sheet.getRow(FIRST_ROW - 1);
  HEADER.forEach((name, index) => (header.getCell(index + 1).value = name));
  header.font = { bold: true };
  header.alignment = { wrapText: true, vertical: "middle" };
  header.eachCell((cell) => {
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE7EEF6" } };
    cell.border = { bottom: { style: "thin" } };
  });

  const adder = new Adder();
  rows.forEach((row, index) => {
    const line = FIRST_ROW + index;
    const cells = sheet.getRow(line);
    if (row.account !== "") cells.getCell(1).value = Number(row.account);
    cells.getCell(2).value = row.description === "" ? null : row.description;
    cells.getCell(3).value = row.costCentre === "" ? null : row.costCentre;
    cells.getCell(4).value = row.funzione === "" ? null : row.funzione;
    row.amounts.forEach((text, column) => {
      const cell = cells.getCell(5 + column);
      cell.value = adder.value(row, line, column, text);
      cell.numFmt = "#,##0.00";
      if (typeof cell.value === "string") cell.alignment = { horizontal: "right" };
    });
    cells.getCell(7).value = row.tag === "" ? null : row.tag;
    cells.getCell(7).numFmt = "@";
    if (row.type !== "riga") cells.font = { bold: true };
    adder.end(row, line);
  });
  NOTES.forEach((note, index) => (sheet.getCell(FIRST_ROW + rows.length + 1 + index * 2, 1).value = note));
}

/** Turns the file's words for totals into formulas with their values, reading from top to bottom. */
class Adder {
  private firstOfVoce = 0;
  private readonly voce: number[][] = [[], []];
  private subtotals: number[] = [];
  /** Value in cents of the totals of a line, by line and column. */
  private readonly values = new Map<number, number[]>();
  private readonly named = new Map<string, number>();

  value(row: SampleRow, line: number, column: number, text: string): ExcelJS.CellValue {
    if (row.type === "riga") return this.amount(line, column, text);
    const sum = this.sum(row, line, column, text);
    if (sum === null) return null;
    const values = this.values.get(line) ?? [0, 0];
    values[column] = sum.cents;
    this.values.set(line, values);
    return { formula: sum.formula, result: sum.cents / 100 };
  }

  end(row: SampleRow, line: number): void {
    if (row.name !== "") this.named.set(row.name, line);
    if (row.type === "voce") {
      this.firstOfVoce = line + 1;
      this.voce.forEach((cents) => (cents.length = 0));
    }
    if (row.type === "subtotale") this.subtotals.push(line);
    if (row.type === "gruppo" || row.type === "sezione") this.subtotals = [];
  }

  private amount(line: number, column: number, text: string): string | number {
    const quoted = /^'(.*)'$/.exec(text)?.[1];
    if (quoted !== undefined) return quoted;
    const value = Number(text);
    if (text === "" || Number.isNaN(value)) throw new Error(`row ${String(line)}: "${text}" is no amount`);
    this.voce[column]?.push(Math.round(value * 100));
    return value;
  }

  private sum(row: SampleRow, line: number, column: number, text: string): Sum | null {
    const letter = AMOUNT_COLUMNS[column] ?? "";
    const cell = (at: number): string => `${letter}${String(at)}`;
    const valueOf = (at: number): number => this.values.get(at)?.[column] ?? 0;
    switch (row.type) {
      case "subtotale":
        return {
          formula: `SUM(${cell(this.firstOfVoce)}:${cell(line - 1)})`,
          cents: (this.voce[column] ?? []).reduce((sum, cents) => sum + cents, 0),
        };
      case "totale":
        return {
          formula: this.subtotals.map(cell).join("+"),
          cents: this.subtotals.reduce((sum, at) => sum + valueOf(at), 0),
        };
      case "risultato": {
        let formula = "";
        let cents = 0;
        for (const [, sign = "+", name = ""] of text.matchAll(/([-+]?)\s*([a-z]+)/g)) {
          const at = this.named.get(name);
          if (at === undefined) throw new Error(`row ${String(line)}: no total is named "${name}"`);
          formula += `${sign === "-" ? "-" : formula === "" ? "" : "+"}${cell(at)}`;
          cents += sign === "-" ? -valueOf(at) : valueOf(at);
        }
        return { formula, cents };
      }
      default:
        return null;
    }
  }
}

/** A few codes with room beside them: the place to try a first formula. */
function writeSummary(sheet: ExcelJS.Worksheet): void {
  sheet.columns = [10, 60, 22].map((width) => ({ width }));
  sheet.getCell("A1").value = "Riepilogo per tema della mappa dei processi";
  sheet.getCell("A1").font = { bold: true, size: 14 };
  sheet.getCell("A2").value =
    "Nella colonna C si può scrivere, per esempio, =PMAP.ROLLUP(A5;'Preventivo 2026'!$G$6:$G$400;'Preventivo 2026'!$F$6:$F$400)";
  ["Codice", "Titolo", "Preventivo 2026"].forEach((text, index) => {
    sheet.getCell(4, index + 1).value = text;
    sheet.getCell(4, index + 1).font = { bold: true };
  });
  SUMMARY.forEach(([code, title], index) => {
    sheet.getCell(5 + index, 1).value = code;
    sheet.getCell(5 + index, 2).value = title;
    sheet.getCell(5 + index, 3).numFmt = "#,##0.00";
  });
}

const SUMMARY: readonly (readonly [string, string])[] = [
  ["A1", "Pianificazione, monitoraggio e controllo dell'ente"],
  ["A2", "Organi camerali, rapporti istituzionali e relazioni con il sistema allargato"],
  ["B2", "Acquisti, patrimonio e servizi di sede"],
  ["C1", "Semplificazione e trasparenza"],
  ["D1", "Internazionalizzazione"],
  ["E", "Maggiorazione D. annuale"],
];
