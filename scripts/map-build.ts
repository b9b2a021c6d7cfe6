/** `npm run map:build`: seeds/mappa-processi-2021.txt + seeds/corrections.tsv → src/map/map-data.ts. */
import { readFileSync, writeFileSync } from "node:fs";
import { importMap, renderMapData } from "./lib/map-import";
import { ImportError } from "./lib/map-source";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

try {
  const map = importMap(read("../seeds/mappa-processi-2021.txt"), read("../seeds/corrections.tsv"));
  writeFileSync(new URL("../src/map/map-data.ts", import.meta.url), renderMapData(map));
  const taggable = map.nodes.filter((node) => node.taggable).length;
  console.log(`src/map/map-data.ts: ${String(map.nodes.length)} nodes, ${String(taggable)} taggable`);
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
