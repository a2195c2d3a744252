"""Prints every value of a workbook as openpyxl reads it: {sheet: {address: value}}."""
import json
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1], data_only=True)
cells = {
    sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
    for sheet in workbook.worksheets
}
json.dump(cells, sys.stdout, default=str)
