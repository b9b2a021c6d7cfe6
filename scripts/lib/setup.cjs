/**
 * What a clean clone lacks: dependencies and, for the browser tests, a Chromium. Uses nothing but Node itself, since
 * it runs before anything is installed.
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const ROOT = path.resolve(__dirname, "..", "..");

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean, peer?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | null} the packages of a lock file, null where there is no such file
 */
function lockedPackages(file) {
  if (!fs.existsSync(file)) return null;
  return JSON.parse(fs.readFileSync(file, "utf8")).packages;
}

/**
 * Whether node_modules holds what the lock file says: compared by version, since the age of a file says little after
 * a clone, a pull or a copy.
 * @param {string} root folder of package-lock.json
 * @returns {boolean}
 */
function dependenciesInstalled(root) {
  const wanted = lockedPackages(path.join(root, "package-lock.json"));
  const present = lockedPackages(path.join(root, "node_modules", ".package-lock.json"));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([name, locked]) => {
    if (name === "" || locked.optional || locked.devOptional) return true;
    return present[name]?.version === locked.version;
  });
}

/**
 * Runs `npm ci` where node_modules is missing or differs from the lock. Install scripts stay off: none is needed.
 * @param {string} [root]
 * @throws {Error} where the installation fails
 */
function ensureDependencies(root = ROOT) {
  if (dependenciesInstalled(root)) return;
  console.log("Installing the dependencies (npm ci --ignore-scripts) …");
  const windows = process.platform === "win32";
  const { status } = spawnSync(
    windows ? "npm.cmd" : "npm",
    ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell: windows },
  );
  if (status !== 0) throw new Error(`npm ci failed (exit code ${status})`);
}

const BROWSER_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

/** Where browsers stand that are not on the PATH. */
const BROWSER_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap((base) =>
    base === undefined
      ? []
      : [
          path.join(base, "Google", "Chrome", "Application", "chrome.exe"),
          path.join(base, "Microsoft", "Edge", "Application", "msedge.exe"),
        ],
  ),
];

/**
 * The browser for the end-to-end tests: the one that CHROMIUM_PATH names, else the first Chromium, Chrome or Edge.
 * @returns {string | null} path of the executable
 */
function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return fs.existsSync(chosen) ? chosen : null;
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => BROWSER_NAMES.map((name) => path.join(folder, name + suffix)));
  return [...onPath, ...BROWSER_PLACES].find((file) => fs.existsSync(file)) ?? null;
}

/**
 * Finds a browser, or installs Debian's Chromium where that is possible.
 * @returns {{ path: string } | { reason: string }} the executable, or why there is none
 */
function ensureChromium() {
  const found = findChromium();
  if (found !== null) return { path: found };
  if (process.env.CHROMIUM_PATH)
    return { reason: `CHROMIUM_PATH names no file: ${process.env.CHROMIUM_PATH}` };
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    return { reason: "no Chrome, Chromium or Edge found: install one, or set CHROMIUM_PATH" };
  }
  console.log("Installing Chromium from the distribution's packages …");
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const run = spawnSync("apt-get", args, {
      encoding: "utf8",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (run.status !== 0) {
      const why = run.error?.message ?? run.stderr.trim();
      return { reason: `no browser found, and apt-get ${args[0]} failed: ${why}` };
    }
  }
  const installed = findChromium();
  return installed === null
    ? { reason: "apt-get installed chromium, but no browser is found on the PATH" }
    : { path: installed };
}

module.exports = { ROOT, dependenciesInstalled, ensureChromium, ensureDependencies, findChromium };
