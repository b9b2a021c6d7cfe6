import {
  FluentProvider,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
} from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { HostInfo } from "../excel/gateway";
import { SessionProvider } from "./context";
import { ErrorBoundary } from "./components/ErrorBoundary";
import type { Session } from "./session/session";
import { Pane } from "./shell/Pane";

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

const THEMES: Readonly<Record<HostInfo["theme"], Theme>> = {
  light: createLightTheme(BRAND),
  dark: DARK,
  "high-contrast": teamsHighContrastTheme,
};

/** The pane in the host's theme. */
export function App({ session }: { readonly session: Session }): ReactNode {
  const { gateway, messages } = session;
  const [theme, setTheme] = useState(gateway.host.theme);
  useEffect(() => gateway.onTheme(setTheme), [gateway]);
  return (
    <FluentProvider theme={THEMES[theme]} lang={messages.language}>
      <ErrorBoundary messages={messages}>
        <SessionProvider value={session}>
          <Pane />
        </SessionProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}
