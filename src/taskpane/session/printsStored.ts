import { PRINT_LENGTH } from "./rowPrint";
import { fields } from "./stored";

/**
 * What is kept of thousands of rows: each text with the prints of its rows, one behind the other. Excel keeps 1 to 2 MB of an add-in for
 * everything, and 10,000 rows with their keys would take most of it.
 */
export type PrintsByText = Readonly<Record<string, string>>;

export type PrintedText = readonly [print: string, text: string];

export function storedPrints(entries: Iterable<PrintedText>): PrintsByText {
  const prints = new Map<string, string[]>();
  for (const [print, text] of entries) {
    const same = prints.get(text);
    if (same === undefined) prints.set(text, [print]);
    else same.push(print);
  }
  return Object.fromEntries([...prints].map(([text, same]) => [text, same.join("")]));
}

/** Prints with their texts; what is not understood is left out. */
export function readPrints(stored: unknown): readonly PrintedText[] {
  return Object.entries(fields(stored)).flatMap(([text, prints]) =>
    typeof prints === "string" ? printsIn(prints).map((print) => [print, text] as const) : [],
  );
}

/** Prints that stand one behind the other; a piece that is none is left out. */
export function printsIn(text: string): readonly string[] {
  const count = Math.floor(text.length / PRINT_LENGTH);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * PRINT_LENGTH, (index + 1) * PRINT_LENGTH),
  );
}
