"""Writes workbooks with openpyxl into a folder: python3 openpyxl-files.py FOLDER. Each is about what its name says."""

import sys
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import AreaChart3D, BarChart, BubbleChart, PieChart, Reference, Series, StockChart, SurfaceChart
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule
from openpyxl.styles import Alignment, Border, Font, GradientFill, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

folder = Path(sys.argv[1])


def figures(sheet):
    for row in range(1, 9):
        sheet.append([row, row * row % 7, (row * 5) % 11 + 0.5, row % 2 == 0])


def book(title):
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = title
    figures(sheet)
    workbook.create_sheet("untouched")["B2"] = f"=SUM('{title}'!A1:C8)"
    return workbook, sheet


workbook, sheet = book("notes")
sheet["A1"].comment = Comment("A note\nin two lines", "Sara")
sheet["C5"].comment = Comment("یادداشت", "علی")
sheet["A2"].hyperlink = "https://example.invalid/page"
sheet["A3"].hyperlink = "#untouched!B2"
workbook.save(folder / "openpyxl-notes.xlsx")

workbook, sheet = book("charts")
values = Reference(sheet, min_col=3, min_row=1, max_row=8)
others = Reference(sheet, min_col=1, max_col=3, min_row=1, max_row=8)
bubbles = BubbleChart()
bubbles.series.append(Series(values, Reference(sheet, min_col=1, min_row=1, max_row=8), zvalues=values))
for place, chart in (("F1", BarChart()), ("F20", PieChart()), ("O1", AreaChart3D()), ("O20", SurfaceChart()), ("X1", StockChart())):
    chart.add_data(others)
    sheet.add_chart(chart, place)
sheet.add_chart(bubbles, "X20")
workbook.create_chartsheet("a chart alone").add_chart(BarChart())
workbook.save(folder / "openpyxl-charts.xlsx")

workbook, sheet = book("rules")
rules = sheet.conditional_formatting
rules.add("A1:A8", ColorScaleRule(start_type="min", start_color="FFFFFF", end_type="max", end_color="00AA00"))
rules.add("B1:B8", IconSetRule("5Arrows", "percent", [0, 20, 40, 60, 80]))
rules.add("C1:C8", DataBarRule(start_type="num", start_value=0, end_type="max", color="638EC6"))
rules.add("C1:C8", CellIsRule(operator="greaterThan", formula=["5"], font=Font(bold=True)))
rules.add("D1:D8", FormulaRule(formula=["$D1"], fill=PatternFill(bgColor="FFC7CE", fill_type="solid")))
listed = DataValidation(type="list", formula1='"open,done"', showErrorMessage=True)
whole = DataValidation(type="whole", operator="between", formula1="0", formula2="9", promptTitle="Score", prompt="0 to 9")
for validation, cells in ((listed, "E1:E8"), (whole, "F1:F8")):
    sheet.add_data_validation(validation)
    validation.add(cells)
workbook.save(folder / "openpyxl-rules.xlsx")

workbook, sheet = book("نمره‌ها")
sheet.sheet_view.rightToLeft = True
sheet.freeze_panes = "B2"
sheet.auto_filter.ref = "A1:D8"
sheet.merge_cells("A10:C11")
sheet["A10"] = "ادغام‌شده"
sheet["C2"].number_format = "[$-3000429]0.0"
sheet["B3"].fill = GradientFill(stop=("FFFFFF", "99CCFF"))
sheet["B4"].border = Border(left=Side(style="mediumDashDot", color="FF0000"), diagonal=Side(style="thin"), diagonalUp=True)
sheet["B5"].alignment = Alignment(textRotation=45, readingOrder=2, wrap_text=True)
sheet["B6"].protection = Protection(locked=False)
sheet.row_dimensions[7].height = 40
sheet.row_dimensions.group(5, 6, hidden=True)
sheet.column_dimensions["B"].width = 33
sheet.print_title_rows = "1:1"
sheet.print_area = "A1:D8"
sheet.oddFooter.center.text = "&P / &N"
sheet.sheet_properties.tabColor = "0F6E6E"
workbook.save(folder / "openpyxl-looks.xlsx")

workbook, sheet = book("tables")
wares = workbook.create_sheet("wares")
for line in (("name", "price"), ("tea", 5), ("bread", 2)):
    wares.append(line)
table = Table(displayName="Wares", ref="A1:B3")
table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
wares.add_table(table)
sheet["F1"] = "=SUM(Wares[price])"
sheet["F2"] = "=SUM(Goal)"
workbook.defined_names.append(DefinedName("Goal", attr_text="tables!$A$1:$A$8"))
workbook.defined_names.append(DefinedName("Lost", attr_text="#REF!"))
workbook.save(folder / "openpyxl-tables.xlsx")

workbook = Workbook(write_only=True)
sheet = workbook.create_sheet("streamed")
for row in range(600):
    sheet.append([row, f"text {row % 9}", row / 7])
workbook.create_sheet("untouched").append(["x"])
workbook.save(folder / "openpyxl-streamed.xlsx")
