/** Where a mapping line belongs, in English: ICU messages. */
export const mappingPlacesEn = {
  pane: "{sentence} In the pane: Profitability, “Columns of the lines”.",
  command: "{sentence} The mapping is the file that the command takes with --mapping.",
} as const;
