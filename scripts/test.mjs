/**
 * `npm test`: everything that has to hold before a change is handed on. Starts from a clean clone with Node alone,
 * runs all steps even where one fails, and ends with the line "N passed, N failed" over all of them.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { jestResult, stepResult, summary } from "./lib/results.cjs";
import { ROOT, ensureChromium, ensureDependencies } from "./lib/setup.cjs";

const REPORTS = path.join(ROOT, "out", "test");
const STEP_LIMIT_MS = 12 * 60_000;

/** @typedef {import("./lib/results.cjs").Result} Result */

/**
 * The file behind a package's command, so that no shell and no npx stands between us and its exit code.
 * @param {string} packageName
 * @param {string} [bin] name of the command, where the package has several
 */
function command(packageName, bin = packageName) {
  const require = createRequire(path.join(ROOT, "package.json"));
  const manifest = path.join(ROOT, "node_modules", packageName, "package.json");
  const bins = require(manifest).bin;
  return path.join(path.dirname(manifest), typeof bins === "string" ? bins : bins[bin]);
}

/**
 * Runs a Node program to its end; its output is kept, and shown only by those who need it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    const timer = setTimeout(() => {
      output += `\nstopped after ${STEP_LIMIT_MS / 60_000} minutes`;
      child.kill("SIGKILL");
    }, STEP_LIMIT_MS);
    child.on("error", (error) => {
      output += `\n${error.message}`;
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output });
    });
  });
}

/**
 * Prints a result, and the output behind it where something failed.
 * @param {Result} result
 * @param {string} output
 * @param {number} started clock at the start, in milliseconds
 */
function report(result, output, started) {
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  const state = result.failed === 0 ? "ok    " : "FAILED";
  const why = result.problem === null ? "" : ` (${result.problem})`;
  console.log(
    `${state} ${result.name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s${why}`,
  );
  if (result.failed > 0 && output.trim() !== "") console.log(`${output.trim()}\n`);
  return result;
}

/**
 * @param {string} name
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [bin]
 */
async function step(name, packageName, args, bin) {
  const started = Date.now();
  const { ok, output } = await run(command(packageName, bin), args);
  return report(stepResult(name, ok), output, started);
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
async function jest(name, args, env) {
  const started = Date.now();
  const file = path.join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  const { output } = await run(command("jest"), [...args, "--ci", "--json", `--outputFile=${file}`], env);
  const json = existsSync(file) ? readFileSync(file, "utf8") : null;
  // The report itself goes to the file; what jest prints beside it is for people.
  const readable = output.replace(/^\{"num.*$/m, "").replace(/^Test results written to: .*$/m, "");
  return report(jestResult(name, json), readable, started);
}

async function build() {
  return [
    await step("build", "webpack-cli", ["--mode", "production"], "webpack-cli"),
    await step("build of the workbench", "tsx", ["scripts/build-workbench.ts"]),
  ];
}

/** @param {readonly Result[]} built */
async function endToEnd(built) {
  const started = Date.now();
  /** @param {string} problem */
  const failed = (problem) => report(stepResult("e2e", false, problem), "", started);
  if (built.some((result) => result.failed > 0)) return failed("not run: the build failed");
  const browser = ensureChromium();
  if ("reason" in browser) return failed(browser.reason);
  return jest("e2e", ["--config", "jest.e2e.config.js"], { CHROMIUM_PATH: browser.path });
}

async function main() {
  ensureDependencies();
  mkdirSync(REPORTS, { recursive: true });

  // Two lanes for two cores: build and browser in one, the checks and the other tests in the other. The tests of the
  // built files wait for the build, so nothing reads dist while it is being written.
  const building = build();
  const browser = building.then(endToEnd);
  const results = [
    await step("types", "typescript", ["--noEmit"], "tsc"),
    await step("lint", "eslint", ["."]),
    await step("format", "prettier", ["--check", "--log-level", "warn", "."]),
  ];
  results.push(...(await building));
  results.push(await jest("jest", ["--maxWorkers=2"]));
  results.push(await browser);

  const { line, exitCode } = summary(results);
  console.log(line);
  process.exitCode = exitCode;
}

try {
  await main();
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  console.log(summary([stepResult("set-up", false)]).line);
  process.exitCode = 1;
}
