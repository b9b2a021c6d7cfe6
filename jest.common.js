/** What every jest configuration shares. Types are checked by `npm run typecheck`, so files are only stripped of them. */
module.exports = {
  transform: {
    "^.+\\.(tsx?|mjs)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
  // A package of ES modules alone, which the tests of the pane load as it is bundled.
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  // The limit is there for what hangs; a busy machine may take its time.
  testTimeout: 30000,
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/support/empty.js" },
};
