/** What surrounds the workbook: Excel itself, its language, its theme. */
import type { RunBatch } from "./batch";
import { GatewayError } from "./errors";
import type { HostInfo, Unsubscribe } from "./gateway";

const HIGH_CONTRAST = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

function mediaQuery(query: string): MediaQueryList | null {
  return typeof matchMedia === "function" ? matchMedia(query) : null;
}

/** "#rrggbb" whose perceived lightness is below the middle. */
function isDarkColour(colour: string): boolean {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (parts === null) return false;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Excel's theme. The operating system's forced colours go first; some hosts have no `officeTheme`. */
export function currentTheme(inExcel: boolean): HostInfo["theme"] {
  if (mediaQuery(HIGH_CONTRAST)?.matches === true) return "high-contrast";
  const theme = inExcel ? (Office.context.officeTheme as Office.OfficeTheme | undefined) : undefined;
  if (theme !== undefined) return isDarkColour(theme.bodyBackgroundColor) ? "dark" : "light";
  return !inExcel && mediaQuery(DARK)?.matches === true ? "dark" : "light";
}

/**
 * Excel has no event for a change of theme: the media queries tell of the system's, and whenever the pane gets the focus or
 * becomes visible Excel's own is looked at again.
 * @param known What the listener takes the theme for: it is told at once where that is no longer true.
 */
export function onTheme(
  inExcel: boolean,
  known: HostInfo["theme"],
  listener: (theme: HostInfo["theme"]) => void,
): Unsubscribe {
  let last = known;
  const look = (): void => {
    const theme = currentTheme(inExcel);
    if (theme === last) return;
    last = theme;
    listener(theme);
  };
  const targets: (EventTarget | null)[] = [mediaQuery(HIGH_CONTRAST), mediaQuery(DARK)];
  for (const target of targets) target?.addEventListener("change", look);
  globalThis.addEventListener?.("focus", look);
  globalThis.addEventListener?.("visibilitychange", look, true);
  look();
  return () => {
    for (const target of targets) target?.removeEventListener("change", look);
    globalThis.removeEventListener?.("focus", look);
    globalThis.removeEventListener?.("visibilitychange", look, true);
  };
}

function platform(): HostInfo["platform"] {
  switch (Office.context.platform) {
    case Office.PlatformType.PC:
      return "desktop";
    case Office.PlatformType.Mac:
      return "mac";
    case Office.PlatformType.OfficeOnline:
      return "web";
    default:
      return "unknown";
  }
}

/** Asked of Excel where it tells (ExcelApi 1.11), else taken from the language of the document. */
async function decimalSeparator(run: RunBatch): Promise<"," | "."> {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.11")) {
    const separator = await run(async ({ application, sync }) => {
      application.load("decimalSeparator");
      await sync();
      return application.decimalSeparator;
    });
    return separator === "." ? "." : ",";
  }
  const sample = new Intl.NumberFormat(Office.context.contentLanguage).format(0.5);
  return sample.includes(".") ? "." : ",";
}

export async function excelHost(run: RunBatch): Promise<HostInfo> {
  return {
    host: "excel",
    platform: platform(),
    displayLanguage: Office.context.displayLanguage,
    theme: currentTheme(true),
    decimalSeparator: await decimalSeparator(run),
  };
}

export function browserHost(): HostInfo {
  const language = typeof navigator === "undefined" ? "it-IT" : navigator.language;
  return {
    host: "browser",
    platform: "unknown",
    displayLanguage: language,
    theme: currentTheme(false),
    decimalSeparator: ",",
  };
}

/**
 * From the next opening on this document starts the add-in by itself, so that its formulas are calculated before anyone opens
 * the pane. Excel keeps this in the document.
 * @throws GatewayError `unsupported` where the shared runtime is missing
 */
export async function loadWithDocument(): Promise<void> {
  const addin = Office.addin as Office.Addin | undefined;
  if (addin === undefined) throw new GatewayError("unsupported");
  await addin.setStartupBehavior(Office.StartupBehavior.load);
}
