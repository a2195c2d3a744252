import { fileURLToPath, URL } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { contentSecurityPolicy } from "./scripts/building/content-security-policy.js";
import { functionsFor, manifestFor } from "./scripts/building/manifest.js";
import { MICROSOFT_OFFICE_JS, officeJsFiles } from "./scripts/building/office-js.js";
import { WORKBENCH_PAGE } from "./scripts/building/workbench-page.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `--env url=https://...`: where the site will live, written into the manifest.
 * `--env officejs=local`: office.js from the site itself instead of Microsoft's CDN (an intranet, `npm start`).
 * `--env workbench`: adds the page that shows a workbook without Excel. Never in what ships.
 * `--env out=FOLDER`: default dist.
 */
export default function configuration(env = {}, argv = {}) {
  const production = argv.mode === "production";
  const localOffice = env.officejs === "local";
  const workbench = env.workbench ? here("packages/workbench/src/main.ts") : null;

  return {
    mode: production ? "production" : "development",
    devtool: production ? "source-map" : "cheap-module-source-map",
    entry: {
      taskpane: here("src/taskpane/main.tsx"),
      // The manifest knows it by name, so its name has no hash.
      functions: { import: here("src/functions/main.ts"), filename: "functions.js" },
      ...(workbench ? { workbench } : {}),
    },
    output: {
      path: here(env.out ?? "dist"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      // Relative to the script, so that the folder can be hosted under any path.
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    // What makes slides asks for these where it runs in Node, and only there.
    externals: { "node:fs": "var {}", "node:https": "var {}" },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: {
            // `npm run types` checks; here each file is only translated.
            transpileOnly: true,
            configFile: here("tsconfig.addin.json"),
            compilerOptions: {
              composite: false,
              incremental: false,
              emitDeclarationOnly: false,
              declaration: false,
              sourceMap: true,
            },
          },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        { test: /\.woff2$/, type: "asset/resource" },
        // Within a script: the pane opens no connection, not even to its own site.
        { test: /\.xlsx$/, type: "asset/inline" },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: here("src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        inject: false,
        minify: false,
        officeScript: localOffice ? "office-js/office.js" : MICROSOFT_OFFICE_JS,
        policy: contentSecurityPolicy({ localOffice }),
      }),
      ...(workbench ? [workbenchPage()] : []),
      new CopyPlugin({
        patterns: [
          { from: here("assets/icons"), to: "icons" },
          { from: here("src/taskpane/support.html"), to: "support.html" },
          ...(localOffice ? officeJsFiles() : []),
          ...(workbench ? [{ from: "**/*.xlsx", context: here("assets"), to: "assets", noErrorOnMissing: true }] : []),
          { from: here("src/functions/help"), to: "[name][ext]" },
          ...manifestFor({ production, url: env.url, source: here("manifest.xml") }),
          ...functionsFor({
            production,
            url: env.url,
            sources: {
              "functions.json": here("src/functions/functions.json"),
              "functions-fa.json": here("src/functions/functions-fa.json"),
            },
          }),
        ],
      }),
    ],
    optimization: {
      // React changes seldom: its own file stays in the browser's cache when the add-in is updated.
      splitChunks: {
        cacheGroups: {
          react: { test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, name: "react", chunks: "initial" },
        },
      },
    },
    performance: { hints: false },
    // Reading Fluent takes most of a first build's time.
    cache: {
      type: "filesystem",
      cacheDirectory: here("build/webpack"),
      name: [argv.mode ?? "none", localOffice ? "local" : "cdn", workbench ? "workbench" : "pane"].join("-"),
    },
    stats: "errors-warnings",
  };
}

function workbenchPage() {
  return new HtmlPlugin({
    template: here("packages/workbench/src/workbench.html"),
    filename: "workbench.html",
    chunks: ["workbench"],
    minify: false,
    scriptLoading: "defer",
    ...WORKBENCH_PAGE,
  });
}
