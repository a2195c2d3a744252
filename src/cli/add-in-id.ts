/** The add-in's id in its manifest: Excel keeps an add-in's settings in the workbook under it. */
export const ADD_IN_ID = "51878c06-0707-4246-8d0b-89c9b1bab408";
