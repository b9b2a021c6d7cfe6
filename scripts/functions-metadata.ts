/** Writes src/functions/functions.json, the committed copy of the metadata that the build generates from functions.ts. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

const folder = resolve(__dirname, "../src/functions");

async function main(): Promise<void> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(resolve(folder, "functions.ts"));
  if (errors.length > 0) throw new Error(errors.join("\n"));
  writeFileSync(resolve(folder, "functions.json"), `${metadataJson}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
