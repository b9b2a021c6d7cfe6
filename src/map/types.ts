/**
 * The process map: "Mappa dei processi delle Camere di Commercio, rev. 2021".
 * What the levels mean and how nodes are ordered: docs/dominio.md, section "La mappa".
 */

/** A code in canonical spelling: capital letter, segments without zero padding, points between them (`C1.1.7b.1`). */
export type Code = string;

/** 0 Funzione istituzionale · 1 Tema · 2 Funzione · 3 Servizio/Ambito · 4 Attività. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** Something a user must be able to see beside a node: where the product differs from the document, or doubts it. */
export interface MapNote {
  /** `structure`, `inferred` and `spelling` are applied corrections; a `doubt` is not applied; a `note` is the document's own text. */
  readonly kind: "structure" | "inferred" | "spelling" | "doubt" | "note";
  /** What the document has, where that differs from the product. */
  readonly source: string | null;
  /** The explanation in Italian, as the corrections file has it. */
  readonly text: string;
}

export interface MapNode {
  readonly code: Code;
  readonly level: Level;
  readonly title: string;
  readonly parent: Code | null;
  /** In map order. */
  readonly children: readonly Code[];
  /** True where the node has no children: a budget row can be classified with it. */
  readonly taggable: boolean;
  /** Position in map order, 0…431: comparing two numbers compares two nodes. */
  readonly order: number;
  /** Order of the last node below this one (its own where it has none): `x` is at or below `n` iff n.order ≤ x.order ≤ n.last. */
  readonly last: number;
  readonly notes: readonly MapNote[];
}

export interface ProcessMap {
  /** "rev. 2021" */
  readonly revision: string;
  /** All nodes in map order: depth first, level-0 letters A B C D E F Z G, segments by number. */
  readonly nodes: readonly MapNode[];
  readonly roots: readonly Code[];
  /** The node of a canonical code; undefined where the map has none. */
  get(code: Code): MapNode | undefined;
}
