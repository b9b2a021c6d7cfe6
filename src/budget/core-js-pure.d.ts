/** core-js-pure carries no types of its own; this is the one module of it that the product uses. */
declare module "core-js-pure/actual/math/sum-precise" {
  /** The correctly rounded sum of the numbers, whatever their order (ECMAScript 2027, Math.sumPrecise). -0 for none. */
  export default function sumPrecise(numbers: Iterable<number>): number;
}
