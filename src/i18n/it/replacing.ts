import { format, plural } from "./format";

/** More texts than this are no answer to what would be lost. */
const SHOWN = 3;

/** Asked where a tag for several rows would replace other ones. */
export const replacing = {
  title: "Righe con un'altra classificazione",
  ask: (count: number, of: number, texts: readonly string[]) => {
    const more = texts.length - SHOWN;
    const shown = texts
      .slice(0, SHOWN)
      .map((text) => `«${text}»`)
      .join(", ");
    const rest = more > 0 ? ` e ${more === 1 ? "un'altra" : `altre ${format.count(more)}`}` : "";
    return `${format.count(count)} di ${plural(of, "riga", "righe")} ${count === 1 ? "ha" : "hanno"} già una classificazione diversa: ${shown}${rest}.`;
  },
  onlyOpen: (count: number) => `Solo ${count === 1 ? "quella" : `le ${format.count(count)}`} da sistemare`,
  all: (count: number) => `Sostituisci tutte (${format.count(count)})`,
  leave: "Lascia com'è",
};
