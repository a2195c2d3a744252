import { describe, expect, test } from "vitest";
import { ANCHOR_WORKBOOKS } from "./anchor-workbooks";
import { BLOCK_WORKBOOKS } from "./block-workbooks";
import { CELL_WORKBOOKS } from "./cell-workbooks";
import { DEPARTMENT_WORKBOOKS } from "./department-workbooks";
import { HEADER_WORKBOOKS } from "./header-workbooks";
import { LAYOUT_WORKBOOKS } from "./layout-workbooks";
import { OTHER_DATA_WORKBOOKS } from "./other-data-workbooks";
import { readingInWords } from "./reading-in-words";
import { SCALE_WORKBOOKS } from "./scale-workbooks";

describe.each([
  ["headers", HEADER_WORKBOOKS],
  ["blocks", BLOCK_WORKBOOKS],
  ["cells", CELL_WORKBOOKS],
  ["anchors", ANCHOR_WORKBOOKS],
  ["scales", SCALE_WORKBOOKS],
  ["layouts", LAYOUT_WORKBOOKS],
  ["departments", DEPARTMENT_WORKBOOKS],
  ["other data", OTHER_DATA_WORKBOOKS],
])("a workbook with difficult %s is read as expected:", (_, workbooks) => {
  test.each(workbooks.map(({ name, snapshot }) => [name, snapshot] as const))("%s", async (name, snapshot) => {
    await expect(readingInWords(snapshot)).toMatchFileSnapshot(`expected/${name}.txt`);
  });
});
