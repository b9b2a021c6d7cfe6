import { createRoot } from "react-dom/client";
import { ACTIONS } from "../actions";
import { createExcelGateway } from "../excel";
import type { GatewayError } from "../excel";
import { associateCommands, showPane } from "../excel/commands";
import { messagesFor } from "../i18n";
import { processMap } from "../map";
import { App } from "./App";
import { NotInExcel } from "./shell/NotInExcel";
import { lazySuggester } from "./session/lazySuggester";
import { createSession } from "./session/session";

async function start(element: HTMLElement): Promise<void> {
  const early: GatewayError[] = [];
  let report = (error: GatewayError): void => void early.push(error);
  const gateway = await createExcelGateway({ onError: (error) => report(error) });
  const messages = messagesFor(gateway.host.displayLanguage);
  const root = createRoot(element);
  if (gateway.host.host === "browser") {
    root.render(<NotInExcel messages={messages} theme={gateway.host.theme} />);
    return;
  }
  const session = createSession({
    gateway,
    map: processMap,
    suggester: lazySuggester(),
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
}

const element = document.getElementById("root");
if (element !== null) void start(element);
