/** Writes the golden table of the functions as a workbook to be opened in Excel: `npm run golden:xlsx -- FILE` (default: golden.xlsx). */
import { writeFileSync } from "node:fs";
import { goldenWorkbook } from "../tests/support/golden-workbook";

async function main(): Promise<void> {
  const file = process.argv[2] ?? "golden.xlsx";
  const { bytes, compared } = await goldenWorkbook();
  writeFileSync(file, bytes);
  console.log(`${file}: ${compared} cells to compare`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
