/** The scales that evaluations use. */
export const SCALES = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
  { min: 1, max: 4 },
  { min: 1, max: 3 },
  { min: -2, max: 2 },
  { min: 0, max: 100 },
] as const;
