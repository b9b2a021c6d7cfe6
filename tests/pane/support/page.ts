/**
 * What jsdom lacks and the pane asks of a page. jsdom lays nothing out: without a height no line of a virtual list would be in sight.
 */
export function preparePage(): void {
  Object.defineProperty(window, "innerHeight", { configurable: true, value: 4000 });
  window.matchMedia ??= (query: string) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  window.scrollTo = () => undefined;
}
