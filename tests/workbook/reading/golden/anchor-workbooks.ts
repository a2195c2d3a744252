import { sheetOf } from "../../snapshot-of";
import { golden } from "./golden-workbook";

/** Three questions whose answers run through all the given anchors, and back. */
const answers = (anchors: readonly string[]) => [
  ["Department", "The first", "The second", "The third"],
  ...anchors.map((anchor, index) => [
    index % 2 === 0 ? "Sales" : "Finance",
    anchor,
    anchors[anchors.length - 1 - index] ?? "",
    anchor,
  ]),
];

const FAMILIES: Readonly<Record<string, string>> = {
  "agreement-5-en": "Strongly disagree|Disagree|Neither agree nor disagree|Agree|Strongly agree|No opinion",
  "agreement-7-en":
    "Strongly disagree|Disagree|Somewhat disagree|Neither agree nor disagree|Somewhat agree|Agree|Strongly agree",
  "agreement-5-fa": "کاملاً مخالفم|مخالفم|نه موافقم نه مخالفم|موافقم|کاملاً موافقم|نظری ندارم",
  "agreement-7-fa": "کاملا مخالفم|مخالفم|تا حدی مخالفم|نه موافق نه مخالف|تا حدی موافقم|موافقم|کاملا موافقم",
  "agreement-5-with-points-behind": "Strongly disagree (1)|Disagree (2)|Neutral (3)|Agree (4)|Strongly agree (5)",
  "agreement-5-with-points-behind-fa": "کاملاً مخالفم (۱)|مخالفم (۲)|نظری ندارم|موافقم - ۴|کاملاً موافقم (۵)",
  "frequency-5-en": "Never|Rarely|Sometimes|Often|Always",
  "frequency-7-en": "Never|Rarely|Occasionally|Sometimes|Frequently|Usually|Always",
  "frequency-5-fa": "هرگز|به‌ندرت|گاهی|اغلب|همیشه",
  "frequency-7-fa": "هرگز|خیلی به ندرت|به ندرت|گاهی|اغلب|بیشتر اوقات|همیشه",
  "quality-5-en": "Very poor|Poor|Fair|Good|Excellent",
  "quality-7-en": "Very poor|Poor|Below average|Average|Above average|Good|Excellent",
  "quality-5-fa": "خیلی ضعیف|ضعیف|متوسط|خوب|خیلی خوب",
  "quality-7-fa": "خیلی ضعیف|ضعیف|نسبتاً ضعیف|متوسط|نسبتاً خوب|خوب|خیلی خوب",
  "satisfaction-5-en": "Very dissatisfied|Dissatisfied|Neutral|Satisfied|Very satisfied",
  "satisfaction-7-en":
    "Very dissatisfied|Dissatisfied|Somewhat dissatisfied|Neutral|Somewhat satisfied|Satisfied|Very satisfied",
  "satisfaction-5-fa": "خیلی ناراضی|ناراضی|نه راضی نه ناراضی|راضی|خیلی راضی",
  "satisfaction-7-fa": "کاملاً ناراضی|ناراضی|تا حدی ناراضی|نه راضی نه ناراضی|تا حدی راضی|راضی|کاملاً راضی",
  "importance-5-en": "Not at all important|Slightly important|Moderately important|Very important|Extremely important",
  "importance-7-en":
    "Not at all important|Low importance|Slightly important|Neutral|Moderately important|Very important|Extremely important",
  "importance-5-fa": "بی‌اهمیت|کم‌اهمیت|تا حدی مهم|مهم|خیلی مهم",
  "importance-7-fa": "کاملاً بی‌اهمیت|بی‌اهمیت|کم‌اهمیت|متوسط|تا حدی مهم|مهم|خیلی مهم",
};

export const ANCHOR_WORKBOOKS = [
  ...Object.entries(FAMILIES).map(([name, anchors]) =>
    golden(`anchors-${name}`, sheetOf("Responses", answers(anchors.split("|")))),
  ),
  golden(
    "anchors-spelt-inconsistently",
    sheetOf("Responses", [
      ["Department", "The first", "The second", "The third"],
      ["Sales", "strongly agree", "Strongly  Agree ", "STRONGLY-AGREE"],
      ["Sales", "Agree.", "agree", "AGREE"],
      ["Sales", "Strongly disagree", "stronly agree", "Disagre"],
      ["Sales", "neither agree nor disagree", "Neither agree/nor disagree", "Disagree"],
      ["Sales", "n/a", "N.A.", "no opinion"],
    ]),
  ),
  golden(
    "anchors-in-persian-spelt-inconsistently",
    sheetOf("پاسخ‌ها", [
      ["واحد", "پرسش یک", "پرسش دو", "پرسش سه"],
      ["فروش", "کاملاً موافقم", "كاملا موافقم", "کاملا  موافق"],
      ["فروش", "مخالفم", "مخالف", "مخالفم."],
      ["مالی", "کاملاً مخالفم", "نه موافق، نه مخالف", "موافقم"],
      ["مالی", "نظری ندارم", "نمی‌دانم", "موافغم"],
    ]),
  ),
  golden(
    "anchors-with-numbers",
    sheetOf("Responses", [
      ["Department", "The first", "The second", "The third"],
      ["Sales", "5 - Strongly agree", "1 - Strongly disagree", "3 - Neutral"],
      ["Sales", "4 - Agree", "2 - Disagree", "5 - Strongly agree"],
    ]),
  ),
  golden(
    "anchors-among-stray-numbers",
    sheetOf("Responses", [
      ["Department", "The first", "The second", "The third", "The fourth"],
      ["Sales", "Agree", "Agree", "Agree", "Agree"],
      ["Sales", "Disagree", "Disagree", 47, "Disagree"],
      ["Sales", 9, "Agree", "Agree", "Agree"],
      ["Sales", "Agree", 8, "Disagree", "Agree"],
      ["Sales", "Strongly agree", "Agree", "Agree", 7],
    ]),
  ),
];
