/** The part of the generated functions.json that calling a function needs. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
}

/** What an add-in hands to `CustomFunctions.associate`. */
export type CustomFunction = (...values: readonly unknown[]) => unknown;
