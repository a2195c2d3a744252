import { describe, expect, test } from "vitest";
import { CLIMATE_STATEMENTS } from "../../../src/instrument/climate";
import { ORIENTATION_CRITERIA } from "../../../src/instrument/customer-orientation";
import { REMEDIES, remedyOf } from "../../../src/instrument/remedies/remedies";
import { VERTICAL_STATEMENTS } from "../../../src/instrument/vertical";
import { describeReport } from "../../../src/workbook/report/describe";
import { criterion, evaluation, rows, table } from "../../alignment/builders";
import { analysisOf } from "../../privacy/clever-reader";
import { rowsOf } from "./summary-reader";

const INSTRUMENT = [...ORIENTATION_CRITERIA, ...CLIMATE_STATEMENTS, ...VERTICAL_STATEMENTS];

describe("what to do about a criterion", () => {
  test("is known for each one of the instrument, and for no other", () => {
    expect(REMEDIES.map(({ id }) => id).sort()).toEqual(INSTRUMENT.map(({ id }) => id).sort());
  });

  test.each(["en", "fa"] as const)(
    "is said in %s: a short name of its own, what its lack looks like, two or three actions",
    (language) => {
      expect(new Set(REMEDIES.map(({ name }) => name[language])).size).toBe(REMEDIES.length);
      for (const { id, name, lack, actions } of REMEDIES) {
        expect(name[language].length, id).toBeLessThanOrEqual(40);
        expect(lack[language], id).toMatch(/[.]$/);
        expect([2, 3], id).toContain(actions.length);
        for (const action of actions) {
          expect(action[language], id).toMatch(/[.]$/);
          // A text within a formula of Excel's has at most 255 characters.
          expect(action[language].length, id).toBeLessThan(200);
          expect(/\p{Script=Arabic}/u.test(action[language]), id).toBe(language === "fa");
        }
      }
    },
  );

  test("names a statement that agreement speaks against by what is to be reached", () => {
    expect(remedyOf("motivate-3")?.name.en).toBe("Effort that counts");
  });
});

describe("the sheet of actions", () => {
  const text = "Whether I make an effort or not makes no difference here.";
  const given = evaluation([
    table("sales", rows("peer", [5, 2], [4, 1], [5, 2]), {
      criteria: [
        criterion("motivate-3", { text, reverse: true }),
        criterion("sales-own-1", { text: "Queues are short" }),
      ],
    }),
  ]);
  const actions = rowsOf(describeReport(analysisOf(given), { language: "en" }), "Hamrasta_Actions");

  test("turns a reversed statement", () => {
    expect(actions.map((row) => row["criterion"])).toContain(`Effort that counts (asked as: ${text})`);
  });

  test("asks for an action on a criterion of the user's own", () => {
    const own = actions.find((row) => row["key"] === "sales/sales-own-1");
    expect(own?.["suggestion"]).toBe("Decide on an action and write it on the Actions sheet.");
  });
});
