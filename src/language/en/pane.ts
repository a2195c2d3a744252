/** The pane's frame, its start screen, its progress and its problems. */
export const pane = {
  product: "Hamrasta",
  loading: "Hamrasta is starting",
  screenLoading: "Loading",
  start: "Start",
  check: "Check",
  explore: "Explore",
  write: "Write",
  steps: "Steps",
  settings: "Settings",
  close: "Close",
  cancel: "Cancel",
  cancelled: "Cancelled. Nothing was written.",
  tryAgain: "Try again",
  fieldNoNumber: "“{text}” is not a number; {value} stays.",
  fieldEmptied: "Nothing was entered; {value} stays.",
  fieldOutside: "Enter a number from {minimum} to {maximum}; {value} stays.",
  increase: "Increase",
  decrease: "Decrease",
  refresh: "Read the sheets again",
  switchLanguageLabel: "نمایش به فارسی",
  privacy: "Your ratings never leave the workbook.",

  startHeading: "How well do your departments pull together?",
  startLead: "Hamrasta scores the evaluation sheets of this workbook and writes a report with charts you can edit.",
  useWorkbook: "Use this workbook’s sheets",
  useWorkbookHint: "Ratings you already have: checklists, survey answers or lists.",
  linesFromFile: "Lines from a file",
  linesFromFileHint: "Sales lines in CSV or Parquet files, also more than a sheet holds. Nothing leaves this computer.",
  trySample: "Try the sample",
  trySampleHint: "Adds the sheets of an invented company with nine departments.",
  sampleRefused:
    "This workbook has an evaluation of its own, so the sample was not added. Open a blank workbook to try it.",
  newEvaluation: "New evaluation",
  newEvaluationHint: "Makes sheets that are ready to fill in.",

  reading: "Reading the sheets",
  scoring: "Scoring the departments",
  describing: "Laying out the report",
  writing: "Writing the report",
  addingSample: "Adding the sample sheets",
  making: "Making the sheets",
  percentDone: "{fraction, number, percent}",
  scored:
    "{departments, plural, =0 {No department could be scored.} one {One department scored.} other {# departments scored.}}",
  changedSinceReading: "The sheets have changed since they were read.",
  changedSinceReport: "The sheets have changed since the report was written.",

  problem: "That did not work",
  outdatedTitle: "This system is too old for Hamrasta",
  outdatedText:
    "Its web view lacks what the analysis needs: Safari 16.4 or newer on a Mac. Update the system, or open the workbook in Excel on the web in a current browser.",
  officeBlockedTitle: "Office did not answer",
  officeBlockedText:
    "The pane waits for office.js, which did not load. Check the connection, or ask your administrator whether it is blocked.",
  notInExcelTitle: "This page belongs in Excel",
  notInExcelText: "Open Hamrasta from the Home tab of Excel.",
  nothingRecognisedTitle: "No ratings recognised",
  nothingRecognisedText:
    "None of the sheets looks like an evaluation. A sheet needs criteria and ratings, for example one criterion a row and one rater a column.",
  cellEditing: "A cell is being edited. Press Enter in the sheet, then try again.",
  readOnly: "The workbook is open for reading only. Save a copy, then try again.",
  tooLarge:
    "The sheets are larger than Excel passes to an add-in. Remove what is not needed from them, then try again.",
  notSupported: "This version of Excel lacks something that is needed here.",
  partMissing:
    "A part of Hamrasta could not be loaded: the network may be gone, or a newer version has been installed since this pane was opened. Close the pane and open it again.",
  openAnew: "Open the pane anew",
  analysisFailed:
    "Hamrasta itself failed on this workbook ({code}). Nothing was changed. Please report it with this sentence and, if you may, the workbook.",
  unknownProblem: "Excel reported a problem ({code}). Try again; if it comes back, close the pane and open it again.",
  protectedWorkbook: "The workbook’s structure is protected. Take the protection off under Review, then try again.",
  protectedSheet:
    "{sheet, select, none {A sheet} other {The sheet {sheet}}} is protected. Take the protection off under Review, then try again.",
  filteredRows:
    "{sheet, select, none {Rows} other {Rows of the sheet {sheet}}} are hidden by a filter. Clear the filter under Data, then try again.",
  interrupted: "It was ended before it was finished.",
  partlyWritten: "These sheets may be unfinished; write the report again to complete them: {sheets}.",
  listComma: ", ",
  nothingWritten: "The workbook is as it was.",
} as const;

export type PaneKey = keyof typeof pane;
export type PaneMessages = typeof pane;
