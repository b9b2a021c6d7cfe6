/** Counting the results of `npm test`: what each step counts for, and the closing line. */

/** @typedef {{ name: string, passed: number, failed: number, problem: string | null }} Result */

/**
 * A step that either works or does not (format, lint, types, build): counts as one.
 * @param {string} name
 * @param {boolean} ok
 * @param {string | null} [problem] why it failed, where its own output does not say
 * @returns {Result}
 */
function stepResult(name, ok, problem = null) {
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, problem };
}

/**
 * The result of a jest run from its `--json` report. Skipped tests count as failed, since this repository has none;
 * a file that could not be run counts as one failed test; a run without any test has failed; so has a run that
 * jest itself calls unsuccessful (a threshold, a leaked handle) although no test failed.
 * @param {string} name
 * @param {string | null} json the report; null where jest wrote none
 * @returns {Result}
 */
function jestResult(name, json) {
  if (json === null) return stepResult(name, false, "jest wrote no report");
  const report = JSON.parse(json);
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  let failed = report.numFailedTests + report.numRuntimeErrorTestSuites + skipped;
  let problem = skipped > 0 ? `${skipped} skipped` : null;
  if (passed + failed === 0) {
    failed = 1;
    problem = "ran 0 tests";
  } else if (failed === 0 && report.success !== true) {
    failed = 1;
    problem = "jest reports no success";
  }
  return { name, passed, failed, problem };
}

/**
 * @param {readonly Result[]} results
 * @returns {{ line: string, exitCode: 0 | 1 }} the closing line, and 0 only where something passed and nothing failed
 */
function summary(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed === 0 && passed > 0 ? 0 : 1 };
}

module.exports = { jestResult, stepResult, summary };
