/** The lowest requirement set that the product runs on; what lies above it is a named capability. */
export const EXCEL_API_FLOOR = "1.9";

const REQUIREMENTS = {
  /** Table.resize: refreshed tables keep what refers to them. */
  resizeTable: "1.13",
  /** insertWorksheetsFromBase64: right-to-left sheets. */
  insertSheets: "1.13",
} as const;

export type Capability = keyof typeof REQUIREMENTS;

/** Whether this Excel has a capability. The version is a string: "1.10" is not "1.1". */
export function can(capability: Capability): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", REQUIREMENTS[capability]);
}
