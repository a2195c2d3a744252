/** Whether the workbook calculates only when somebody asks; to be read after the next sync. */
export function asksForCalculation(workbook: Excel.Workbook): () => boolean {
  const application = workbook.application.load("calculationMode");
  return () => application.calculationMode === Excel.CalculationMode.manual;
}

/**
 * Calculates sheets that were written to, in a workbook that calculates only when asked: the documentation of
 * suspendApiCalculationUntilNextSync leaves it to whoever wrote. All other sheets stay as they are.
 */
export async function calculateSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  // A sheet is calculated from what the others show: the second time round they show the new figures.
  for (let round = 0; round < 2; round += 1) {
    for (const name of names) context.workbook.worksheets.getItem(name).calculate(true);
  }
  await context.sync();
}
