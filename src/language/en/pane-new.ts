/** The pane's screen that makes a new evaluation, lets it grow, and sends and takes back response forms. */
export const paneNew = {
  tabs: "Evaluation",
  tabNew: "New",
  tabExtend: "Extend",
  tabForms: "Forms",
  extendNone: "This workbook has no evaluation that was made here. Sheets of your own grow in Excel itself.",
  heading: "New evaluation",
  step: "Step {step, number} of {steps, number}: {name}",
  stepDepartments: "departments",
  stepCriteria: "criteria",
  stepRaters: "scale and raters",
  stepMake: "make the sheets",
  back: "Back",
  next: "Next",

  sheetLanguage: "Language of the sheets",
  departments: "Departments to be evaluated",
  ownDepartment: "Another department",
  addDepartment: "Add",
  parts: "What is asked",
  partA: "Customer orientation of each department",
  partAHint: "Each department has a checklist: own staff, other departments and senior management rate it.",
  partB: "Internal-marketing climate",
  partBHint: "Statements that employees answer, without names.",
  partC: "Service between departments",
  partCHint: "A square: every department rates those that serve it.",
  partCFacets: "Rate reliability, timeliness and responsiveness apart",
  partD: "Vertical coordination",
  partDHint: "Statements about the company that managers answer.",

  criteriaOf: "Criteria of",
  criterionText: "Criterion {number, number}",
  weight: "Weight",
  reversed: "Reversed: agreement is bad",
  dimension: "Dimension",
  noDimension: "none",
  drop: "Remove criterion {number, number}",
  addCriterion: "Add a criterion",
  restoreCriteria: "Back to the standard criteria",
  newCriterion: "This unit …",

  scale: "Scale",
  scaleOf: "{min, number} to {max, number}",
  raters: "Raters of each department",
  self: "Own staff",
  peer: "Other departments",
  senior: "Senior management",
  customer: "Customers",
  employees: "Employees of each department",
  employeesHint: "Groups of fewer than five are not shown, to keep them anonymous.",

  summary:
    "{sheets, plural, one {One sheet} other {# sheets}} with {cells, plural, other {# cells}} to fill in will be added after the present ones. Nothing that is there is touched.",
  make: "Make the sheets",
  startAgain: "Plan another evaluation",
  problems: "Please correct this first:",
  problemNoDepartments: "No department is chosen.",
  problemNoParts: "Nothing is asked: choose at least one part.",
  problemNoRaters: "No raters: choose at least one for each department.",
  problemNoEmployees: "The climate needs at least one employee in each department.",
  problemNoCriteria: "{text, select, none {A part has no criteria.} other {“{text}” has no criteria.}}",
  problemTooFewDepartments: "A square of service needs two departments.",
  problemBlankName: "A department’s name needs a letter.",
  problemSameDepartment: "“{text}” is there twice.",
  problemBlankCriterion: "A criterion has no text.",
  problemSameCriterion: "This criterion is there twice: “{text}”",
  problemCriterionOfAnother: "This criterion belongs to another department: “{text}”",
  problemCriterionReadsOtherwise: "This would be read as a heading, a note or a total: “{text}”",
  problemNoWeight: "The criteria of a list cannot all weigh nothing.",

  madeHeading: "The sheets are ready to be filled in",
  made: "{sheets, plural, one {One sheet was} other {# sheets were}} added. Fill in the pale cells; each sheet counts what is filled in.",
  madeRenamed: "“{wanted}” was taken, so the new sheet is called “{name}”.",
  madePages:
    "Excel took no page set-up, perhaps because there is no printer. Before printing choose A4 and “Fit to” under Page Layout.",
  madeDirection:
    "This Excel cannot turn sheets from right to left by itself: choose Page Layout, Sheet Right-to-Left on each.",
  goToFirst: "Go to the first sheet",
  readNow: "Read the ratings",

  extendHeading: "This workbook’s evaluation",
  extendLead: "Sheets that Hamrasta made here can grow. Ratings that are there stay.",
  extendSheet: "Sheet",
  addRater: "Add a rater",
  raterRole: "Rates as",
  addRaterAction: "Add a column",
  addedCriterion: "Add a criterion",
  criterionOwn: "Its text",
  addRowAction: "Add a row",
  addDepartmentAction: "Add a sheet",
  extended: "Added to the sheet “{sheet}”.",
  extendedSheet: "The sheet “{sheet}” was added. Fill in its pale cells.",
  extendRefused: "The sheet was changed so much that nothing can be added to it.",

  formsHeading: "Response forms",
  formsLead:
    "Each rater gets a form with nothing but that rater’s questions. Send the forms; what comes back is put into the evaluation.",
  formsSave: "Save a file for each rater",
  formsOpen: "Open a workbook for each rater",
  formsOpened:
    "{files, plural, one {One form was opened as a new workbook} other {# forms were opened as new workbooks}}. Save each under its rater’s name and send it.",
  formsZip: "Response forms",
  formsSaved:
    "{files, plural, one {One form is} other {# forms are}} in the file “{name}”, one workbook for each rater. If nothing was saved, add the forms as sheets instead.",
  formsMake: "Add the forms as sheets",
  formsMade:
    "{sheets, plural, one {One form was} other {# forms were}} added as sheets. Move a copy to a new workbook to send it.",
  formsNone:
    "Neither checklists nor a climate survey were made in this workbook yet. Make an evaluation under “New” first.",
  surveyLead:
    "All employees get one and the same blank form for the climate survey: neither the form nor its file says whose it is. Send it to everyone, or put it in a shared folder to be copied.",
  surveySave: "Save the climate survey form",
  surveyOpen: "Open the climate survey form",
  surveyZip: "Climate survey forms",
  surveySaved: "The blank form is in the file “{name}”. Send this same file to everyone.",
  surveyOpened: "The blank form was opened as a new workbook. Save it, and send this same file to everyone.",
  surveyGone: "The climate survey’s sheet was changed so much that no form can be made from it.",
  surveyTaken:
    "{forms, plural, one {The answers of one employee were} other {The answers of # employees were}} put into rows of their departments, in random order.",
  surveyFiles:
    "The files that came back still show who sent what. Delete them, or keep them where nobody else can see them.",
  surveyAdded:
    "{rows, plural, one {One row was} other {# rows were}} put in, because more forms came back than rows were blank.",
  surveyAlike:
    "{forms, plural, one {One form has} other {# forms have}} exactly the answers of another form from the same department. Both count; if somebody sent theirs twice, clear one of the rows.",
  surveyLeftOut:
    "{files, plural, one {One file was} other {# files were}} left out; nothing was taken from {files, plural, one {it} other {them}}",
  surveyRefused:
    "{reason, select, takenAlready {“{file}”: a file of the same content was taken already.} empty {“{file}”: nothing is answered.} noSurvey {“{file}”: this workbook has no climate survey that it belongs to.} noDepartment {“{file}”: no department is chosen. Choose one in the form and take it back again.} unknownDepartment {“{file}”: its department is not in the survey. Correct it in the form and take it back again.} unknownStatement {“{file}”: a statement in it is not in the survey. Copy the answers into a blank form and take that back.} other {“{file}”: it holds a rater’s form too. Save each form as a workbook of its own.}}",
  surveySheet:
    "The sheet “{sheet}” is a climate form. Nothing was taken from it, because its place among the sheets would tell who sent it: save it as a workbook of its own, choose that file here, and delete the sheet.",
  formsFiles: "Take back filled-in forms",
  formsFilesHint:
    "Choose the workbooks that came back. Raters’ sheets are added here, then merged; climate answers go straight into the survey, in random order.",
  formsChoose: "Choose files",
  formsMerge: "Merge the forms of this workbook",
  merged:
    "{ratings, plural, =0 {No new rating was found} one {One rating was taken over} other {# ratings were taken over}} from {forms, plural, one {one form} other {# forms}}.",
  mergedSame: "{count, plural, one {One cell} other {# cells}} held the same rating already.",
  conflictsHeading: "{count, plural, one {One difference} other {# differences}}: nothing was overwritten",
  conflict: "{sheet}, {cell}: {present} stands there, the form “{form}” says {offered}.",
  unmatchedHeading: "{count, plural, one {One answer} other {# answers}} could not be placed",
  unmatched: "“{form}”, {cell}: {value}. No such criterion or rater in the evaluation.",
  unreadable:
    "Excel did not add “{file}”: it is no workbook, or it holds comments, charts or pivot tables. Open it and copy its sheet into this workbook.",
} as const;

export type PaneNewKey = keyof typeof paneNew;
export type PaneNewMessages = typeof paneNew;
