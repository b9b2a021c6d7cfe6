/** What every jest configuration shares. Types are checked by `npm run typecheck`, so files are only stripped of them. */
module.exports = {
  transform: {
    "^.+\\.tsx?$": [
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
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/support/empty.js" },
};
