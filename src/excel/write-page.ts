import { areaAddress } from "../workbook/address";
import type { ReportSheet } from "../workbook/report/description";

/** Queues how a sheet is printed. Excel may refuse it where there is no printer. */
export function writePage(sheet: Excel.Worksheet, { page }: ReportSheet, rightToLeft: boolean): void {
  const layout = sheet.pageLayout;
  layout.orientation =
    page.orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = {
    horizontalFitToPages: page.fitWidth,
    ...(page.fitHeight === null ? {} : { verticalFitToPages: page.fitHeight }),
  };
  if (page.printArea !== undefined) layout.setPrintArea(areaAddress(page.printArea));
  if (page.titleRows !== undefined)
    layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  if (page.footer !== undefined) {
    // Footers have no direction: a mark at the head of each gives it the language's.
    const [start, centre, end] = [page.footer.start, page.footer.centre, page.footer.end].map((text) =>
      rightToLeft && text !== "" ? `\u200f${text}` : text,
    ) as [string, string, string];
    const footer = layout.headersFooters.defaultForAllPages;
    footer.leftFooter = rightToLeft ? end : start;
    footer.centerFooter = centre;
    footer.rightFooter = rightToLeft ? start : end;
  }
}
