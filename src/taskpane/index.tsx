import { createRoot } from "react-dom/client";
import { ACTIONS } from "../actions";
import { createExcelGateway } from "../excel";
import type { GatewayError } from "../excel";
import { associateCommands, showPane } from "../excel/commands";
import { readFileSheets } from "../files/reader";
import { messagesFor } from "../i18n";
import { processMap } from "../map";
import { App } from "./App";
import { NotInExcel } from "./shell/NotInExcel";
import { afterPaint } from "./session/afterPaint";
import { errorText, paneError } from "./session/core";
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
    readFile: readFileSheets,
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

/** Without React, which may not have come so far, and in Italian: English may be what did not load. */
async function sayNotStarted(element: HTMLElement, error: unknown): Promise<void> {
  const messages = await messagesFor("it");
  const main = document.createElement("main");
  main.className = "pmap-start";
  const title = document.createElement("h1");
  title.textContent = messages.common.product;
  const text = document.createElement("p");
  text.setAttribute("role", "alert");
  text.textContent = messages.errors.notStarted(errorText(messages, paneError(error)));
  main.append(title, text);
  element.replaceChildren(main);
}

const element = document.getElementById("root");
if (element !== null) start(element).catch((error: unknown) => sayNotStarted(element, error));
