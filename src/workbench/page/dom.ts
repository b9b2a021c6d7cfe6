type Attributes = Readonly<Record<string, string>>;

/** Makes an element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A button with a visible text and a longer explanation. */
export function button(text: string, tip: string, onClick: () => void, id: string): HTMLButtonElement {
  const made = element("button", { type: "button", title: tip, "data-command": id }, text);
  made.addEventListener("click", onClick);
  return made;
}
