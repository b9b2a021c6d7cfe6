/** `npm run map:export`: the map that ships, as TSV, in map order. */
import { processMap } from "../src/map";

const rows = processMap.nodes.map((node) =>
  [node.code, String(node.level), node.parent ?? "", node.taggable ? "1" : "0", node.title].join("\t"),
);
process.stdout.write(`${["code\tlevel\tparent\ttaggable\ttitle", ...rows].join("\n")}\n`);
