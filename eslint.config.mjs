import { defineConfig } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * The folders of src and what each may import beside itself. Imports run downwards only (docs/architettura.md);
 * "excel/gateway" and "excel/errors" are the interface of the excel folder, the rest of it is its implementation.
 */
const LAYERS = {
  map: [],
  budget: ["map"],
  suggest: ["map", "budget"],
  files: ["budget"],
  i18n: ["map", "budget", "suggest", "functions/failure", "files/types", "actions/ids", "excel/errors"],
  functions: ["map", "budget", "suggest", "i18n"],
  excel: ["map", "budget"],
  actions: ["map", "budget", "suggest", "i18n", "functions", "excel/gateway", "excel/errors"],
  taskpane: [
    "map",
    "budget",
    "suggest",
    "files",
    "i18n",
    "functions",
    "actions",
    "excel/gateway",
    "excel/errors",
  ],
  workbench: ["map", "budget", "suggest", "files", "i18n", "functions", "excel"],
};

/** Folders that compute and nothing else. */
const PURE = ["map", "budget", "suggest", "functions", "i18n"];

/** The packages that a folder of src may import; a folder that is not named here imports none. */
const PACKAGES = {
  budget: ["core-js-pure"],
  suggest: ["minisearch", "fuse\\.js"],
  files: ["hucre"],
  taskpane: ["react", "react-dom", "@fluentui", "@tanstack", "zustand"],
  workbench: [".*"],
};

/** The page that puts the parts together is the one place where the pane meets the real gateway. */
const COMPOSITION_ROOT = "src/taskpane/index.tsx";

const HOST_GLOBALS = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: "Only src/excel and src/workbench name the Office API: go through the gateway.",
}));

const IMPURE_GLOBALS = [
  ..."window document self globalThis navigator location localStorage sessionStorage indexedDB fetch".split(
    " ",
  ),
  ..."XMLHttpRequest WebSocket Worker postMessage crypto performance Date console process".split(" "),
  ..."setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame alert confirm prompt".split(
    " ",
  ),
].map((name) => ({
  name,
  message: "Pure folders know no page, clock, network or randomness: take it as an argument.",
}));

const DIALOGS = ["alert", "confirm", "prompt"].map((name) => ({
  name,
  message: "Blocks Excel, and is not dependable in a framed pane: use a panel of the pane.",
}));

const IMPURE_PROPERTIES = [
  { object: "Math", property: "random", message: "Pure folders are deterministic." },
  { object: "Intl", property: "DateTimeFormat", message: "Pure folders know no clock." },
];

/** `any` as the type of a parameter (a cell), or as `any[][]` (a range). */
const ONLY_CELL_ANY = {
  selector:
    "TSAnyKeyword:not(TSArrayType > TSArrayType > TSAnyKeyword)" +
    ":not(FunctionDeclaration > Identifier.params > TSTypeAnnotation > TSAnyKeyword)",
  message:
    "Custom functions metadata needs any for a cell and any[][] for a range; any other any hides an error.",
};

const SWALLOWED = {
  selector: "CatchClause > BlockStatement[body.length=0]",
  message: "An error is never swallowed: handle it, or let it pass.",
};

const CATCH_TO_NOTHING = {
  selector:
    "CallExpression[callee.property.name='catch'] > ArrowFunctionExpression > BlockStatement[body.length=0]",
  message: "An error is never swallowed: handle it, or let it pass.",
};

/** Globals are found where they are values; where they are types (`Excel.Range`), this finds them. */
const HOST_TYPES = {
  selector: "TSQualifiedName > Identifier.left[name=/^(Excel|Office|OfficeExtension|OfficeRuntime)$/]",
  message: "Only src/excel and src/workbench name the Office API: go through the gateway.",
};

