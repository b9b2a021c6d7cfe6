import type { LongTask } from "../../excel/gateway";
import type { Core } from "./core";
import { paneError } from "./core";
import { Stopped } from "./longWork";

/** Reading a sheet: the user sees how far it is, and can stop it without losing what was there before. */
export interface SheetLoading {
  /** Reads in place of what the pane shows, which comes back where the user stops; where reading fails, that is shown. */
  inPlace(read: (task: LongTask) => Promise<void>): Promise<void>;
  /** Reads the sheet in use again, below what the pane shows. @throws Stopped where the user stops it: then the pane says that it is not up to date */
  again<Result>(read: (task: LongTask) => Promise<Result>): Promise<Result>;
}

export function createSheetLoading(core: Core): SheetLoading {
  const show = (share: number): void => {
    const { phase } = core.get();
    if (phase.kind === "loading") core.set({ phase: { ...phase, share } });
  };

  return {
    async inPlace(read) {
      const { phase } = core.get();
      const over = phase.kind === "loading" ? phase.over : phase;
      core.set({ phase: { kind: "loading", share: 0, over } });
      try {
        await core.work.run("reading", ({ signal, progress }) =>
          read({
            signal,
            progress: (share) => {
              progress(share);
              show(share);
            },
          }),
        );
      } catch (error) {
        const stopped = error instanceof Stopped;
        core.set({
          phase: stopped ? (over ?? { kind: "stopped" }) : { kind: "failed", error: paneError(error) },
        });
        if (stopped && over !== null) core.fail(error);
      }
    },
    async again(read) {
      try {
        return await core.work.run("reading", read);
      } catch (error) {
        if (error instanceof Stopped) core.set({ stale: true, notRead: true });
        throw error;
      }
    },
  };
}
