/** The directions of the house, each with its reason. */
const pure = "^src/(alignment|profitability|instrument)/";

module.exports = {
  forbidden: [
    {
      name: "no-circles",
      comment: "Two files that need each other are one subject: a reader could start at neither.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "domain-knows-nothing",
      comment:
        "alignment, profitability and instrument are figures and facts: a statistician checks them without Excel or language.",
      severity: "error",
      from: { path: pure },
      to: { path: "^src/", pathNot: pure },
    },
    {
      name: "language-knows-nothing",
      comment: "Words serve every folder and depend on none.",
      severity: "error",
      from: { path: "^src/language/" },
      to: { path: "^src/", pathNot: "^src/language/" },
    },
    {
      name: "workbook-is-pure",
      comment: "Reading and report are plain data and functions, so that they are tested without a host.",
      severity: "error",
      from: { path: "^src/workbook/" },
      to: { path: "^src/", pathNot: "^src/(workbook|alignment|profitability|instrument|language)/" },
    },
    {
      name: "excel-knows-the-workbook-only",
      comment: "The adapter carries data between Excel and the workbook's descriptions; it decides nothing.",
      severity: "error",
      from: { path: "^src/excel/" },
      to: { path: "^src/", pathNot: "^src/(excel|workbook|language)/" },
    },
    {
      name: "slides-know-the-description-only",
      comment: "Slides are the report on other paper: they carry what its description says and decide nothing.",
      severity: "error",
      from: { path: "^src/slides/" },
      to: { path: "^src/", pathNot: "^src/(slides|workbook|language)/" },
    },
    {
      name: "packages-know-no-add-in",
      comment: "The host is Excel's stand-in: were it to know the add-in, the add-in would be tested against itself.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^src/" },
    },
    {
      name: "xlsx-is-the-ground-floor",
      comment: "A file's bytes are the same whoever asks: what reads and writes them knows nobody above.",
      severity: "error",
      from: { path: "^packages/xlsx/src/" },
      to: { path: "^packages/(?!xlsx/(src|node_modules)/)" },
    },
    {
      name: "xml-stays-in-xlsx",
      comment: "Which library makes trees of XML is one package's business, so that it can be changed there.",
      severity: "error",
      from: { path: "^(src|packages/(excel-host|workbench)/src)/" },
      to: { path: "node_modules/@xmldom/" },
    },
    {
      name: "host-knows-no-page",
      comment: "The host runs in Node and in a page; were it to know the page, Node could not have it.",
      severity: "error",
      from: { path: "^packages/excel-host/src/" },
      to: { path: "^packages/workbench/" },
    },
    {
      name: "only-node-says-node",
      comment: "A page runs all of the host but Node's entry.",
      severity: "error",
      from: { path: "^packages/(xlsx|workbench|excel-host)/src/(?!node/)" },
      to: { path: "^packages/excel-host/src/node/" },
    },
    {
      name: "model-knows-no-request",
      comment:
        "The workbook's state is what the page, the API and a test change alike: it speaks no request language, and its errors are its own.",
      severity: "error",
      from: { path: "^packages/excel-host/src/(workbook|formula|calculation)/" },
      to: { path: "^packages/excel-host/src/(api|protocol|node)/" },
    },
    {
      name: "formula-knows-text-only",
      comment: "What a formula's text says does not depend on any workbook.",
      severity: "error",
      from: { path: "^packages/excel-host/src/formula/" },
      to: { path: "^packages/excel-host/src/(?!formula/)" },
    },
    {
      name: "nothing-ships-the-host",
      comment: "What a user gets talks to office.js only; the host lives below it and never in its bundle.",
      severity: "error",
      from: { path: "^src/(?!cli/)" },
      to: { path: "^packages/(excel-host|workbench)/" },
    },
    {
      name: "one-writer-of-files",
      comment:
        "Files that the add-in makes or reads without Excel are few, and their XML is known to packages/xlsx alone.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: "^src/(workbook/authoring/(sheet-file|returned-climate-forms)|excel/right-to-left-template)[.]ts$",
      },
      to: { path: "^packages/xlsx/" },
    },
    {
      name: "only-the-adapter-says-excel",
      comment: "The pane, the commands and the functions reach a workbook through the adapter, never past it.",
      severity: "error",
      from: { path: "^src/(alignment|profitability|instrument|workbook|language|excel|slides)/" },
      to: { path: "^src/(taskpane|commands|functions|cli)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
