import { type Figure, notComputable } from "../alignment/figure";

/**
 * Value from which an order of a category earns what it costs to handle:
 * fixed cost per order / (gross margin % - variable %). None where each further unit of revenue earns nothing.
 * @param fixedCost money per order
 * @param grossMargin,variableCost fractions of net revenue
 */
export function breakEvenOrder(fixedCost: number, grossMargin: number, variableCost: number): Figure {
  const earned = grossMargin - variableCost;
  return earned > 0 ? fixedCost / earned : notComputable("not-positive");
}
