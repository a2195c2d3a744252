/** What things are called: sheets, components, bands, roles, states, reasons, in English: ICU messages. */
export const reportNames = {
  "sheet.summary": "Summary",
  "sheet.departments": "Departments",
  "sheet.criteria": "Criteria",
  "sheet.coordination": "Coordination",
  "sheet.profitability": "Profitability",
  "sheet.actions": "Actions",
  "sheet.history": "History",
  "sheet.method": "Method",

  "component.customerOrientation": "Customer orientation",
  "component.climate": "Internal-marketing climate",
  "component.horizontal": "Horizontal coordination",
  "component.vertical": "Vertical coordination",
  "component.alignment": "Alignment",

  "short.customerOrientation": "Customer",
  "short.climate": "Climate",
  "short.horizontal": "Horizontal",
  "short.vertical": "Vertical",

  "band.strong": "strong",
  "band.good": "good",
  "band.watch": "watch",
  "band.critical": "critical",

  "role.self": "Own staff",
  "role.peer": "Other departments",
  "role.senior": "Senior management",
  "role.customer": "Customers",
  "role.employee": "Employees",

  "stage.enthusiasm": "1 Enthusiasm of employees",
  "stage.customer": "2 Regard for customers",
  "stage.strategy": "3 Effective strategy",

  "part.A": "A Customer orientation",
  "part.B": "B Climate",
  "part.D": "D Vertical coordination",
  "groupPart.A": "A",
  "groupPart.B": "B",
  "groupPart.C": "C, services",
  "groupPart.D": "D",
  "groupPart.agreement": "D, agreement",
  "varianceOf.own": "its own ratings",
  "varianceOf.role": "its role, pooled",
  "varianceOf.part": "its part, pooled",

  organisation: "The whole company",

  allDepartments: "All raters together",

  yes: "yes",

  "status.open": "open",
  "status.started": "under way",
  "status.done": "done",
  "status.dropped": "dropped",
  "status.gone": "no longer a priority",

  "driver.orders": "orders",
  "driver.lines": "lines",
  "driver.visits": "visits",
  "driver.deliveries": "deliveries",
  "driver.returns": "returns",

  "reason.no-ratings": "no ratings",
  "reason.too-few-raters": "too few raters",
  "reason.too-few-criteria": "too few criteria",
  "reason.too-few-departments": "fewer than 2 departments",
  "reason.too-few-periods": "no earlier period",
  "reason.no-variance": "all ratings are equal",
  "reason.one-rater-in-every-role": "one rater in every role",
  "reason.not-rated-by-both": "not rated by both sides",
  "reason.not-positive": "not positive",
  "reason.did-not-converge": "the estimate did not converge",
  "reason.ill-conditioned": "criteria are too alike",
  "reason.not-scored": "not scored",
  "reason.no-costs": "no costs are known",
  "reason.hidden-for-anonymity": "hidden to protect anonymity",

  fewerThan: "fewer than {count}",

  componentCount: "{count} of 4",
} as const;
