/** Brings in every class that registers itself. */
import "./areas-type";
import "./chart-type";
import "./range-type";
import "./table-collection-type";
import "./table-type";
import "./workbook-areas-type";
import "./worksheet-type";
