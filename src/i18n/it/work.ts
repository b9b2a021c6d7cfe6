import { format, plural } from "./format";

const share = (of: number | null): string => (of === null ? "…" : `: ${format.percent(of)}`);

/** Work that takes long: how far it is, and the way to stop it. */
export const work = {
  progress: {
    reading: (of: number | null) => `Lettura del foglio${share(of)}`,
    writing: (of: number | null) => `Scrittura${share(of)}`,
    learning: (of: number | null) => `Lettura dell'altro bilancio${share(of)}`,
  },
  stop: "Interrompi",
  /** For the tooltip: Esc does the same. */
  stopHint: "Interrompi (Esc)",
  stopping: "Interruzione in corso…",
  stoppedTitle: "Lettura interrotta",
  stoppedText: "Il foglio non è stato letto e nulla è cambiato.",
  notRead: "Dati non aggiornati",
  readAgain: "Rileggi ora",
};

/** What is told where the user has stopped something. */
export const workNotices = {
  readingStopped: () => "Lettura interrotta: il riquadro mostra i dati di prima.",
  writingStopped: (of: { readonly count: number; readonly left: number }) =>
    of.count === 0
      ? "Scrittura interrotta: nulla è stato scritto."
      : `Scrittura interrotta: ${plural(of.count, "cella scritta", "celle scritte")}, ${plural(of.left, "cella rimasta", "celle rimaste")} com'${of.left === 1 ? "era" : "erano"}. Con Annulla si torna indietro.`,
  learningStopped: () => "Lettura interrotta: le proposte restano come prima.",
};
