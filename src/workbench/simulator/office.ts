/**
 * What office.js gives an add-in, on the simulator: the globals `Office`, `Excel`, `CustomFunctions` and `OfficeExtension`.
 * The workbench answers the address of office.js with it, and the built add-in runs unmodified.
 */
import { RichApiError } from "./errors";
import { simulatedExcel, type ExcelSession, type SimulatedExcel } from "./excel";

export type CustomFunctionImplementation = (...args: unknown[]) => unknown;

export interface OfficeOptions {
  /** BCP 47, of Excel's user interface. */
  readonly displayLanguage: string;
  readonly theme: "light" | "dark";
  /** Called for every function that the add-in associates with an id of its metadata. */
  readonly associateFunction: (id: string, implementation: CustomFunctionImplementation) => void;
  /** The pane is to be shown or hidden. */
  readonly showPane: (visible: boolean) => void;
}

type ActionHandler = (event?: { completed(): void }) => unknown;

/** The globals of one add-in page, and what the host around it can do with them. */
export interface SimulatedOffice {
  readonly globals: {
    readonly Office: object;
    readonly Excel: SimulatedExcel;
    readonly CustomFunctions: object;
    readonly OfficeExtension: object;
  };
  /** Performs an action as a button of the ribbon does; resolves when the add-in says that it has completed. */
  perform(action: string): Promise<void>;
  setTheme(theme: "light" | "dark"): void;
  /** How the add-in starts with the document from the next opening on. */
  startupBehavior(): string;
}

const PLATFORMS = { web: "OfficeOnline", desktop: "PC", mac: "Mac" } as const;

const THEMES = {
  light: {
    bodyBackgroundColor: "#ffffff",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#f5f5f5",
    controlForegroundColor: "#242424",
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#ffffff",
    controlBackgroundColor: "#333333",
    controlForegroundColor: "#ffffff",
    isDarkTheme: true,
  },
} as const;

const FUNCTION_ERRORS = {
  divisionByZero: "#DIV/0!",
  invalidName: "#NAME?",
  invalidNumber: "#NUM!",
  invalidReference: "#REF!",
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  nullReference: "#NULL!",
} as const;

class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

/** An object that has these members and no others: asking for another throws instead of giving undefined. */
function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get: (target, member, receiver) => {
      if (typeof member === "symbol" || member === "then" || member in target)
        return Reflect.get(target, member, receiver) as unknown;
      throw new RichApiError("UnknownMember", `${name}.${member}`);
    },
  });
}

/** `ExcelApi 1.9` and so on; the shared runtime, custom functions and commands are there on every simulated platform. */
function isSetSupported(session: ExcelSession, set: string, version = "1.1"): boolean {
  if (set === "ExcelApi") return session.supports(version);
  const others: Readonly<Record<string, string>> = {
    AddinCommands: "1.3",
    ContextMenuApi: "1.1",
    CustomFunctionsRuntime: "1.3",
    KeyboardShortcuts: "1.1",
    SharedRuntime: "1.2",
  };
  const newest = others[set];
  return newest !== undefined && Number(version) <= Number(newest);
}

/** Creates the globals for one page of the add-in. A page that is loaded again gets new ones, as in Office. */
export function createOffice(session: ExcelSession, options: OfficeOptions): SimulatedOffice {
  const actions = new Map<string, ActionHandler>();
  const visibilityListeners = new Set<(message: { visibilityMode: string }) => unknown>();
  let theme = options.theme;
  let startup = "None";

  const show = (visible: boolean): Promise<void> => {
    options.showPane(visible);
    const message = { visibilityMode: visible ? "Taskpane" : "Hidden" };
    for (const listener of visibilityListeners) listener(message);
    return Promise.resolve();
  };

  const context = strict("Office.context", {
    contentLanguage: options.displayLanguage,
    displayLanguage: options.displayLanguage,
    host: "Excel",
    platform: PLATFORMS[session.conditions.platform],
    partitionKey: undefined,
    get officeTheme() {
      return THEMES[theme];
    },
    requirements: strict("Office.context.requirements", {
      isSetSupported: (set: string, version?: string) => isSetSupported(session, set, version),
    }),
    document: strict("Office.context.document", {
      get mode() {
        return session.conditions.readOnly ? "readOnly" : "readWrite";
      },
      url: session.grid.name,
    }),
  });

  const info = { host: "Excel", platform: PLATFORMS[session.conditions.platform] };
  const Office = strict("Office", {
    HostType: strict("Office.HostType", { Excel: "Excel", Outlook: "Outlook", Word: "Word" }),
    PlatformType: strict("Office.PlatformType", {
      Mac: "Mac",
      OfficeOnline: "OfficeOnline",
      PC: "PC",
      iOS: "iOS",
    }),
    StartupBehavior: strict("Office.StartupBehavior", { load: "Load", none: "None" }),
    VisibilityMode: strict("Office.VisibilityMode", { hidden: "Hidden", taskpane: "Taskpane" }),
    context,
    onReady: (callback?: (ready: typeof info) => unknown) => {
      callback?.(info);
      return Promise.resolve(info);
    },
    actions: strict("Office.actions", {
      associate: (id: string, handler: ActionHandler) => {
        actions.set(id, handler);
      },
    }),
    addin: strict("Office.addin", {
      getStartupBehavior: () => Promise.resolve(startup),
      hide: () => show(false),
      onVisibilityModeChanged: (listener: (message: { visibilityMode: string }) => unknown) => {
        visibilityListeners.add(listener);
        return Promise.resolve(() => {
          visibilityListeners.delete(listener);
          return Promise.resolve();
        });
      },
      setStartupBehavior: (behavior: string) => {
        startup = behavior;
        return Promise.resolve();
      },
      showAsTaskpane: () => show(true),
    }),
  });

  const CustomFunctions = strict("CustomFunctions", {
    Error: CustomFunctionError,
    ErrorCode: strict("CustomFunctions.ErrorCode", FUNCTION_ERRORS),
    /** `associate(id, function)` or `associate({ id: function })`. */
    associate: (
      first: string | Readonly<Record<string, CustomFunctionImplementation>>,
      implementation?: CustomFunctionImplementation,
    ) => {
      if (typeof first !== "string")
        for (const [id, each] of Object.entries(first)) options.associateFunction(id, each);
      else if (implementation !== undefined) options.associateFunction(first, implementation);
      else throw new RichApiError("InvalidArgument", `CustomFunctions.associate: ${first}`);
    },
  });

  return {
    globals: {
      Office,
      Excel: simulatedExcel(session),
      CustomFunctions,
      OfficeExtension: strict("OfficeExtension", { Error: RichApiError }),
    },
    perform: async (action) => {
      const handler = actions.get(action);
      if (handler === undefined) throw new RichApiError("ItemNotFound", `action ${action}`);
      await new Promise<void>((completed, failed) => {
        Promise.resolve(handler({ completed })).catch(failed);
      });
    },
    setTheme: (next) => {
      theme = next;
    },
    startupBehavior: () => startup,
  };
}
