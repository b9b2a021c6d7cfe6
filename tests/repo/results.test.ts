import { jestResult, stepResult, summary } from "../../scripts/lib/results.cjs";

function report(counts: Partial<Record<string, number | boolean>> = {}): string {
  return JSON.stringify({
    success: true,
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    ...counts,
  });
}

describe("the closing line of npm test", () => {
  it("sums all steps and runners, each check counting as one", () => {
    const results = [stepResult("lint", true), jestResult("jest", report()), jestResult("e2e", report())];
    expect(summary(results)).toEqual({ line: "7 passed, 0 failed", exitCode: 0 });
  });

  it("fails where one test of one runner fails", () => {
    const results = [
      jestResult("jest", report()),
      jestResult("e2e", report({ numFailedTests: 1, success: false })),
    ];
    expect(summary(results)).toEqual({ line: "6 passed, 1 failed", exitCode: 1 });
  });

  it("fails where a check fails", () => {
    expect(summary([stepResult("types", false), jestResult("jest", report())])).toEqual({
      line: "3 passed, 1 failed",
      exitCode: 1,
    });
  });

  it("fails where nothing ran at all", () => {
    expect(summary([])).toEqual({ line: "0 passed, 0 failed", exitCode: 1 });
  });
});

describe("the result of a runner", () => {
  it.each<readonly [string, string | null, number, number, RegExp | null]>([
    ["that passes", report(), 3, 0, null],
    ["that ran no test", report({ numPassedTests: 0 }), 0, 1, /0 tests/],
    ["that wrote no report", null, 0, 1, /no report/],
    [
      "with a file that could not be run",
      report({ numRuntimeErrorTestSuites: 1, success: false }),
      3,
      1,
      null,
    ],
    ["that skips tests", report({ numPendingTests: 2 }), 3, 2, /2 skipped/],
    ["that only plans tests", report({ numTodoTests: 1 }), 3, 1, /1 skipped/],
    ["that jest calls unsuccessful without a failed test", report({ success: false }), 3, 1, /no success/],
  ])("%s", (_name, json, passed, failed, problem) => {
    const result = jestResult("jest", json);
    expect([result.passed, result.failed]).toEqual([passed, failed]);
    if (problem === null) expect(result.problem).toBeNull();
    else expect(result.problem).toMatch(problem);
  });
});
