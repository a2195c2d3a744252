import { fileURLToPath, URL } from "node:url";
import HtmlPlugin from "html-webpack-plugin";
import configuration from "../../../webpack.config.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Stand-in</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;

/** The pane as it ships, but on a workbook that stands in for Excel's: for its screens in every state, quickly. */
export default function standIn(env = {}, argv = {}) {
  const base = configuration({ ...env, out: "build/stand-in" }, argv);
  return {
    ...base,
    entry: { taskpane: here("page.tsx") },
    plugins: [new HtmlPlugin({ templateContent: PAGE, filename: "taskpane.html" })],
    module: {
      ...base.module,
      rules: base.module.rules.map((rule) =>
        rule.loader === "ts-loader"
          ? { ...rule, options: { ...rule.options, configFile: here("../../../tsconfig.node.json") } }
          : rule,
      ),
    },
    cache: { ...base.cache, name: "stand-in" },
  };
}