/** Relative imports that leave `folder` for a part of src that it may not know. */
function importPatterns(folder, allowed) {
  const others = Object.keys(LAYERS).filter((name) => name !== folder);
  const closed = others.filter((name) => !allowed.some((entry) => entry.split("/")[0] === name));
  const partly = allowed.filter((entry) => entry.includes("/"));
  const open = new Map();
  for (const entry of partly) {
    const [layer, part] = entry.split("/");
    open.set(layer, [...(open.get(layer) ?? []), part]);
  }
  const patterns = [];
  if (closed.length > 0) {
    patterns.push({
      regex: `^(\\./)?(\\.\\./)+(${closed.join("|")})(/|$)`,
      message: `src/${folder} may import: ${[folder, ...allowed].join(", ")} (docs/architettura.md).`,
    });
  }
  for (const [layer, parts] of open) {
    patterns.push({
      regex: `^(\\./)?(\\.\\./)+${layer}(/(?!(${parts.join("|")})$)|$)`,
      message: `src/${folder} knows of src/${layer} only: ${parts.join(", ")} (docs/architettura.md).`,
    });
  }
  return patterns;
}

/** Imports of packages (and Node's own modules) that `folder` has no business with. */
function packagePattern(folder) {
  const allowed = PACKAGES[folder] ?? [];
  const exception = allowed.length === 0 ? "" : `(?!(${allowed.join("|")})(/|-|$))`;
  return {
    regex: `^${exception}[^./]`,
    message: `src/${folder} imports ${allowed.length === 0 ? "no packages" : "no other packages"}.`,
  };
}

function layerRules(folder, allowed) {
  const pure = PURE.includes(folder);
  const host = folder === "excel" || folder === "workbench";
  const globals = [...(host ? [] : HOST_GLOBALS), ...(pure ? IMPURE_GLOBALS : DIALOGS)];
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [...importPatterns(folder, allowed), packagePattern(folder)] },
      ],
      "no-restricted-globals": ["error", ...globals],
      "no-restricted-properties": ["error", ...(pure ? IMPURE_PROPERTIES : [])],
      "no-restricted-syntax": ["error", SWALLOWED, CATCH_TO_NOTHING, ...(host ? [] : [HOST_TYPES])],
    },
  };
}

export default defineConfig(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "max-lines": ["error", { max: 350, skipComments: true }],
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": true, minimumDescriptionLength: 999 },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Our interfaces write members as methods; none of them depends on `this`.
      "@typescript-eslint/unbound-method": "off",
      // What a cell holds is unknown, and is shown as text where it can be nothing else.
      "@typescript-eslint/no-base-to-string": "off",
      "no-restricted-syntax": ["error", SWALLOWED, CATCH_TO_NOTHING],
    },
  },
  {
    files: ["src/map/map-data.ts", "src/suggest/lexicon-data.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  ...Object.entries(LAYERS).map(([folder, allowed]) => layerRules(folder, allowed)),
  {
    files: [COMPOSITION_ROOT],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            ...importPatterns(
              "taskpane",
              [...LAYERS.taskpane, "excel"].filter((entry) => !entry.startsWith("excel/")),
            ),
            packagePattern("taskpane"),
          ],
        },
      ],
    },
  },
  {
    // Excel knows an error by its own class, which is no Error.
    files: ["src/functions/errors.ts"],
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  {
    files: ["src/functions/functions.ts"],
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      "no-restricted-syntax": ["error", SWALLOWED, CATCH_TO_NOTHING, HOST_TYPES, ONLY_CELL_ANY],
    },
  },
  {
    // Components, and files named after the hook that they hold.
    files: ["src/taskpane/**/*.tsx", "src/taskpane/**/use[A-Z]*.ts"],
    ...reactHooks.configs.flat["recommended-latest"],
  },
  {
    // Command lines speak to a terminal, the workbench to its developer.
    files: ["scripts/**/*", "tests/bench/**/*", "src/workbench/**/*"],
    rules: { "no-console": "off" },
  },
  {
    // A test may say "this is there": where it is not, the test fails. Excel's own callbacks are async by type.
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/require-await": "off",
      "max-lines": ["error", { max: 450 }],
    },
  },
);
