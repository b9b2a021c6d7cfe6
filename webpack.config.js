const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");
const { DEVELOPMENT_ORIGIN, NAMESPACE, renderManifest } = require("./scripts/lib/manifest.cjs");

/**
 * The add-in: one page for the shared runtime, which loads the custom functions first and the pane after them.
 *
 * `--mode` decides the namespace of the functions (PMAP or PMAPDEV), `--env origin=https://…` the addresses in the
 * manifest that is written beside the files. The files themselves are free of addresses and run from any origin.
 *
 * @param {{ origin?: string }} env
 * @param {{ mode?: "production" | "development" }} argv
 * @returns {import("webpack").Configuration}
 */
module.exports = (env, { mode = "production" }) => {
  const production = mode === "production";
  const origin = env.origin ?? DEVELOPMENT_ORIGIN;
  return {
    mode,
    target: ["web", "es2020"],
    devtool: "source-map",
    entry: {
      functions: "./src/functions/functions.ts",
      // The pane takes what it shares with the functions (map, budget, suggestions) from their script: one copy of
      // each in memory, and formulas answer even where the pane fails to load.
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "functions" },
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      // Parts that are fetched later are named by their content: an old pane never gets a part of a newer one.
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    // The page stays as it is written: a reader, and the workbench, find office.js by its line.
    experiments: { html: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          // Types are checked by `npm run typecheck`, for the whole repository and once.
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    plugins: [
      new DefinePlugin({
        __PMAP_NAMESPACE__: JSON.stringify(production ? NAMESPACE.production : NAMESPACE.development),
        __PMAP_VERSION__: JSON.stringify(version),
      }),
      new CustomFunctionsMetadataPlugin({ output: "functions.json", input: "./src/functions/functions.ts" }),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        minify: false,
        // The names of the scripts stay (the manifest names one); the query tells an old copy from a new one.
        hash: true,
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.{png,json,html}" },
          {
            from: "manifest.xml",
            transform: (xml) => renderManifest(xml.toString("utf8"), { origin, version, production }),
          },
        ],
      }),
    ],
    optimization: {
      splitChunks: {
        cacheGroups: {
          // Known by its name: it is fetched by the worker that reads a file, and by nobody else.
          fileReader: { test: /[\\/]node_modules[\\/]hucre[\\/]/, name: "file-reader-xlsx", chunks: "all" },
        },
      },
    },
    // tests/manifest/bundle.test.ts holds the budgets, on compressed sizes.
    performance: { hints: false },
  };
};
