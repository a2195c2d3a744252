import { writeSlides } from "../../slides/write-slides";
import type { ReportDescription } from "../../workbook/report/description";
import { describeSlides } from "../../workbook/slides/deck";

/** Loaded only when somebody wants slides. null: there are no scores to show. */
export async function slidesOf(report: ReportDescription): Promise<Uint8Array | null> {
  const deck = describeSlides(report);
  return deck === null ? null : writeSlides(deck);
}
