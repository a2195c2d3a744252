/** What the workbench page, which knows no add-in, is given of this one: `PageSettings` of packages/workbench. */
export const WORKBENCH_PAGE = {
  icon: "icons/hamrasta-32.png",
  settings: {
    manifest: "manifest.xml",
    ownSite: true,
    samples: { en: "assets/sample-en.xlsx", fa: "assets/sample-fa.xlsx" },
  },
};
