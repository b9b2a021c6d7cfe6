import { createRoot } from "react-dom/client";
import { ACTIONS } from "../actions";
import { createExcelGateway } from "../excel";
import type { GatewayError } from "../excel";
import { associateCommands, showPane } from "../excel/commands";
import { messagesFor } from "../i18n";
import { processMap } from "../map";
import { App } from "./App";
import { NotInExcel } from "./shell/NotInExcel";
import { afterPaint } from "./session/afterPaint";
import { createSession } from "./session/session";
import { slicedSuggester } from "./session/slicedSuggester";
import { preloadViews } from "./views";

async function start(element: HTMLElement): Promise<void> {
  const early: GatewayError[] = [];
  let report = (error: GatewayError): void => void early.push(error);
  const gateway = await createExcelGateway({ onError: (error) => report(error) });
  const messages = await messagesFor(gateway.host.displayLanguage);
  const root = createRoot(element);
  if (gateway.host.host === "browser") {
    root.render(<NotInExcel messages={messages} theme={gateway.host.theme} />);
    return;
  }
  const session = createSession({
    gateway,
    map: processMap,
    suggester: slicedSuggester(),
    messages,
    showPane,
  });
  report = session.fail;
  early.forEach(report);
  associateCommands(
    Object.fromEntries(ACTIONS.map((action) => [action.id, () => action.perform(session.actions)])),
    report,
  );
  document.documentElement.lang = messages.language;
  root.render(<App session={session} />);
  await session.start();
  afterPaint(() => void preloadViews());
}

/** Said before there are any words to be had: the language is part of what did not load. */
function sayNotStarted(element: HTMLElement, error: unknown): void {
  const text = document.createElement("p");
  text.className = "pmap-start";
  text.setAttribute("role", "alert");
  const why = error instanceof Error ? error.message : String(error);
  text.textContent = `PMAP non si è avviato. Chiudere il riquadro e riaprirlo; se si ripete, mostrare questo a chi lo ha installato: ${why}`;
  element.replaceChildren(text);
}

const element = document.getElementById("root");
if (element !== null) start(element).catch((error: unknown) => sayNotStarted(element, error));
