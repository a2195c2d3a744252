import { MOST_DETAILS } from "../../profitability/totals/lines-in-detail";
import type { SalesLine } from "../../profitability/sales";
import { SumsTable } from "./sums-table";
import type { PairedSums } from "./answered-rows";

const BETWEEN = "\u0001";
const NONE = "\u0000";

/** Sums by product and customer of lines that stream past; dropped where there are too many pairs to be kept. */
export class StreamedPairs {
  private table: SumsTable | null;
  private hasQuantities = true;

  constructor(private readonly levels: readonly string[]) {
    this.table = new SumsTable(0, levels.length + 2);
  }

  add(line: SalesLine, net: number): void {
    const { table, levels } = this;
    if (table === null) return;
    const at = table.at(`${line.product ?? NONE}${BETWEEN}${line.customer ?? NONE}`);
    table.add(at, 0, net);
    levels.forEach((level, index) => {
      table.add(at, 2 + index, line.costs[level] ?? 0);
    });
    if (line.quantity === undefined) this.hasQuantities = false;
    else table.add(at, 1, line.quantity);
    if (table.size > MOST_DETAILS) this.table = null;
  }

  of(part: number | null): readonly PairedSums[] | null {
    const { table } = this;
    if (table === null) return null;
    const named = (name: string): string | null => (name === NONE ? null : name);
    return [...table.keys()].map(([key, at]) => {
      const [product = NONE, customer = NONE] = key.split(BETWEEN);
      return {
        part,
        product: named(product),
        customer: named(customer),
        netRevenue: table.sum(at, 0),
        costs: this.levels.map((_, index) => table.sum(at, 2 + index)),
        quantity: this.hasQuantities ? table.sum(at, 1) : null,
      };
    });
  }
}
