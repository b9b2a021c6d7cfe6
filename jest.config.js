const common = require("./jest.common.js");

/** Two projects: the pure folders run in node, the pane in jsdom. End to end has its own configuration. */
module.exports = {
  // Jest reads it here: what a project says of it does not count.
  testTimeout: common.testTimeout,
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/"],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/tests/pane/support/patience.ts"],
    },
  ],
};
