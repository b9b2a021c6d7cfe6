/** Turns a failure into the error that Excel shows. `CustomFunctions.Error` exists only inside Excel, so it is looked up when needed. */
import { FunctionFailure, isNotAvailable } from "./failure";
import type { FailureReason } from "./failure";
import { sentence } from "../i18n/byKind";
import { failures } from "../i18n/it/failures";

/** Runs a function body: what it throws becomes a `CustomFunctions.Error` with an Italian sentence, and nothing else leaves. */
export function answer<Result>(body: () => Result): Result {
  try {
    return body();
  } catch (error) {
    throw excelError(reasonOf(error));
  }
}

/** Runs the body for one cell of a matrix: an error stays in its cell. In a matrix of one cell the error is the answer of the whole function. */
export function answerCell<Result>(alone: boolean, body: () => Result): Result | CustomFunctions.Error {
  if (alone) return body();
  try {
    return body();
  } catch (error) {
    return excelError(reasonOf(error));
  }
}

/** The reason that an error carries. An error of our own making would be a defect, and says so. */
export function reasonOf(error: unknown): FailureReason {
  if (error instanceof FunctionFailure) return error.reason;
  return { kind: "internal", message: error instanceof Error ? error.message : String(error) };
}

function excelError(reason: FailureReason): CustomFunctions.Error {
  const { notAvailable, invalidValue } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(
    isNotAvailable(reason) ? notAvailable : invalidValue,
    sentence(failures, reason),
  );
}
