/** The pane's page where it cannot start: what it needs does not come. */
import type { Browser, Page, Route } from "playwright-core";
import { serve, workbenchSites } from "../../scripts/lib/serve.cjs";
import { ROOT } from "../../scripts/lib/setup.cjs";
import { launchBrowser } from "./support/browser";

let browser: Browser;
let server: { readonly port: number; readonly close: () => Promise<void> };

beforeAll(async () => {
  server = await serve(workbenchSites(ROOT), { port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The page, from which the scripts are kept whose address fits. */
async function openWithout(kept: RegExp): Promise<Page> {
  const page = await browser.newPage({ locale: "it-IT", viewport: { width: 350, height: 600 } });
  await page.route("**/*", (route: Route) =>
    kept.test(route.request().url()) ? route.abort() : route.continue(),
  );
  await page.goto(`http://localhost:${server.port}/addin/taskpane.html`);
  return page;
}

it("says after a while what to do where no script of the product comes", async () => {
  const page = await openWithout(/\/(functions|taskpane)\.js/);
  const late = page.getByText("Se questo messaggio resta, PMAP non è riuscito a partire.");
  expect(await page.getByText("PMAP si sta avviando…").isVisible()).toBe(true);
  // However long the page has been there by now.
  await page.evaluate(() =>
    document.getAnimations().forEach((each) => {
      each.pause();
      each.currentTime = 0;
    }),
  );
  expect(await late.isVisible()).toBe(false);
  await page.evaluate(() => document.getAnimations().forEach((each) => each.finish()));
  expect(await late.isVisible()).toBe(true);
  await page.close();
});

it("says what is missing where office.js does not come", async () => {
  const page = await openWithout(/\/office\.js(\?|$)/);
  await page.getByText("manca office.js").waitFor();
  await page.close();
});
