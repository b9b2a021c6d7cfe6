import "./page/workbench.css";
import { Workbench } from "./workbench";

declare global {
  interface Window {
    workbench: Workbench;
    workbenchReady: Promise<void>;
  }
}

const root = document.getElementById("workbench");
if (root === null) throw new Error("The page has no place for the workbench");
window.workbench = new Workbench(root);
window.workbenchReady = window.workbench.start();
