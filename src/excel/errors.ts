/** The one kind of error that leaves this folder. It carries data only: sentences are made by i18n from `code`. */

/**
 * - `cell-edit-mode`: a cell is being edited, and this Excel can not wait for its end
 * - `protected`: the sheet is protected · `read-only`: the workbook is
 * - `other-workbook`: another workbook is in front, so nothing can be selected here
 * - `invalid-selection`: no cells are selected · `sheet-gone`, `sheet-hidden`: the sheet was deleted, or can not be shown
 * - `too-large`: more cells than Excel hands over · `cancelled`: the user ended it, and nothing was changed
 * - `not-kept`: Excel took a value and shows another one (a merged cell, for one); everything was put back
 * - `half-written`: Excel failed between two requests and did not let the first be taken back
 * - `merged-cells`, `filtered`: Excel refuses because of merged cells or a filter
 * - `unsupported`: this Excel is too old for it · `no-excel`: the page is open in a browser alone
 * - `no-connection`: Excel lost its connection, to the server or to the add-in
 * - `setting-damaged`: a setting in the workbook is no JSON · `host`: anything else, see `hostCode`
 */
export type GatewayErrorCode =
  | "cell-edit-mode"
  | "protected"
  | "read-only"
  | "other-workbook"
  | "invalid-selection"
  | "sheet-gone"
  | "sheet-hidden"
  | "too-large"
  | "cancelled"
  | "not-kept"
  | "half-written"
  | "merged-cells"
  | "filtered"
  | "unsupported"
  | "no-excel"
  | "no-connection"
  | "setting-damaged"
  | "host";

export class GatewayError extends Error {
  override readonly name = "GatewayError";

  /**
   * @param code What happened, for i18n.
   * @param hostCode Excel's own code where the error came from there, else "".
   * @param cause The error as it came; its message is localised and only for a developer's eyes.
   */
  constructor(
    readonly code: GatewayErrorCode,
    readonly hostCode = "",
    cause?: unknown,
  ) {
    super(hostCode === "" ? code : `${code} (${hostCode})`, { cause });
  }
}

const BY_HOST_CODE: Readonly<Record<string, GatewayErrorCode>> = {
  AccessDenied: "protected",
  ApiNotFound: "unsupported",
  ConnectionFailure: "no-connection",
  FilteredRangeConflict: "filtered",
  InactiveWorkbook: "other-workbook",
  InvalidOperationInCellEditMode: "cell-edit-mode",
  InvalidOrTimedOutSession: "no-connection",
  InvalidSelection: "invalid-selection",
  ItemNotFound: "sheet-gone",
  MergedRangeConflict: "merged-cells",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  Timeout: "no-connection",
};

function hostCodeOf(reason: unknown): string | null {
  if (typeof reason !== "object" || reason === null || !("code" in reason)) return null;
  return typeof reason.code === "string" ? reason.code : null;
}

/** Whatever a batch was rejected with, as our error. Decides by the code alone: messages are translated by Excel. */
export function asGatewayError(reason: unknown): GatewayError {
  if (reason instanceof GatewayError) return reason;
  const hostCode = hostCodeOf(reason);
  if (hostCode === null) return new GatewayError("host", "", reason);
  return new GatewayError(BY_HOST_CODE[hostCode] ?? "host", hostCode, reason);
}
