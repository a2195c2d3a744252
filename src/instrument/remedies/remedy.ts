import type { Wording } from "../wording";

/** What a low score of a criterion means, and what can be done about it. */
export interface Remedy {
  /** Of the instrument's criterion. */
  readonly id: string;
  /** What is to be reached, in a few words; for a reversed statement what its contrary is called. */
  readonly name: Wording;
  /** What its lack looks like from outside. */
  readonly lack: Wording;
  /** What can be begun on Monday, the nearest first. */
  readonly actions: readonly Wording[];
}

export function remedy(
  id: string,
  name: readonly [en: string, fa: string],
  lack: readonly [en: string, fa: string],
  ...actions: readonly (readonly [en: string, fa: string])[]
): Remedy {
  return { id, name: wording(name), lack: wording(lack), actions: actions.map(wording) };
}

function wording([en, fa]: readonly [en: string, fa: string]): Wording {
  return { en, fa };
}
