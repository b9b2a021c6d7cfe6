import "./host";
import type { UniverGrid } from "./grid/univer-grid";
import { Conditions } from "./simulator/conditions";
import type { CustomFunctionImplementation, SimulatedOffice } from "./simulator/office";

export interface PaneEvents {
  readonly associateFunction: (id: string, implementation: CustomFunctionImplementation) => void;
  readonly showPane: (visible: boolean) => void;
}

const NOTHING = "about:blank";

/** The frame with the add-in's page. A workbook gets a fresh page, as in Excel, where each has its own runtime. */
export class PaneFrame {
  /** In what state the simulated Excel is; outlasts the page. */
  readonly conditions = new Conditions();
  theme: "light" | "dark" = "light";
  displayLanguage = "it-IT";
  private office: SimulatedOffice | null = null;
  private grid: UniverGrid | null = null;
  /** Those who wait for the page. */
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly address: string,
    private readonly events: PaneEvents,
  ) {}

  /** Loads the add-in beside this workbook. */
  load(grid: UniverGrid): void {
    this.unload();
    this.grid = grid;
    window.paneHost = {
      grid,
      conditions: this.conditions,
      displayLanguage: this.displayLanguage,
      theme: this.theme,
      ...this.events,
      connect: (office) => {
        this.office = office;
        // It may have changed since the page was asked for.
        office.setTheme(this.theme);
        this.waiting.splice(0).forEach((arrived) => arrived());
      },
    };
    this.frame.src = this.address;
  }

  /** Resolves once the page that was asked for last is in the frame, and nothing of an earlier one any more. */
  loaded(): Promise<void> {
    if (this.office !== null) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Loads the page again, as the user does from its menu; the workbook stays. */
  reload(): void {
    if (this.grid !== null) this.load(this.grid);
  }

  unload(): void {
    this.office = null;
    this.grid?.forgetListeners();
    delete window.paneHost;
    this.frame.src = NOTHING;
  }

  /** Performs an action as the ribbon does. @returns false while the add-in has not associated it */
  async perform(action: string): Promise<boolean> {
    if (this.office === null) return false;
    try {
      await this.office.perform(action);
      return true;
    } catch (error) {
      if (typeof error === "object" && error !== null && "code" in error && error.code === "ItemNotFound")
        return false;
      throw error;
    }
  }

  setTheme(theme: "light" | "dark"): void {
    this.theme = theme;
    this.office?.setTheme(theme);
    // Excel changes its theme in another window; when the user comes back the pane gets the focus again.
    this.frame.contentWindow?.dispatchEvent(new Event("focus"));
  }

  /** Excel's display language; the add-in reads it when it starts. */
  setDisplayLanguage(language: string): void {
    this.displayLanguage = language;
    this.reload();
  }
}
