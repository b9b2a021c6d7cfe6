/** Accessibility of the pane, as axe sees it. */
import axe from "axe-core";
import type { Frame } from "playwright-core";
import type { GivenWorkbench } from "./workbench";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

export function paneFrame(bench: GivenWorkbench): Frame {
  const frame = bench.page.frames().find((each) => each.url().includes("/addin/"));
  if (frame === undefined) throw new Error("the pane is not open");
  return frame;
}

/**
 * Waits until nothing fades or slides any more: half-way colours are nobody's. What turns without end is not waited for. Asked again with
 * each frame: the browser settles `finished` of an animation with a later frame, which a page at rest may never draw.
 */
export async function atRest(frame: Frame): Promise<void> {
  await frame.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) =>
          playState !== "running" || effect?.getComputedTiming().endTime === Infinity,
      ),
  );
}

/** The rules that the pane breaks, with the places; empty where it breaks none. */
export async function violations(bench: GivenWorkbench): Promise<string[]> {
  const frame = paneFrame(bench);
  await atRest(frame);
  await frame.evaluate(axe.source);
  const { violations: found } = await frame.evaluate(() => window.axe.run(document));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}
