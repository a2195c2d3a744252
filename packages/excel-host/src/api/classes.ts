/** Brings in every class that registers itself. */
import "./range/areas-type";
import "./chart/chart-type";
import "./range/range-type";
import "./table/table-collection-type";
import "./table/table-type";
import "./range/workbook-areas-type";
import "./workbook/worksheet-type";
