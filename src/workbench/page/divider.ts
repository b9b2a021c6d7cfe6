/** The range that Excel lets a task pane have. */
export const NARROWEST = 270;
export const WIDEST = 500;
const STEP = 10;
const BIG_STEP = 50;

/**
 * Makes a separator drag the width of the pane, by pointer and by keyboard.
 * @param divider element with role separator
 * @param setWidth called with the new width in pixels, within the allowed range
 */
export function makeResizable(divider: HTMLElement, width: number, setWidth: (width: number) => void): void {
  let current = width;
  const apply = (wanted: number): void => {
    current = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    divider.setAttribute("aria-valuenow", String(current));
    setWidth(current);
  };
  divider.setAttribute("aria-valuemin", String(NARROWEST));
  divider.setAttribute("aria-valuemax", String(WIDEST));
  apply(width);

  divider.addEventListener("pointerdown", (down) => {
    divider.setPointerCapture(down.pointerId);
    const from = current;
    // The frame beside would swallow the pointer.
    document.body.classList.add("resizing");
    const move = (event: PointerEvent): void => apply(from + down.clientX - event.clientX);
    const end = (): void => {
      divider.removeEventListener("pointermove", move);
      document.body.classList.remove("resizing");
    };
    divider.addEventListener("pointermove", move);
    divider.addEventListener("lostpointercapture", end, { once: true });
    down.preventDefault();
  });

  divider.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? BIG_STEP : STEP;
    const wanted = new Map([
      ["ArrowLeft", current + step],
      ["ArrowRight", current - step],
      ["Home", NARROWEST],
      ["End", WIDEST],
    ]).get(event.key);
    if (wanted === undefined) return;
    apply(wanted);
    event.preventDefault();
  });
}
