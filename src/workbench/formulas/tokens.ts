/** One piece of a formula. Only `code` may be translated; the others keep their text to the letter. */
export interface Token {
  /** `string` is "…", `quoted` is '…' (a sheet name), `bracket` is […] (a table column or another file). */
  readonly kind: "code" | "string" | "quoted" | "bracket";
  readonly text: string;
}

/** Index after the closing quote; a doubled quote stands for itself. An open string runs to the end. */
function endOfQuoted(formula: string, start: number): number {
  const quote = formula[start];
  let index = start + 1;
  while (index < formula.length) {
    if (formula[index] !== quote) index += 1;
    else if (formula[index + 1] === quote) index += 2;
    else return index + 1;
  }
  return formula.length;
}

/** Index after the bracket that closes the one at `start`; brackets nest, and `'` escapes the next character. */
function endOfBracket(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index += 1) {
    const character = formula[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return formula.length;
}

/**
 * Cuts a formula, with or without "=", into what may be translated and what may not.
 * Joining the texts gives the formula again.
 */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let codeFrom = 0;
  let index = 0;
  const closeCode = (): void => {
    if (index > codeFrom) tokens.push({ kind: "code", text: formula.slice(codeFrom, index) });
  };
  while (index < formula.length) {
    const character = formula[index];
    const kind =
      character === '"' ? "string" : character === "'" ? "quoted" : character === "[" ? "bracket" : null;
    if (kind === null) {
      index += 1;
      continue;
    }
    closeCode();
    const end = kind === "bracket" ? endOfBracket(formula, index) : endOfQuoted(formula, index);
    tokens.push({ kind, text: formula.slice(index, end) });
    index = end;
    codeFrom = end;
  }
  closeCode();
  return tokens;
}

/** Applies a change to the code of a formula and leaves strings, sheet names and table columns alone. */
export function outsideStrings(formula: string, change: (code: string) => string): string {
  return tokenize(formula)
    .map((token) => (token.kind === "code" ? change(token.text) : token.text))
    .join("");
}
