/**
 * `npm start`: from a clean clone with Node alone to the workbench in the browser. Installs what is missing, builds
 * what is older than its sources, serves, and says where.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { isFresh } from "./lib/fresh.cjs";
import { serve, workbenchSites } from "./lib/serve.cjs";
import { ROOT, ensureDependencies } from "./lib/setup.cjs";

const DEFAULT_PORT = 3000;
const COMMON = ["package-lock.json", "tsconfig.json"];
const BUILDS = [
  {
    name: "il componente aggiuntivo",
    made: "dist/taskpane.js",
    of: [...COMMON, "src", "assets", "manifest.xml", "webpack.config.js"],
    program: ["webpack-cli/bin/cli.js", "--mode", "production"],
    // `npm run sideload` leaves a development build, whose functions have another namespace.
    unless: () => readFileSync(path.join(ROOT, "dist", "manifest.xml"), "utf8").includes("PMAPDEV"),
  },
  {
    name: "il banco di prova",
    made: "out/workbench/workbench.js",
    of: [...COMMON, "src", "scripts/build-workbench.ts", "seeds/bilancio-esempio.xlsx"],
    program: ["tsx/dist/cli.mjs", "scripts/build-workbench.ts"],
    unless: () => false,
  },
];

function buildWhatIsOld() {
  for (const { name, program, unless, ...build } of BUILDS) {
    if (isFresh(ROOT, build) && !unless()) continue;
    console.log(`Costruisco ${name} …`);
    const [script = "", ...args] = program;
    const file = path.join(ROOT, "node_modules", ...script.split("/"));
    const run = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, encoding: "utf8" });
    if (run.status !== 0) throw new Error(`La costruzione non è riuscita:\n${run.stdout}${run.stderr}`);
  }
}

/** @returns {number} the port that PORT names, or 3000 */
function wantedPort() {
  const wanted = process.env.PORT;
  if (wanted === undefined || wanted === "") return DEFAULT_PORT;
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT deve essere un numero tra 0 e 65535, non «${wanted}».`);
  }
  return port;
}

/** @param {number} port */
async function listen(port) {
  try {
    return await serve(workbenchSites(ROOT), { port });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new Error(
        `La porta ${port} è già in uso, forse da un altro «npm start». Chiuderlo, o scegliere un'altra porta: PORT=${port + 1} npm start`,
      );
    }
    throw error;
  }
}

/** Whether there is a person with a screen before this process. */
function hasDisplay() {
  if (process.env.CI) return false;
  if (process.platform === "win32" || process.platform === "darwin") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Opens the browser; where that fails the address is on the screen anyway.
 * @param {string} address
 */
async function openBrowser(address) {
  // Only now: before the installation there was no such package.
  const { default: open } = await import("open");
  const child = await open(address);
  child.on("error", () => console.log("Il browser non si è aperto da solo: aprire l'indirizzo qui sopra."));
}

try {
  const port = wantedPort();
  ensureDependencies();
  buildWhatIsOld();
  const server = await listen(port);
  const address = `http://localhost:${server.port}`;
  console.log(
    [
      "",
      `PMAP, banco di prova:  ${address}`,
      "",
      "Per usarlo in Excel:   npm run sideload   (serve Excel su questo computer; istruzioni nel README)",
      "Per chiudere:          Ctrl+C",
      "",
    ].join("\n"),
  );
  if (hasDisplay()) await openBrowser(address);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
