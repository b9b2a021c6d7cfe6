/** Errors as the Excel API raises them: a stable `code`, and a message that nobody may depend on (Excel localises it). */

const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API that you are trying to use could not be found.",
  ConnectionFailure: "The connection with the server was lost.",
  GeneralException: "There was an internal error while processing the request.",
  InactiveWorkbook: "Multiple workbooks are open and this one is not active.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path is not valid: its context has ended.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this action.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The simulator does not implement this member of Excel's API.",
  PropertyNotLoaded: "The property is not available: load it and sync before reading it.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnknownMember: "Excel's API has no such member.",
} as const;

export type ExcelErrorCode = keyof typeof MESSAGES;

/** What `OfficeExtension.Error` looks like to an add-in. `detail` names the member or statement that failed. */
export class RichApiError extends Error {
  override readonly name = "RichApi.Error";
  readonly debugInfo: { readonly code: string; readonly errorLocation: string };

  constructor(
    readonly code: ExcelErrorCode,
    detail = "",
  ) {
    super(detail === "" ? MESSAGES[code] : `${MESSAGES[code]} (${detail})`);
    this.debugInfo = { code, errorLocation: detail };
  }
}
