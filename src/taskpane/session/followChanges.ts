import type { Core } from "./core";
import { CHANGE_DELAY, ECHO_TIME, OWN_CHANGE_DELAY } from "./limits";
import type { Sheet } from "./sheet";

/**
 * Reads the sheet again once changes have come to rest. A change elsewhere can only matter while no table is known; the echo of the pane's
 * own writes can wait, because writes check what they find anyway. What changes while a sheet is read for the first time, or its table is
 * being confirmed, may be missing in what was read: it is read again once the pane works on it.
 */
export function followChanges(core: Core, sheet: Sheet): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missed = false;
  const later = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(read, delay);
  };
  const read = (): void => {
    const { phase, busy, wroteAt } = core.get();
    if (busy) later(CHANGE_DELAY);
    else if (phase.kind === "nothing") void core.background(sheet.open);
    else if (phase.kind !== "ready") missed = true;
    else if (!core.get().stale && Date.now() - wroteAt < OWN_CHANGE_DELAY) later(OWN_CHANGE_DELAY);
    else void core.background(async () => void (await sheet.reread()));
  };
  const stop = core.gateway.onChange((changed) => {
    sheet.touched();
    const { binding, phase, busy, wroteAt } = core.get();
    if (phase.kind === "ready" && changed !== binding?.sheet) return;
    const own = busy || Date.now() - wroteAt < ECHO_TIME;
    if (phase.kind === "ready" && !own) core.set({ stale: true });
    later(own ? OWN_CHANGE_DELAY : CHANGE_DELAY);
  });
  const stopPhase = core.store.subscribe(({ phase }) => {
    if (!missed || (phase.kind !== "ready" && phase.kind !== "nothing")) return;
    missed = false;
    if (phase.kind === "ready") core.set({ stale: true });
    later(CHANGE_DELAY);
  });
  return () => {
    clearTimeout(timer);
    stop();
    stopPhase();
  };
}
