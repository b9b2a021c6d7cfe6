/**
 * The script that answers the address of office.js inside the pane's frame. A page that is opened by itself finds no
 * host, as with the real office.js outside of Office.
 */
import "./host";
import { ExcelSession } from "./simulator/excel";
import { createOffice } from "./simulator/office";

const outside = { host: null, platform: null };

/** What the real office.js is outside of Office: it answers that there is no host, and its context is empty. */
const officeOutside = {
  onReady: (callback?: (info: typeof outside) => unknown): Promise<typeof outside> => {
    callback?.(outside);
    return Promise.resolve(outside);
  },
  HostType: { Excel: "Excel" },
  context: {},
  actions: { associate: () => undefined },
};

function globals(): object {
  const host = window.parent.paneHost;
  if (window.parent === window || host === undefined) {
    return { Office: officeOutside, CustomFunctions: { associate: () => undefined } };
  }
  const session = new ExcelSession(host.grid, host.conditions);
  const office = createOffice(session, {
    displayLanguage: host.displayLanguage,
    theme: host.theme,
    associateFunction: (id, implementation) => host.associateFunction(id, implementation),
    showPane: (visible) => host.showPane(visible),
  });
  host.connect(office);
  return office.globals;
}

Object.assign(window, globals());
// The real one does the same, and so breaks whatever relies on the browser's history.
Object.assign(window.history, { pushState: null, replaceState: null });
