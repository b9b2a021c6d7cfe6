/**
 * `npm run sideload`: the development build of the add-in in the Excel of this computer. Serves it by https on port
 * 3001, as the development manifest says, with a certificate that this computer trusts, and asks Excel to load it.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { addinSites, serve } from "./lib/serve.cjs";
import { ROOT, ensureDependencies } from "./lib/setup.cjs";

const PORT = 3001;
const MANIFEST = path.join(ROOT, "dist", "manifest.xml");

const WINDOWS_EXCEL = [
  "Microsoft Office/root/Office16/EXCEL.EXE",
  "Microsoft Office/Office16/EXCEL.EXE",
].flatMap((place) =>
  [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"]].flatMap((base) =>
    base === undefined ? [] : [path.join(base, place)],
  ),
);

/** Why Excel cannot be started here, or null. */
function noExcel() {
  const byHand =
    "In Excel sul web: Home › Componenti aggiuntivi › Altri componenti aggiuntivi › Carica componente aggiuntivo personale › dist/manifest.xml.";
  if (process.platform === "darwin") {
    return existsSync("/Applications/Microsoft Excel.app")
      ? null
      : `Excel non è installato in /Applications. ${byHand}`;
  }
  if (process.platform === "win32") {
    return WINDOWS_EXCEL.some((file) => existsSync(file))
      ? null
      : `Excel per Windows non è installato nella cartella Programmi. ${byHand}`;
  }
  return `Excel esiste solo per Windows, Mac e sul web: su questo computer non si può avviare. ${byHand}`;
}

function buildForDevelopment() {
  console.log("Costruisco il componente aggiuntivo per lo sviluppo …");
  const cli = path.join(ROOT, "node_modules", "webpack-cli", "bin", "cli.js");
  const run = spawnSync(process.execPath, [cli, "--mode", "development"], { cwd: ROOT, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`La costruzione non è riuscita:\n${run.stdout}${run.stderr}`);
}

/** @returns {Promise<import("node:https").ServerOptions>} */
async function certificate() {
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  return getHttpsServerOptions();
}

async function main() {
  const reason = noExcel();
  if (reason !== null && !process.argv.includes("--solo-server")) {
    throw new Error(
      `${reason}\nPer servire soltanto i file su https://localhost:${PORT}: npm run sideload -- --solo-server`,
    );
  }
  ensureDependencies();
  buildForDevelopment();
  const tls = await certificate();
  const server = await serve(addinSites(ROOT), { port: PORT, tls }).catch((error) => {
    throw error.code === "EADDRINUSE"
      ? new Error(`La porta ${PORT} è già in uso: chiudere l'altro «npm run sideload» e riprovare.`)
      : error;
  });
  console.log(`PMAP è servito su https://localhost:${server.port} (Ctrl+C per chiudere).`);
  if (reason !== null) {
    console.log(reason);
    return;
  }
  const { AppType, startDebugging } = await import("office-addin-debugging");
  await startDebugging(MANIFEST, { appType: AppType.Desktop, enableDebugging: false });
  console.log("Excel si apre con una cartella vuota e la scheda Home mostra il gruppo PMAP (sviluppo).");
  const stop = () => {
    const cli = path.join(ROOT, "node_modules", "office-addin-debugging", "cli.js");
    spawnSync(process.execPath, [cli, "stop", MANIFEST], { stdio: "inherit" });
    void server.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
