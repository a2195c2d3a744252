/** What stands on evaluation sheets that the product makes: titles, instructions, headings. */
export const authoring = {
  checklistTitle: "Customer orientation: {department}",
  climateTitle: "Internal-marketing climate",
  serviceTitle: "Service between departments",
  serviceFacetTitle: "Service between departments: {facet}",
  verticalTitle: "Vertical coordination",
  climateFormTitle: "Internal-marketing climate: your answers",
  formTitle: "Response form: {rater}",

  climateSheet: "Climate",
  serviceSheet: "Service matrix",
  verticalSheet: "Vertical coordination",
  climateForm: "Climate survey form",
  climateFormOf: "Climate survey form, {sheet}",
  formSheet: "Form {rater}",
  formOwnRater: "{rater}, {department}",

  scaleAgreement: "{min, number} = {low}, {max, number} = {high}",
  scalePlain: "{min, number} = lowest, {max, number} = highest",
  scaleService: "{min, number} = very bad, {max, number} = very good",
  checklistInstructions:
    "Rate every statement about this department: {scale}. Each rater has a column; choose “{notApplicable}” where you cannot judge.",
  climateInstructions:
    "Each employee has a row and leaves no name: {scale}. Say how far each statement is true of your own department; choose “{notApplicable}” where you cannot judge.",
  serviceInstructions:
    "Each department fills its own column: how well do the departments in the rows serve it? {scale}. A department does not rate itself.",
  verticalInstructions:
    "Rate every statement about the company: {scale}. Each manager has a column; choose “{notApplicable}” where you cannot judge.",
  formInstructions:
    "Rate every statement in the last column: {scale}. Choose “{notApplicable}” where you cannot judge, save, and send the workbook back.",
  climateFormInstructions:
    "Choose your department, then say how far each statement is true of it: {scale}. Choose “{notApplicable}” where you cannot judge. Leave no name; all forms are alike. Save and send the workbook back.",
  filled: "{filled} of {total} filled",
  notApplicable: "n/a",
  chooseTitle: "Not on the scale",
  chooseRating: "Please choose a rating from {min, number} to {max, number}, or “{notApplicable}”.",
  chooseNumber: "Please enter a whole number from {min, number} to {max, number}.",
  chooseDepartment: "Please choose a department from the list.",

  reference: "Ref",
  statement: "Statement",
  yourDepartment: "Your department",
  departmentsToChoose: "Write one of these: {departments}",
  criterion: "Criterion",
  weight: "Weight",
  department: "Department",
  respondent: "Respondent",
  rating: "Rating",
  supplierByCustomer: "Supplier \\ customer",
  raterSelf: "Own staff {number, number}",
  raterPeer: "Other department {number, number}",
  raterSenior: "Senior management {number, number}",
  raterCustomer: "Customer {number, number}",
  raterEmployee: "Employee {number, number}",
  raterManager: "Department manager, {department}",
  respondentNumber: "R{number, number}",

  starterNeeds: "This unit’s people know whom they serve and what is needed of them.",
  starterPromise: "This unit keeps what it promises to other departments and to customers.",
  starterListens: "This unit asks for views on its work and acts on them.",
} as const;

export type AuthoringKey = keyof typeof authoring;
export type AuthoringMessages = typeof authoring;
