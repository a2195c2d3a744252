import type { CellProfile } from "./column-profile";

/** A column of a region, with what heads it and what stands in it. */
export interface RegionColumn {
  readonly column: number;
  readonly letters: string;
  /** As a mapping calls it. */
  readonly name: string;
  readonly heading: string;
  readonly group: string;
  readonly profile: CellProfile;
}
