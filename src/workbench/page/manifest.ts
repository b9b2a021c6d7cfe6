/** What the ribbon and the cell menu show, read from the add-in's own manifest, so that both say the same as Excel. */

export type CommandAction = { readonly kind: "pane" } | { readonly kind: "function"; readonly name: string };

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the 32-pixel icon on the add-in's server. */
  readonly icon: string;
  readonly action: CommandAction;
}

export interface AddInManifest {
  /** Of the custom functions, e.g. `PMAP`. */
  readonly namespace: string;
  readonly groupLabel: string;
  readonly ribbon: readonly Command[];
  readonly cellMenu: readonly Command[];
}

const ICON_SIZE = "32";

const elements = (within: Element | Document, name: string): Element[] => [
  ...within.getElementsByTagNameNS("*", name),
];

const child = (within: Element, name: string): Element | undefined =>
  [...within.children].find((element) => element.localName === name);

/** @throws Error where the text is no manifest with commands */
export function readManifest(xml: string): AddInManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const values = new Map(
    ["Image", "Url", "String"].flatMap((name) =>
      elements(document, name)
        .filter((element) => element.hasAttribute("id"))
        .map((element): [string, string] => [element.id, element.getAttribute("DefaultValue") ?? ""]),
    ),
  );
  const resource = (element: Element | undefined): string =>
    values.get(element?.getAttribute("resid") ?? "") ?? "";

  const command = (control: Element): Command => {
    const supertip = child(control, "Supertip");
    const image = elements(control, "Image").find((element) => element.getAttribute("size") === ICON_SIZE);
    const name = elements(control, "FunctionName")[0]?.textContent?.trim();
    return {
      id: control.id,
      label: resource(child(control, "Label")),
      tip: supertip === undefined ? "" : resource(child(supertip, "Description")),
      icon: new URL(resource(image)).pathname,
      action: name === undefined ? { kind: "pane" } : { kind: "function", name },
    };
  };
  const point = (type: string): Element | undefined =>
    elements(document, "ExtensionPoint").find((element) => element.getAttribute("xsi:type") === type);
  const commandsOf = (extension: Element | undefined): Command[] =>
    extension === undefined ? [] : elements(extension, "Control").map(command);

  const surface = point("PrimaryCommandSurface");
  if (surface === undefined) throw new Error("The manifest has no commands");
  const group = elements(surface, "Group")[0];
  return {
    namespace: resource(elements(document, "Namespace")[0]),
    groupLabel: resource(group === undefined ? undefined : child(group, "Label")),
    ribbon: commandsOf(surface),
    cellMenu: commandsOf(point("ContextMenu")),
  };
}
