import { chromium, type Browser } from "playwright-core";
import { findChromium } from "../../../scripts/lib/setup.cjs";

/** What a browser in a test is to do without. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser of this machine. @throws Error that says what to do where there is none */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error("No Chrome, Chromium or Edge found: install one, or name it in CHROMIUM_PATH");
  }
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}
