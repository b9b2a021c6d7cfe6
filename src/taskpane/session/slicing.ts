import type { Slicing } from "../../suggest";
import { afterPaint } from "./afterPaint";

/**
 * Gives the page one turn. A message and no timer: browsers hold timers back, by 4 ms where they follow one another and by a second in
 * a page that is not in sight, such as a pane behind another.
 */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === "undefined") return void setTimeout(resolve);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** How long work gives way in the pane. */
export const SLICING: Slicing = { pause, now: () => performance.now() };

/** Resolves once what was just changed is on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => afterPaint(resolve));
}
