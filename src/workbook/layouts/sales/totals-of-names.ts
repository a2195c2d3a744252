import { matchingKey } from "../../../language/matching-key";
import { remembered } from "../../reading/remembered";

/** Characters: a longer text is no label of a total. */
const LONGEST = 120;
/** Words of sums and means as the labels of groups have them. */
const SUM =
  "(?:grand |sub-?|overall |running )?(?:totals?|sum|subtotals?|average|avg|mean|count|results?|gesamt|zwischensumme|summe|gesamtergebnis|ergebnis|total général|sous-total)";
const SUM_FA = "(?:سرجمع|جمع|مجموع|میانگین|معدل|تعداد|شمار)";
const OF_FA = "(?:کل|جزء|فرعی|فروش|مبلغ|مشتری|کالا|محصول|گروه|منطقه|شعبه|بخش|سفارش|فاکتور|استان|شهر|برای|از)";
const LATIN_BEFORE = new RegExp(
  `^${SUM}(?:\\s+(?:of|for|by|customer|product|group|region|order))*[\\s:–—-]+(.+)$`,
  "i",
);
const LATIN_AFTER = new RegExp(`^(.+?)[\\s:–—,(\\[-]+${SUM}[)\\]]?\\s*[:=]?$`, "i");
const PERSIAN_BEFORE = new RegExp(`^${SUM_FA}(?:\\s+${OF_FA})*[\\s:–—-]+(.+)$`);
const PERSIAN_AFTER = new RegExp(`^(.+?)[\\s:–—،(\\[-]+${SUM_FA}(?:\\s+کل)?[)\\]]?\\s*[:=]?$`);
/** Holds one of these words at all: most texts do not, and are not looked at closer. */
const SAYS_SUM = /total|sum|average|avg|mean|count|result|gesamt|ergebnis|جمع|مجموع|میانگین|ميانگين|معدل|تعداد|شمار/i;
const QUOTED = /^[\s"'“”«»([]+|[\s"'“”«»)\]:=]+$/g;

/**
 * The names that a label may sum up, by their matching keys: "Alder Ltd" of "Alder Ltd Total", "Total for Alder Ltd", «جمع شرکت الف». It
 * is a total where one of them is a name of the lines. Empty: the text says nothing of a sum.
 */
export function namesSummedUp(text: string): readonly string[] {
  return text.length <= LONGEST && SAYS_SUM.test(text) ? namesIn(text) : NONE;
}

const NONE: readonly string[] = [];

const namesIn = remembered((text: string): readonly string[] => {
  const key = matchingKey(text);
  const found = [LATIN_BEFORE, LATIN_AFTER, PERSIAN_BEFORE, PERSIAN_AFTER].flatMap((pattern) => {
    const name = pattern.exec(key)?.[1]?.trim() ?? "";
    return [name, name.replace(QUOTED, "")].filter((one) => one !== "");
  });
  // "جمع فروش الف": whether the word belongs to the name, only the names of the lines tell.
  const longer = new RegExp(`^${SUM_FA}\\s+(.+)$`).exec(key)?.[1];
  return [...new Set([...found, ...(longer === undefined ? [] : [longer])])];
});
