import "./page/workbench.css";
import { Facade } from "./facade";
import { Workbench } from "./workbench";

declare global {
  interface Window {
    workbench: Facade;
    /** Resolves when the sample is open in the grid; the pane loads after that by itself. */
    workbenchReady: Promise<void>;
  }
}

const root = document.getElementById("workbench");
if (root === null) throw new Error("The page has no place for the workbench");
const workbench = new Workbench(root);
window.workbench = new Facade(workbench);
window.workbenchReady = workbench.start();
