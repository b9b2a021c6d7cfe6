import type { Element } from "./xml";
import { all, place } from "./xml";

interface Shape {
  /** Allowed children, in the order in which the schema wants them. A `*` after a name allows several, a `!` wants one. */
  readonly children: string;
}

/**
 * The elements that the manifest uses, from Microsoft's schemas (OfficeAppManifest, TaskPaneAppVersionOverridesV1_0).
 * An element whose name has several meanings is told apart by its parent or its xsi:type.
 */
const SHAPES: Readonly<Record<string, Shape>> = {
  OfficeApp: {
    children:
      "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! " +
      "HighResolutionIconUrl! SupportUrl! AppDomains Hosts! Requirements DefaultSettings! Permissions! Dictionary " +
      "VersionOverrides! ExtendedOverrides",
  },
  "OfficeApp/Hosts": { children: "Host*!" },
  "OfficeApp/Requirements": { children: "Sets Methods" },
  Sets: { children: "Set*!" },
  DefaultSettings: { children: "SourceLocation!" },
  "OfficeApp/DisplayName": { children: "Override*" },
  "OfficeApp/Description": { children: "Override*" },
  VersionOverrides: {
    children: "Description Requirements Hosts! Resources! WebApplicationInfo EquivalentAddins",
  },
  "VersionOverrides/Hosts": { children: "Host*!" },
  "Hosts/Host[Workbook]": { children: "Runtimes! AllFormFactors! DesktopFormFactor!" },
  Runtimes: { children: "Runtime!" },
  AllFormFactors: { children: "ExtensionPoint*!" },
  DesktopFormFactor: { children: "GetStarted! FunctionFile! ExtensionPoint*!" },
  GetStarted: { children: "Title! Description! LearnMoreUrl!" },
  "ExtensionPoint[CustomFunctions]": { children: "Script! Page! Metadata! Namespace!" },
  "ExtensionPoint[PrimaryCommandSurface]": { children: "OfficeTab CustomTab" },
  "ExtensionPoint[ContextMenu]": { children: "OfficeMenu!" },
  OfficeTab: { children: "Group*!" },
  // The cell menu takes one control of an add-in.
  OfficeMenu: { children: "Control!" },
  Group: { children: "OverriddenByRibbonApi Label! Icon! Control*!" },
  "Control[Button]": { children: "OverriddenByRibbonApi Label! Supertip! Icon! Action! Enabled" },
  Supertip: { children: "Title! Description!" },
  Icon: { children: "bt:Image*!" },
  // Below a runtime with a long life an action names the page and no TaskpaneId.
  "Action[ShowTaskpane]": { children: "SourceLocation! Title" },
  "Action[ExecuteFunction]": { children: "FunctionName!" },
  Resources: { children: "bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!" },
  "bt:Images": { children: "bt:Image*!" },
  "bt:Urls": { children: "bt:Url*!" },
  "bt:ShortStrings": { children: "bt:String*!" },
  "bt:LongStrings": { children: "bt:String*!" },
  "bt:String": { children: "bt:Override*" },
};

function shapeOf(element: Element): Shape | undefined {
  const type = element.attributes["xsi:type"];
  const parent = element.parent?.name ?? "";
  const keys = [
    `${parent}/${element.name}[${type}]`,
    `${parent}/${element.name}`,
    `${element.name}[${type}]`,
    element.name,
  ];
  return keys.map((key) => SHAPES[key]).find((shape) => shape !== undefined);
}

function checkChildren(element: Element, shape: Shape): string[] {
  const findings: string[] = [];
  const slots = shape.children.split(" ").map((slot) => ({
    name: slot.replace(/[*!]/g, ""),
    several: slot.includes("*"),
    required: slot.includes("!"),
  }));
  let last = -1;
  for (const child of element.children) {
    const index = slots.findIndex((slot) => slot.name === child.name);
    if (index === -1) findings.push(`${place(element)}: <${child.name}> is not allowed here`);
    else if (index < last) findings.push(`${place(element)}: <${child.name}> is out of order`);
    else if (index === last && slots[index]?.several === false) {
      findings.push(`${place(element)}: more than one <${child.name}>`);
    }
    last = Math.max(last, index);
  }
  for (const slot of slots) {
    if (slot.required && !element.children.some((child) => child.name === slot.name)) {
      findings.push(`${place(element)}: <${slot.name}> is missing`);
    }
  }
  return findings;
}

/** Elements that may not stand where they stand, stand in the wrong order, stand twice, or are missing. */
export function checkStructure(root: Element): readonly string[] {
  return all(root).flatMap((element) => {
    const shape = shapeOf(element);
    if (shape !== undefined) return checkChildren(element, shape);
    return element.children.length === 0 || element.children.every((child) => child.name === "SourceLocation")
      ? []
      : [`${place(element)}: <${element.name}> is unknown with these children`];
  });
}
