/** `npm run sample:build`: seeds/sample-budget.tsv → seeds/bilancio-esempio.xlsx. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readSample, sampleWorkbook } from "./lib/sample-workbook";

const path = (name: string): string => fileURLToPath(new URL(`../seeds/${name}`, import.meta.url));

const rows = readSample(readFileSync(path("sample-budget.tsv"), "utf8"));
sampleWorkbook(rows)
  .xlsx.writeFile(path("bilancio-esempio.xlsx"))
  .then(() => {
    console.log(`seeds/bilancio-esempio.xlsx: ${String(rows.length)} rows`);
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
