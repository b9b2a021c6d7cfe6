/** The peer: the same totals as SUMIFS with wildcards, recalculated by LibreOffice. Installs nothing; where it is missing, says so. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { processMap } from "../../src/map";
import type { MadeBudget } from "./budgets";

/** Seconds of one recalculation of 500 SUMIFS cells, or why there is no figure. */
export async function measureSumifs(
  budget: MadeBudget,
): Promise<{ readonly ms: number } | { readonly skipped: string }> {
  const folder = mkdtempSync(join(tmpdir(), "pmap-bench-"));
  try {
    const file = join(folder, "sumifs.xlsx");
    await writeWorkbook(budget, file);
    // Debian's bridge belongs to Debian's Python, which need not be the first on the path.
    for (const python of ["python3", "/usr/bin/python3"]) {
      const run = spawnSync(python, [join(__dirname, "libreoffice.py"), file], {
        encoding: "utf8",
        timeout: 180_000,
      });
      const [seconds] = run.status === 0 ? run.stdout.trim().split(" ") : [];
      if (seconds !== undefined) return { ms: Number(seconds) * 1000 };
    }
    return {
      skipped:
        "LibreOffice Calc with its Python bridge is not installed (Debian: libreoffice-calc python3-uno)",
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeWorkbook({ tags, amounts }: MadeBudget, file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const data = workbook.addWorksheet("Dati");
  data.addRow(["Attività", "Importo"]);
  tags.forEach(([tag = null], row) => data.addRow([tag, amounts[row]?.[0] ?? 0]));
  const totals = workbook.addWorksheet("Totali");
  const last = tags.length + 1;
  for (let cell = 0; cell < 500; cell += 1) {
    const code = processMap.nodes[cell % processMap.nodes.length]?.code ?? "A";
    const sum = (criterion: string): string =>
      `SUMIFS(Dati!$B$2:$B$${last},Dati!$A$2:$A$${last},${criterion})`;
    totals.addRow([code, { formula: sum(`A${cell + 1}&"*"`) }]);
  }
  await workbook.xlsx.writeFile(file);
}
