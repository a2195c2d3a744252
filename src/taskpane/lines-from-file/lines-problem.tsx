import { isolated } from "../language/figures";
import { linesWords } from "../language/lines-words";
import { useWords } from "../language/use-words";
import type { Problem } from "../state/pane-state";

/** Why a file's lines cannot be used, and what to do about it. */
export default function LinesProblem({ lines }: { readonly lines: NonNullable<Problem["lines"]> }) {
  const { t } = useWords(linesWords);
  const { problem } = lines;
  const file = isolated(lines.file);
  switch (problem.code) {
    case "no-sales":
      return t("noSales", { file, columns: isolated(problem.columns) });
    case "column-missing":
      return t("columnMissing", { file, column: isolated(problem.column), columns: isolated(problem.columns) });
    case "blank-names":
      return t("blankNames", { file, column: isolated(problem.column), blank: problem.blank, lines: problem.lines });
    case "currencies":
      return t("currencies", { file, currencies: isolated(problem.currencies) });
    case "quote":
    case "fields":
      return t(problem.code, { file, line: problem.line });
    case "headings-differ":
      return t("headingsDiffer", { file, first: isolated(problem.first) });
    case "several-tables":
      return t("severalTables", { file });
    case "joins":
    case "empty":
    case "damaged":
      return t(problem.code, { file });
  }
}
