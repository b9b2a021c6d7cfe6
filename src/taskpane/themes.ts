import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";
import type { HostInfo } from "../excel/gateway";

/** The green of spreadsheets, one step darker than the host's: text on it keeps a contrast of 4.5 : 1. */
const BRAND: BrandVariants = {
  10: "#02140c",
  20: "#062619",
  30: "#093724",
  40: "#0b432c",
  50: "#0c5034",
  60: "#0e5d3c",
  70: "#106a45",
  80: "#13774e",
  90: "#2b8660",
  100: "#439573",
  110: "#5ba486",
  120: "#74b399",
  130: "#8dc2ad",
  140: "#a7d2c1",
  150: "#c2e1d5",
  160: "#def0ea",
};

/** Links and brand text are lighter in the dark than the theme's own, to keep that contrast there too. */
const DARK: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
  colorBrandForegroundLinkPressed: BRAND[130],
  // The theme's own red falls short of 4.5 : 1 on lists and cards.
  colorStatusDangerForeground1: "#eeacb2",
};

/**
 * Fluent's theme has the colours of Windows' black contrast theme; the user may have chosen a white one, or colours of their own. What
 * is left out here the browser replaces by itself: backgrounds of what is selected, and the writing on them.
 */
const SYSTEM_COLOURS: Readonly<Record<string, string>> = {
  "#ffffff": "CanvasText",
  "#1aebff": "Highlight",
  "#ffff00": "LinkText",
  "#3ff23f": "GrayText",
};

function systemColour(token: string, value: unknown): string | undefined {
  if (!token.includes("Background")) return SYSTEM_COLOURS[String(value)];
  return value === "#000000" ? "Canvas" : undefined;
}

const CONTRAST: Theme = {
  ...teamsHighContrastTheme,
  ...Object.fromEntries(
    Object.entries(teamsHighContrastTheme).flatMap(([token, value]) => {
      const colour = systemColour(token, value);
      return colour === undefined ? [] : [[token, colour]];
    }),
  ),
};

/** The pane's colours in each of the host's themes. */
export const THEMES: Readonly<Record<HostInfo["theme"], Theme>> = {
  light: createLightTheme(BRAND),
  dark: DARK,
  "high-contrast": CONTRAST,
};
