import type { RatedPart, Role } from "../../alignment/evaluation";

/** In whose name someone rates where the sheet does not say. */
export function defaultRole(part: RatedPart, layout: "checklist" | "survey"): Role {
  switch (part) {
    case "A":
      return layout === "checklist" ? "peer" : "employee";
    case "B":
      return "employee";
    case "D":
      return "self";
  }
}

/**
 * Whoever answers is promised anonymity until the user says otherwise: Part B, and any survey in which somebody rates as an
 * employee or in no role that is stated.
 */
export function isAnonymousSurvey(part: RatedPart, statedRoles: readonly (Role | null)[]): boolean {
  return part === "B" || statedRoles.includes("employee") || statedRoles.includes(null);
}
