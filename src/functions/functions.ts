// The custom functions of the namespace PMAP. Thin: every body is one call below `answer`, which turns whatever is thrown into a
// CustomFunctions.Error. What each function means is law: docs/dominio.md, "Funzioni".
//
// The JSDoc below is read by custom-functions-metadata and shown by Excel's formula help, therefore it is Italian; the modules behind the
// functions carry the English docstrings. The generator takes only top-level function declarations and knows only `any` for what a cell can
// hold. Ids never change; parameters are only appended, because Excel caches the metadata.
import { processMap } from "../map";
import {
  checkTexts,
  coverageShare,
  remainderTable,
  rollupTable,
  totalsRows,
  untaggedRows,
} from "./budget-functions";
import { answer } from "./errors";
import { ancestorCodes, childCodes, levels, parents, paths, titles } from "./map-functions";
import { suggestionRows } from "./suggest-function";

/**
 * Totale di un codice e di tutto ciò che sta sotto, un numero per ogni colonna di importi.
 * @customfunction ROLLUP ROLLUP
 * @param {any} code Codice della mappa tra virgolette, per esempio "A1" (A1 senza virgolette è la cella A1).
 * @param {any[][]} tags Intervallo delle classificazioni, una colonna.
 * @param {any[][]} amounts Intervallo degli importi, con le stesse righe.
 * @returns {number[][]} Il totale, uno per colonna di importi.
 */
export function rollup(code: any, tags: any[][], amounts: any[][]): number[][] {
  return answer(() => rollupTable(code, tags, amounts));
}

/**
 * Tabella dei totali per nodo, con ciò che resta fuori e il totale generale.
 * @customfunction TOTALS TOTALS
 * @param {any[][]} tags Intervallo delle classificazioni, una colonna.
 * @param {any[][]} amounts Intervallo degli importi, con le stesse righe.
 * @param {any} [level] Livello da 0 a 4; se manca, 1.
 * @param {any} [under] Solo i nodi sotto questo codice, tra virgolette; se manca, tutta la mappa.
 * @returns {any[][]} Codice, titolo, importi, quota e numero di righe.
 */
export function totals(tags: any[][], amounts: any[][], level?: any, under?: any): any[][] {
  return answer(() => totalsRows(tags, amounts, level, under));
}

/**
 * Importi che non sono in nessun totale: proposte, non classificate, non valide, escluse.
 * @customfunction REMAINDER REMAINDER
 * @param {any[][]} tags Intervallo delle classificazioni.
 * @param {any[][]} amounts Intervallo degli importi, con le stesse righe.
 * @param {any} [status] Un solo stato: "proposte", "non classificate", "non valide" o "escluse".
 * @returns {number[][]} Il resto, uno per colonna di importi.
 */
export function remainder(tags: any[][], amounts: any[][], status?: any): number[][] {
  return answer(() => remainderTable(tags, amounts, status));
}

/**
 * Copertura: quanta parte del bilancio è classificata con un'Attività, da 0 a 1.
 * @customfunction COVERAGE COVERAGE
 * @param {any[][]} tags Intervallo delle classificazioni, una colonna.
 * @param {any[][]} amounts Intervallo degli importi: conta la prima colonna.
 * @param {any} [by] "importo" (se manca) o "righe".
 * @returns {number} La copertura, da mostrare come percentuale.
 */
export function coverage(tags: any[][], amounts: any[][], by?: any): number {
  return answer(() => coverageShare(tags, amounts, by));
}

/**
 * Elenco delle righe da sistemare: importi non numerici, poi le altre dalla più grande.
 * @customfunction UNTAGGED UNTAGGED
 * @param {any[][]} tags Intervallo delle classificazioni, una colonna.
 * @param {any[][]} amounts Intervallo degli importi, con le stesse righe.
 * @param {any[][]} [descriptions] Intervallo delle descrizioni, con le stesse righe.
 * @returns {any[][]} Posizione, stato, motivo, importi e descrizione.
 */
