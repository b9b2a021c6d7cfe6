/**
 * The types of host objects: what stands behind a proxy of the add-in and does the work at `sync`.
 * They are derived from @types/office-js, so a host member that Excel does not have, or of another type, does not compile.
 * A plain value keeps its official type; whatever is a client object there is the host's own object here.
 */

/** Any host object. A host method that returns null stands for a null object. */
export type HostObject = object;

type HostArgument<T> = T extends OfficeExtension.ClientObject ? HostObject : T;
type HostArguments<A extends readonly unknown[]> = { [I in keyof A]: HostArgument<A[I]> };

type HostResult<T> =
  T extends OfficeExtension.ClientResult<infer V>
    ? V
    : T extends OfficeExtension.ClientObject
      ? HostObject | null
      : T;

/** Declared as a method so that a host may take fewer or wider parameters than Excel declares. */
type HostMethod<A extends readonly unknown[], R> = {
  method(...args: HostArguments<A>): HostResult<R>;
}["method"];

type HostMember<V> = V extends (...args: infer A) => infer R
  ? HostMethod<A, R>
  : V extends OfficeExtension.ClientObject
    ? HostObject
    : V;

type Common = "context" | "isNullObject" | "load" | "set" | "toJSON" | "track" | "untrack" | "items";

/** A host of the client class `T` that offers the members `K`. */
export type HostOf<T, K extends Exclude<keyof T, Common>> = { -readonly [P in K]: HostMember<T[P]> };

/** A host of a collection of `Item` hosts. */
export interface HostItems<Item extends HostObject> {
  readonly items: readonly Item[];
}
