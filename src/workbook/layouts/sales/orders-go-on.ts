import { matchingKey } from "../../../language/matching-key";

/**
 * Whether a row is a further line of the order in the row above it.
 * @param orderAt the order's number of a row; "": none
 */
export function ordersGoOn(orderAt: (row: number) => string): (row: number) => boolean {
  return (row) => {
    const own = orderAt(row);
    if (own === "") return false;
    const above = orderAt(row - 1);
    // Equal as they stand, or but for case and letter forms.
    return own === above || (own.length === above.length && matchingKey(own) === matchingKey(above));
  };
}
