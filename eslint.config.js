import tseslint from "typescript-eslint";
import { layerRule } from "./.ci/layerRule.js";

const noClock = [
  "Date",
  "Intl",
  "fetch",
  "setTimeout",
  "setInterval",
  "performance",
  "console",
  "globalThis",
];

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", ".cache/**", "coverage/**"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx,js}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "prefer-const": "error",
      "object-shorthand": "error",
      complexity: ["error", 20],
      "max-lines": ["error", { max: 320, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 90, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { project: { rules: { layers: layerRule } } },
    rules: { "project/layers": "error" },
  },
  {
    files: ["src/core/**/*.ts", "src/functions/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...noClock],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Pass a seed in." },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/excel/**", "src/emulator/**"],
    rules: { "no-restricted-globals": ["error", ...["Excel", "OfficeExtension"]] },
  },
  {
    files: ["src/core/**/*.ts", "src/functions/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...noClock, "Excel", "OfficeExtension", "Office"] },
  },
  { files: ["test/**/*.{ts,tsx}"], rules: { "max-lines-per-function": "off", "max-lines": ["error", 600] } },
  {
    files: ["src/cli/**", "tools/**", ".ci/**", "src/emulator/node/**", "src/emulator/bin/**"],
    rules: { "no-console": "off" },
  },
);
