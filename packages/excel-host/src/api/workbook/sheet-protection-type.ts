import { attribute, child, removeElement } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { defineClass } from "../define-class";
import { EVENT } from "../../workbook/book";
import type { SheetTarget } from "../objects";

/** What the API may allow, and the file's name for it; in the file 0 means allowed. */
const ALLOWANCES: Readonly<Record<string, string>> = {
  allowFormatCells: "formatCells", allowFormatColumns: "formatColumns", allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns", allowInsertRows: "insertRows", allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns", allowDeleteRows: "deleteRows", allowSort: "sort", allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
}; // prettier-ignore

function announce({ book, sheet }: SheetTarget, isProtected: boolean): void {
  book.emit(EVENT.protectionChanged, sheet.id, { isProtected, source: "Local", worksheetId: sheet.id });
}

export const protection = defineClass<SheetTarget>({
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: ({ sheet }) => sheet.isProtected },
    Options: {
      get: ({ sheet }) => {
        const element = child(sheet.file.root(), "sheetProtection");
        if (element === null || !sheet.isProtected) return null;
        const options: Record<string, unknown> = { selectionMode: selectionMode(element.hasAttribute.bind(element)) };
        for (const [name, file] of Object.entries(ALLOWANCES)) options[name] = attribute(element, file) === "0";
        options["allowEditObjects"] = attribute(element, "objects") !== "1";
        options["allowEditScenarios"] = attribute(element, "scenarios") !== "1";
        return options;
      },
    },
  },
  methods: {
    Protect: (target, args) => {
      const { sheet } = target;
      if (sheet.isProtected) throw new ApiError("InvalidOperation");
      // A password would have to be hashed as Excel does it; nothing here needs one.
      if (args.given(1)) throw new ApiError("NotImplemented");
      const options = args.record(0);
      const element = sheet.file.ensure("sheetProtection");
      element.setAttribute("sheet", "1");
      if (options["allowEditObjects"] !== true) element.setAttribute("objects", "1");
      if (options["allowEditScenarios"] !== true) element.setAttribute("scenarios", "1");
      for (const [name, file] of Object.entries(ALLOWANCES))
        if (options[name] === true) element.setAttribute(file, "0");
      if (options["selectionMode"] === "None") element.setAttribute("selectLockedCells", "1");
      if (options["selectionMode"] === "None" || options["selectionMode"] === "Unlocked") {
        element.setAttribute(options["selectionMode"] === "None" ? "selectUnlockedCells" : "selectLockedCells", "1");
      }
      announce(target, true);
      return undefined;
    },
    Unprotect: (target) => {
      const { sheet } = target;
      const element = child(sheet.file.root(), "sheetProtection");
      if (element === null || !sheet.isProtected) return undefined;
      if (element.hasAttribute("password") || element.hasAttribute("hashValue")) throw new ApiError("AccessDenied");
      sheet.file.changeShell();
      removeElement(element);
      announce(target, false);
      return undefined;
    },
  },
});

function selectionMode(has: (name: string) => boolean): string {
  if (has("selectUnlockedCells")) return "None";
  return has("selectLockedCells") ? "Unlocked" : "Normal";
}
