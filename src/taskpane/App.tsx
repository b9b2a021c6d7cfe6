import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { SessionProvider } from "./context";
import { ErrorBoundary } from "./components/ErrorBoundary";
import type { Session } from "./session/session";
import { Pane } from "./shell/Pane";
import { THEMES } from "./themes";

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
