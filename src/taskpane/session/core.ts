import type { StoreApi } from "zustand/vanilla";
import { GatewayError } from "../../excel/errors";
import type { Gateway } from "../../excel/gateway";
import type { FileContent } from "../../files/types";
import type { ProcessMap } from "../../map";
import type { Messages } from "../../i18n";
import type { LongWork, WorkKind } from "./longWork";
import { Stopped, createLongWork } from "./longWork";
import type { PaneSuggester } from "./slicedSuggester";
import type { Notice, PaneError, SessionState } from "./state";

/** What a session is made of; the tests give it a gateway over a simulated workbook. */
export interface SessionDeps {
  readonly gateway: Gateway;
  readonly map: ProcessMap;
  readonly suggester: PaneSuggester;
  /** Reads the sheets of an .xlsx file. */
  readonly readFile: (bytes: Uint8Array) => Promise<FileContent>;
  readonly messages: Messages;
  /** Brings the pane to the front, from a command that ran without it. */
  readonly showPane: () => Promise<void>;
}

/** What the parts of a session share. */
export interface Core extends SessionDeps {
  readonly store: StoreApi<SessionState>;
  get(): SessionState;
  set(patch: Partial<SessionState>): void;
  tell(notice: Notice): void;
  /** Tells an error that nobody waits for. */
  fail(error: unknown): void;
  /**
   * Runs a user's action: one at a time, a second one is refused while the first is under way (a key that repeats must not
   * tag a row nobody looked at). Errors become a notice; nothing is swallowed.
   */
  act(task: () => Promise<void>): Promise<void>;
  /** Runs background work; errors become a notice. */
  background(task: () => Promise<void>): Promise<void>;
  /** Work that may take long: it is shown, and can be stopped. */
  readonly work: LongWork;
}

/** An error as data. */
export function paneError(error: unknown): PaneError {
  if (error instanceof GatewayError) return { kind: "gateway", code: error.code, hostCode: error.hostCode };
  return { kind: "unexpected", message: error instanceof Error ? error.message : String(error) };
}

/** The sentence of an error: what happened and what to do. */
export function errorText(messages: Messages, error: PaneError): string {
  if (error.kind === "unexpected") return messages.errors.unexpected(error.message);
  return error.code === "host" ? messages.errors.host(error.hostCode) : messages.errors.byCode[error.code];
}

/** What is told where the user has stopped work of which nothing is left. */
export function stoppedNotice(work: WorkKind): Notice {
  switch (work) {
    case "reading":
      return { kind: "readingStopped" };
    case "writing":
      return { kind: "writingStopped", values: { count: 0, left: 0 } };
    case "learning":
      return { kind: "learningStopped" };
  }
}

export function createCore(deps: SessionDeps, store: StoreApi<SessionState>): Core {
  const get = (): SessionState => store.getState();
  const set = (patch: Partial<SessionState>): void => store.setState(patch);
  const tell = (notice: Notice): void => set({ notice });
  const fail = (error: unknown): void =>
    tell(
      error instanceof Stopped
        ? stoppedNotice(error.work)
        : { kind: "gateway", values: { text: errorText(deps.messages, paneError(error)) } },
    );
  const background = async (task: () => Promise<void>): Promise<void> => {
    try {
      await task();
    } catch (error) {
      fail(error);
    }
  };
  const act = async (task: () => Promise<void>): Promise<void> => {
    if (get().busy) return;
    set({ busy: true, notice: null });
    await background(task);
    set({ busy: false });
  };
  const work = createLongWork((shown) => set({ work: shown }));
  return { ...deps, store, get, set, tell, fail, act, background, work };
}
