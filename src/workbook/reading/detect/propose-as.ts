import { parseCell } from "../../address";
import type { SheetSnapshot } from "../../snapshot";
import type { Layout, MappingEntry, Part } from "../mapping";
import { cellsOf, type SheetCells } from "../sheet-cells";
import { assumedBlock } from "../../layouts/assumed-block";
import type { Layout as LayoutDefinition } from "../../layouts/layout";
import { layoutOf } from "../../layouts/registry";
import { byDepartmentOfColumns } from "./department-columns";
import { scaleOfProfiles } from "./detected-scale";
import type { Draft } from "./draft";
import { type Region, regionsOf, titlesOver } from "./regions";

/** What the user says about a block of cells. */
export interface StatedBlock {
  readonly layout: Exclude<Layout, "ignore">;
  /** null: as the criteria say; of no account in layouts without parts. */
  readonly part: Exclude<Part, "C"> | null;
  /** A1 of a cell in the block; null: wherever on the sheet it fits. */
  readonly block: string | null;
  /** The row of the headings, from 0; null: found. */
  readonly headerRow: number | null;
}

/**
 * How a sheet is read once its user has said what it is: by the layout's own detector where that agrees, else by what each
 * column looks like. Empty: the cells that the layout needs are not there.
 */
export function proposeAs(sheet: SheetSnapshot, stated: StatedBlock): readonly MappingEntry[] {
  if (sheet.used === null) return [];
  const cells = cellsOf(sheet);
  const regions = regionsMeant(cells, stated);
  const detected = regions.flatMap((region) => draftsFrom(cells, region, layoutOf(stated.layout)?.detect ?? []));
  const drafts = detected.length > 0 ? detected : assumed(cells, regions, stated.layout);
  return drafts.map(({ entry, profiles, statedScale, families }) => {
    const withPart = "part" in entry && stated.part !== null ? { ...entry, part: stated.part } : entry;
    return "scale" in withPart && profiles.length > 0 && families === undefined
      ? { ...withPart, scale: scaleOfProfiles(profiles, statedScale).scale }
      : withPart;
  });
}

function draftsFrom(cells: SheetCells, region: Region, detectors: LayoutDefinition["detect"]): readonly Draft[] {
  for (const detect of detectors) {
    const draft = detect({ cells, region, endRow: region.row + region.rows });
    if (draft !== null) return [draft, ...(draft.siblings ?? [])].flatMap((one) => byDepartmentOfColumns(cells, one));
  }
  return [];
}

/** The largest region that has what the layout needs. */
function assumed(cells: SheetCells, regions: readonly Region[], layout: StatedBlock["layout"]): readonly Draft[] {
  const bySize = [...regions].sort((one, other) => other.rows * other.columns - one.rows * one.columns);
  for (const region of bySize) {
    const block = assumedBlock({ cells, region, endRow: region.row + region.rows });
    const entry = layoutOf(layout)?.assume(block) ?? null;
    if (entry === null) continue;
    const profiles = "scale" in entry ? block.rated.map(({ profile }) => profile) : [];
    const reasons = [{ code: "given" as const, count: 0 }];
    return [{ entry, confidence: 1, reasons, profiles, statedScale: null, headerRow: block.header }];
  }
  return [];
}

function regionsMeant(cells: SheetCells, { block, headerRow }: StatedBlock): readonly Region[] {
  const all = regionsOf(cells);
  const cell = block === null ? null : parseCell(block);
  const near = cell === null ? all : all.filter((region) => holds(region, cell.row, cell.column));
  const regions = near.length > 0 ? near : all;
  if (headerRow === null) return regions;
  const below = regions.filter(({ row, rows }) => headerRow < row + rows);
  // As in an Excel table, the first row is the header, whatever stands in it.
  return below.slice(0, 1).map((region) => {
    const row = Math.max(headerRow, region.row);
    const rows = region.row + region.rows - row;
    return { ...region, row, rows, isTable: true, above: titlesOver(cells, region, row) };
  });
}

/** A title may stand beside the block that it belongs to. */
function holds(region: Region, row: number, column: number): boolean {
  return (
    row >= region.row &&
    row < region.row + region.rows &&
    column >= region.column - 1 &&
    column <= region.column + region.columns
  );
}
