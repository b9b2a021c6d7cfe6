/** A sentence for each kind of a union: a new kind does not compile until every language has its sentence. */
export type ByKind<Union extends { readonly kind: string }> = {
  readonly [Kind in Union["kind"]]: (value: Extract<Union, { readonly kind: Kind }>) => string;
};

/** The sentence of a value of the union. */
export function sentence<Union extends { readonly kind: string }>(
  table: ByKind<Union>,
  value: Union,
): string {
  const ofKind = table[value.kind as Union["kind"]] as (value: Union) => string;
  return ofKind(value);
}
