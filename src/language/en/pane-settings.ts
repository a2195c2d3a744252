/** The settings drawer. */
export const paneSettings = {
  heading: "Settings",
  lead: "Stored in this workbook and printed on the Method sheet.",
  weights: "Weights of the components",
  weightsHint: "Relative; what is missing is left out and the rest shared anew.",
  customerOrientation: "Customer orientation",
  climate: "Internal-marketing climate",
  horizontal: "Horizontal coordination",
  vertical: "Vertical coordination",
  share: "{share, number, percent}",
  combination: "How components combine",
  arithmetic: "Average",
  geometric: "Geometric: a weak component weighs more",
  thresholds: "Target and bands",
  target: "Target",
  watch: "Watch from",
  good: "Good from",
  strong: "Strong from",
  stage: "A stage is reached at",
  anonymity: "Anonymity",
  minimumGroup: "Smallest group shown",
  minimumGroupHint: "Never under 3 raters.",
  recording: "Record requests for support",
  recordingHint: "Without the contents of cells. Switched off, it is saved as a file.",
  apply: "Apply",
  defaults: "Back to the defaults",
  weightsAllZero: "At least one weight must be above zero.",
  bandsNotRising: "The bands must rise: watch, then good, then strong.",
} as const;

export type PaneSettingsKey = keyof typeof paneSettings;
export type PaneSettingsMessages = typeof paneSettings;
