/** One event on its way to the client: category, type, target, and the arguments as JSON. */
export interface EventEntry {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: string;
}
