/** The part of Excel's custom functions runtime that the functions use, typed against it. Import it for its effect before calling a function. */
class FakeError {
  constructor(
    readonly code: CustomFunctions.ErrorCode,
    readonly message: string = "",
  ) {}
}

const fake = {
  Error: FakeError,
  ErrorCode: {
    invalidValue: "#VALUE!" as CustomFunctions.ErrorCode.invalidValue,
    notAvailable: "#N/A" as CustomFunctions.ErrorCode.notAvailable,
  },
} satisfies {
  Error: typeof CustomFunctions.Error;
  ErrorCode: Pick<typeof CustomFunctions.ErrorCode, "invalidValue" | "notAvailable">;
};

Object.assign(globalThis, { CustomFunctions: fake });

/** What a function gave: its value, or the code and sentence of its error. Anything else that is thrown is thrown on. */
export type Outcome<Value> =
  | { readonly value: Value; readonly error: null }
  | { readonly value: null; readonly error: string; readonly message: string };

export function outcomeOf<Value>(call: () => Value): Outcome<Value> {
  try {
    return { value: call(), error: null };
  } catch (error) {
    if (error instanceof FakeError) return { value: null, error: error.code, message: error.message };
    throw error;
  }
}

/** True for the typed error of the runtime, as a cell of a matrix or as what was thrown. */
export function isTypedError(value: unknown): value is FakeError {
  return value instanceof FakeError;
}
