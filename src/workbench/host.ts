import type { Conditions } from "./simulator/conditions";
import type { Grid } from "./simulator/grid";
import type { CustomFunctionImplementation, SimulatedOffice } from "./simulator/office";

/**
 * What the page around gives to the simulator inside the pane's frame. The simulator runs in the frame, so that its
 * errors and arrays are those of the add-in's own window; the document and the conditions live outside and outlast it.
 */
export interface PaneHost {
  readonly grid: Grid;
  readonly conditions: Conditions;
  readonly displayLanguage: string;
  readonly theme: "light" | "dark";
  associateFunction(id: string, implementation: CustomFunctionImplementation): void;
  showPane(visible: boolean): void;
  /** Called once by the frame: through this the page's ribbon performs the add-in's actions. */
  connect(office: SimulatedOffice): void;
}

declare global {
  interface Window {
    /** Set by the workbench before it loads the pane. */
    paneHost?: PaneHost;
  }
}
