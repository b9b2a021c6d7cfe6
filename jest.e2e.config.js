const common = require("./jest.common.js");

/** End-to-end tests: one browser at a time, against the built add-in in the workbench. */
module.exports = {
  ...common,
  testEnvironment: "node",
  testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"],
  testTimeout: 60000,
  maxWorkers: 1,
};
