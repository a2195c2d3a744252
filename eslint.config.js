import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** Ratings never leave the workbook: nothing in the add-in may open a connection. */
const noNetwork = [
  "error",
  ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
    name,
    message: "Ratings never leave the workbook: the add-in opens no connection.",
  })),
];

export default tseslint.config(
  { ignores: ["node_modules", "dist", "build", "coverage", "reports", ".stryker-tmp"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        // A file is looked up in the first project that reaches it: its own comes before those that import it.
        project: [
          "./packages/xlsx/tsconfig.json",
          "./packages/excel-host/tsconfig.json",
          "./packages/excel-host/tsconfig.api.json",
          "./packages/excel-host/src/node/tsconfig.json",
          "./packages/workbench/tsconfig.json",
          "./tsconfig.pure.json",
          "./tsconfig.addin.json",
          "./tsconfig.node.json",
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A number in a template is what a template is for.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Discriminated unions are checked for completeness, so that a new case cannot be forgotten.
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/taskpane/**", "src/commands/**", "src/functions/**", "src/excel/**"],
    rules: {
      "no-restricted-globals": noNetwork,
      "no-restricted-properties": [
        "error",
        { object: "navigator", property: "sendBeacon", message: "Ratings never leave the workbook." },
      ],
    },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", module: "writable" } },
  },
);