export function untagged(tags: any[][], amounts: any[][], descriptions?: any[][]): any[][] {
  return answer(() => untaggedRows(tags, amounts, descriptions));
}

/**
 * Controlla le classificazioni: "OK" oppure che cosa non va e che cosa andrebbe bene.
 * @customfunction CHECK CHECK
 * @param {any[][]} tags Intervallo delle classificazioni.
 * @returns {string[][]} Un testo per cella.
 */
export function check(tags: any[][]): string[][] {
  return answer(() => checkTexts(tags));
}

/**
 * Titolo di un codice.
 * @customfunction TITLE TITLE
 * @param {any[][]} code Codice tra virgolette, per esempio "A1" (A1 senza virgolette è la cella A1), o un intervallo di codici.
 * @returns {any[][]} Il titolo nella mappa.
 */
export function title(code: any[][]): any[][] {
  return answer(() => titles(code));
}

/**
 * Titoli dalla funzione istituzionale fino al codice.
 * @customfunction PATH PATH
 * @param {any[][]} code Codice tra virgolette, per esempio "A1" (A1 senza virgolette è la cella A1), o un intervallo di codici.
 * @param {any} [separator] Testo tra un titolo e l'altro; se manca, " › ".
 * @returns {any[][]} I titoli uniti.
 */
export function path(code: any[][], separator?: any): any[][] {
  return answer(() => paths(code, separator));
}

/**
 * Codice del nodo superiore; vuoto per una funzione istituzionale.
 * @customfunction PARENT PARENT
 * @param {any[][]} code Codice tra virgolette, per esempio "A1.1" (A1 senza virgolette è la cella A1), o un intervallo di codici.
 * @returns {any[][]} Il codice del nodo superiore.
 */
export function parent(code: any[][]): any[][] {
  return answer(() => parents(code));
}

/**
 * Livello di un codice: 0 funzione istituzionale, 1 tema, 2 funzione, 3 servizio o ambito, 4 Attività.
 * @customfunction LEVEL LEVEL
 * @param {any[][]} code Codice tra virgolette, per esempio "A1" (A1 senza virgolette è la cella A1), o un intervallo di codici.
 * @returns {any[][]} Il livello, da 0 a 4.
 */
export function level(code: any[][]): any[][] {
  return answer(() => levels(code));
}

/**
 * Codice del nodo che contiene un codice a un certo livello.
 * @customfunction ANCESTOR ANCESTOR
 * @param {any[][]} code Codice tra virgolette, per esempio "A1.1.1.1" (A1 senza virgolette è la cella A1), o un intervallo di codici.
 * @param {any} level Livello da 0 a 4.
 * @returns {any[][]} Il codice a quel livello.
 */
export function ancestor(code: any[][], level: any): any[][] {
  return answer(() => ancestorCodes(code, level));
}

/**
 * Codici dei nodi subito sotto un codice; con "" le funzioni istituzionali.
 * @customfunction CHILDREN CHILDREN
 * @param {any[][]} code Codice tra virgolette, per esempio "A1" (A1 senza virgolette è la cella A1).
 * @returns {any[][]} I codici, uno per riga; vuoto se sotto non c'è nulla.
 */
export function children(code: any[][]): any[][] {
  return answer(() => childCodes(code));
}

/**
 * Codici più adatti a una descrizione.
 * @customfunction SUGGEST SUGGEST
 * @param {any} text Descrizione della riga di bilancio.
 * @param {any} [n] Quante proposte, da 1 a 50; se manca, 5.
 * @returns {any[][]} Codice, titolo e punteggio.
 */
export function suggest(text: any, n?: any): any[][] {
  return answer(() => suggestionRows(text, n));
}

/**
 * Revisione della mappa dei processi.
 * @customfunction REVISION REVISION
 * @returns {string} La revisione, per esempio "rev. 2021".
 */
export function revision(): string {
  return answer(() => processMap.revision);
}
