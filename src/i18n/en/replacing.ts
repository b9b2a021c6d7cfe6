import type { Messages } from "../it";
import { format, plural } from "./format";

const SHOWN = 3;

export const replacing = {
  title: "Rows with another tag",
  ask: (count: number, of: number, texts: readonly string[]) => {
    const more = texts.length - SHOWN;
    const shown = texts
      .slice(0, SHOWN)
      .map((text) => `“${text}”`)
      .join(", ");
    const rest = more > 0 ? ` and ${format.count(more)} more` : "";
    return `${format.count(count)} of ${plural(of, "row", "rows")} already ${count === 1 ? "has" : "have"} a different tag: ${shown}${rest}.`;
  },
  onlyOpen: (count: number) =>
    `Only the ${count === 1 ? "one" : format.count(count)} that ${count === 1 ? "needs" : "need"} work`,
  all: (count: number) => `Replace all (${format.count(count)})`,
  leave: "Leave as is",
} satisfies Messages["replacing"];
