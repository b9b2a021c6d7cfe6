import { LexerTreeBuilder } from "@univerjs/preset-sheets-core";

/** What the engine's reader of formulas knows of square brackets where none is open. */
const NONE_OPEN = { _squareBracketState: 0, _tableBracketState: false };

/**
 * The engine reads a formula at each key, and forgets all that was open in the one before except square brackets: once `=SOMMA(Tabella[`
 * was typed, no comma separated arguments any more, in any formula of the page. It forgets them too from here on. Once for the page.
 */
export function forgetOpenBrackets(): void {
  const reader = LexerTreeBuilder.prototype;
  const tree = reader.treeBuilder;
  const sequence = reader.sequenceNodesBuilder;
  reader.treeBuilder = function (...all) {
    return tree.apply(Object.assign(this, NONE_OPEN), all);
  };
  reader.sequenceNodesBuilder = function (...all) {
    return sequence.apply(Object.assign(this, NONE_OPEN), all);
  };
}
