/** The sums of a group of lines, money as in the input. */
export interface LineSums {
  readonly lines: number;
  /** Lines of which a cost is not stated. */
  readonly withoutCost: number;
  readonly netRevenue: number;
  readonly grossMargin: number;
  readonly contributions: readonly number[];
  /** The last contribution level mapped; gross margin if none. */
  readonly contribution: number;
}
