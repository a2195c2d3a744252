/** What conditional formats add to a cell's look. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly underlined?: boolean;
  /** Part of the cell's width, 0 to 1, in a colour. */
  readonly bar?: { readonly share: number; readonly colour: string; readonly reverse: boolean };
  readonly icon?: string;
  readonly hideValue?: boolean;
}
