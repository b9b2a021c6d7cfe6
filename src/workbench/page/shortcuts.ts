/** The add-in's keyboard shortcuts, read from the file that its manifest names. */
export interface ShortcutsFile {
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
}

/** The keys of an event in the spelling of that file: `Ctrl+Shift+Alt+N`. */
function keysOf(event: KeyboardEvent): string {
  const modifiers = [
    [event.ctrlKey || event.metaKey, "Ctrl"],
    [event.shiftKey, "Shift"],
    [event.altKey, "Alt"],
  ] as const;
  // By its place on the keyboard: with Alt the same key types another character on some systems.
  const key = event.code.startsWith("Key") ? event.code.slice(3) : event.key.toUpperCase();
  return [...modifiers.filter(([pressed]) => pressed).map(([, name]) => name), key].join("+");
}

/**
 * Listens for the shortcuts while the grid has the focus; in Excel on the web too they do not fire from inside the pane.
 * @param perform called with the name of the action
 */
export function listenForShortcuts(file: ShortcutsFile, perform: (action: string) => void): void {
  const actions = new Map(file.shortcuts.map(({ action, key }) => [key.default, action]));
  document.addEventListener(
    "keydown",
    (event) => {
      const action = actions.get(keysOf(event));
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      perform(action);
    },
    { capture: true },
  );
}
