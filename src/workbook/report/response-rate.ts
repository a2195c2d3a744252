import type { DepartmentResult } from "../../alignment/results";

/** Answers of employees, of those who could have answered. */
export interface ResponseRate {
  readonly answers: number;
  readonly asked: number;
  /** answers / asked. */
  readonly rate: number;
}

/**
 * From the headcount in the list of departments and the number of employees who answered, which is shown anyway; null: one of the two
 * is not known, or hidden. More answers than persons are shown as they are: the list or the survey is to be looked at.
 */
export function responseRate({
  headcount,
  ratersByRole,
}: Pick<DepartmentResult, "headcount" | "ratersByRole">): ResponseRate | null {
  const answers = ratersByRole.employee;
  if (headcount === null || headcount <= 0 || typeof answers !== "number") return null;
  return { answers, asked: headcount, rate: answers / headcount };
}
