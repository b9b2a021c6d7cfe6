/**
 * Runs a task once what was just changed is on the screen. A hidden page paints nothing and gets no frames: there the task runs
 * in the next turn, as it does outside of a browser.
 */
export function afterPaint(task: () => void): void {
  const visible = typeof document !== "undefined" && document.visibilityState === "visible";
  if (visible && typeof requestAnimationFrame === "function") requestAnimationFrame(() => setTimeout(task));
  else setTimeout(task);
}
