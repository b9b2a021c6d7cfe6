/** Ways through the pane that several tests take. */
import type { GivenWorkbench } from "./workbench";

/** The sections that are not the first one, by their names in the navigation. */
export const OTHER_SECTIONS = [
  "Da sistemare",
  "Totali",
  "Mappa",
  "Copertura",
  "Formule",
  "Impostazioni",
  "Guida",
] as const;

/** Opens a section, also where its name does not fit into the bar and stands behind its last button. */
export async function openSection(bench: GivenWorkbench, name: string): Promise<void> {
  const { pane } = bench;
  const bar = pane.getByRole("navigation");
  // What does not fit is hidden by a layout of its own.
  await bench.becomes(() => bar.evaluate((page) => page.scrollWidth > page.clientWidth), false);
  const direct = bar.getByRole("button", { name, exact: true });
  if (!(await direct.isVisible())) await bar.getByRole("button", { name: "Altr" }).click();
  await direct.click();
  await bar.locator("[aria-current=page]", { hasText: name }).waitFor();
  await pane.getByRole("heading", { level: 2 }).first().waitFor();
}

/** Goes through the first steps of the sample with what was found. */
export async function confirmSample({ pane }: GivenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: "Avanti" }).click();
  await pane.getByRole("button", { name: /^Segna \d+ righe come TOTALE$/ }).click();
  await pane.getByText(/righe segnate come TOTALE\.$/).waitFor();
}

/** Waits until the pane is at work on the budget: from then on it follows the grid. */
export async function atWork({ pane }: GivenWorkbench): Promise<void> {
  await pane.getByRole("button", { name: "Annulla ultima classificazione" }).waitFor();
}
