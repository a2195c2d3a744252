import { adapterError } from "./adapter-error";

/** Runs a batch that the user started: waits while a cell is being edited, and tells errors by our codes. */
export async function run<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw adapterError(error);
  }
}
