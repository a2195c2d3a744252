/** The screen that writes the report. */
export const paneWrite = {
  heading: "Write the report",
  lead: "The report goes to sheets of its own. Your own sheets stay as they are, and an earlier report is replaced.",
  language: "Language of the report",
  period: "Period of these ratings",
  periodHint: "For example “Spring 2026”. Under another name the next report sets its figures beside this one’s.",
  sheets: "Sheets",
  sheetContents:
    "{tables, plural, =0 {no tables} one {one table} other {# tables}}, {charts, plural, =0 {no charts} one {one chart} other {# charts}}",
  write: "Write the report",
  saveSlides: "Save as slides",
  noSlides:
    "Excel for Mac lets no add-in save a file. For slides, open this workbook in Excel on the web or on Windows.",
  slidesFile: "Hamrasta slides.pptx",
  slidesSaved: "The slides were saved as {name}: five pages whose charts can be edited.",
  writeAgain: "Write it again",
  chooseSheet: "Choose at least one sheet.",
  preparing: "Preparing",
  working: "Writing. Please do not edit the workbook meanwhile.",
  done: "The report is written.",
  doneDetail:
    "{sheets, plural, one {One sheet} other {# sheets}}, {charts, plural, =0 {no charts} one {one chart} other {# charts}}.",
  doneUndo: "Undo takes it back.",
  doneUndoContents: "Undo takes back what was written, but not the right-to-left sheets that were added.",
  renamed: "Your sheet {wanted} was left alone; the report’s is called {name}.",
  goToSummary: "Go to the summary",
  exploreAgain: "Back to the scores",
  rightToLeftHint: "To turn a sheet’s direction: Page Layout, Sheet Right-to-Left.",
  pagesHint:
    "Excel took no page set-up, perhaps because there is no printer. Before printing choose A4 and “Fit to” under Page Layout.",
  anonymity: "Where answers are without names, groups of fewer than {count, number} stay hidden.",
  empty: "There is nothing to write yet.",
  emptyAction: "Check the sheets",
} as const;

export type PaneWriteKey = keyof typeof paneWrite;
export type PaneWriteMessages = typeof paneWrite;
