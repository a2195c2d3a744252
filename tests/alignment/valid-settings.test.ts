import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { validSettings } from "../../src/alignment/valid-settings";

describe("settings from a workbook that anybody may have saved", () => {
  test("are taken as they are where they are what they should be", () => {
    const own = { ...DEFAULT_SETTINGS, minimumGroup: 8, target: 60, bands: [40, 60, 90], covariances: "listwise" };
    expect(validSettings(own)).toEqual(own);
  });

  test.each([["x"], [null], [Number.NaN], [[]], [{}], [undefined]])(
    "have the standard minimum group for %j",
    (value) => {
      expect(validSettings({ minimumGroup: value }).minimumGroup).toBe(DEFAULT_SETTINGS.minimumGroup);
    },
  );

  test.each([
    [1, 3],
    [-5, 3],
    [3.2, 4],
    [1e300, 1_000_000],
  ])("have no minimum group under 3 and none without end: %d gives %d", (value, minimum) => {
    expect(validSettings({ minimumGroup: value }).minimumGroup).toBe(minimum);
  });

  test("are the standard where they are broken, and without what is no setting any more", () => {
    const broken = {
      bands: null,
      componentWeights: { climate: -1 },
      roleWeights: 7,
      bootstrap: { resamples: 1e9 },
      target: "75",
    };
    expect(validSettings(broken)).toEqual(DEFAULT_SETTINGS);
    expect(validSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(validSettings({ bands: [80, 50, 20] }).bands).toEqual(DEFAULT_SETTINGS.bands);
    expect(
      validSettings({ componentWeights: { customerOrientation: 0, climate: 0, horizontal: 0, vertical: 0 } }),
    ).toEqual(DEFAULT_SETTINGS);
  });

  test("are whole and safe whatever is there", () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const { minimumGroup, bands, componentWeights } = validSettings(given);
        expect(minimumGroup).toBeGreaterThanOrEqual(3);
        expect(bands).toHaveLength(3);
        expect(Object.values(componentWeights).some((weight) => weight > 0)).toBe(true);
      }),
    );
  });
});
