import type { ColumnUse } from "../../../../src/workbook/reading/account/column-use";
import type { CellValue, WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../snapshot-of";

/** A survey as a tool exports it, made from a seed, with what reading it has to give. */
export interface GeneratedSurvey {
  readonly name: string;
  readonly snapshot: WorkbookSnapshot;
  readonly columns: readonly ExpectedColumn[];
  /** Mean of each criterion in points 0-100, in the order of the columns. */
  readonly points: readonly number[];
  /** Raters of each department; "all" where none is asked for. */
  readonly raters: number;
}

export interface ExpectedColumn {
  readonly heading: string;
  readonly use: ColumnUse;
  readonly scale: { readonly min: number; readonly max: number } | null;
  readonly lowIsBest: boolean;
}

export const TOOLS = [
  "google-forms",
  "microsoft-forms",
  "surveymonkey",
  "surveymonkey-wide",
  "qualtrics",
  "limesurvey",
  "limesurvey-codes",
  "typeform",
  "porsline",
] as const;
export type Tool = (typeof TOOLS)[number];

type Language = "en" | "fa";

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Question {
  readonly heading: string;
  readonly stem: string | null;
  readonly scale: { readonly min: number; readonly max: number };
  /** As it is written for a point of the scale. */
  readonly write: (point: number) => CellValue;
  readonly lowIsBest: boolean;
  readonly answers: readonly (number | null)[];
}

interface Family {
  readonly points: number;
  readonly min: number;
  readonly words: readonly string[] | null;
  readonly labelled: boolean;
  readonly lowIsBest: boolean;
}

const WORDS: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
    ["Never", "Rarely", "Sometimes", "Often", "Always"],
    ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"],
    ["Poor", "Fair", "Good", "Excellent"],
    ["Strongly disagree", "Disagree", "Agree", "Strongly agree"],
    ["Strongly disagree", "Disagree", "Somewhat disagree", "Neutral", "Somewhat agree", "Agree", "Strongly agree"],
    ["Not at all", "A little", "Somewhat", "Very much"],
    ["Below expectations", "Meets expectations", "Exceeds expectations"],
  ],
  fa: [
    ["کاملاً مخالفم", "مخالفم", "نه موافقم نه مخالفم", "موافقم", "کاملاً موافقم"],
    ["هرگز", "به‌ندرت", "گاهی", "اغلب", "همیشه"],
    ["خیلی کم", "کم", "متوسط", "زیاد", "خیلی زیاد"],
    ["خیلی ضعیف", "ضعیف", "متوسط", "خوب", "خیلی خوب"],
    ["ضعیف", "متوسط", "خوب", "عالی"],
    ["اصلاً راضی نیستم", "راضی نیستم", "تا حدودی راضی هستم", "راضی هستم", "کاملاً راضی هستم"],
  ],
};

const STATEMENTS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "My manager explains what is expected of me",
    "I get the tools that I need for my work",
    "Good work is recognised here",
    "Information reaches me in time",
    "I would choose this employer again",
    "My colleagues help me when I ask",
    "Our goals are clear to everybody",
    "I am trained for what I do",
    "The canteen is worth its price",
    "Meetings at work end with a decision",
    "People here say what they think",
    "My workload can be managed",
  ],
  fa: [
    "مدیر من انتظارش را روشن می‌گوید",
    "ابزار لازم برای کارم را دارم",
    "کار خوب در اینجا دیده می‌شود",
    "خبرها به‌موقع به من می‌رسد",
    "باز هم این شرکت را برمی‌گزینم",
    "همکارانم هنگام نیاز کمک می‌کنند",
    "هدف‌های ما برای همه روشن است",
    "برای کارم آموزش دیده‌ام",
    "جلسه‌های ما به تصمیم می‌رسد",
    "حجم کار من قابل‌تحمل است",
  ],
};

const DEPARTMENTS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Sales", "Finance", "Claims", "Call centre", "Field service"],
  fa: ["فروش", "مالی", "خسارت", "مرکز تماس", "پشتیبانی فنی"],
};
const DEPARTMENT_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  en: ["Department", "Which department do you work in?", "Your team", "What is your business unit?"],
  fa: ["واحد سازمانی", "در کدام واحد کار می‌کنید؟", "نام واحد شما"],
};
const FACTS: Readonly<Record<Language, readonly (readonly [heading: string, values: readonly CellValue[]])[]>> = {
  en: [
    ["Age", [23, 31, 38, 44, 52, 59]],
    ["What is your gender?", ["Female", "Male", "Other"]],
    ["How many years have you worked here?", [1, 2, 3, 4, 5, 7, 9]],
    ["Marital status", [1, 2, 3]],
    ["Job title", ["Senior engineer", "Clerk", "Team lead", "Customer advisor"]],
    ["Education", ["Bachelor", "Master", "Diploma"]],
  ],
  fa: [
    ["سن", [23, 31, 38, 44, 52]],
    ["جنسیت", ["زن", "مرد"]],
    ["سابقهٔ کار (سال)", [1, 2, 3, 5, 8]],
    ["تحصیلات", ["کارشناسی", "کارشناسی ارشد", "دیپلم"]],
  ],
};
const COMMENTS: Readonly<Record<Language, readonly [heading: string, texts: readonly string[]]>> = {
  en: [
    "Any other comments?",
    [
      "More daylight in the office would help a great deal",
      "Please answer mails within a day, as was promised",
      "The new rota is unfair to those who have children",
      "Thank you for asking us at all, it is the first time",
      "I should like a course on the new system, and soon",
    ],
  ],
  fa: [
    "اگر پیشنهاد دیگری دارید بنویسید",
    [
      "نور اتاق‌ها کم است و چشم را خسته می‌کند",
      "لطفاً نامه‌ها را همان روز پاسخ بدهید",
      "برنامهٔ شیفت‌ها برای همه منصفانه نیست",
      "از این‌که نظر ما را پرسیدید سپاسگزارم",
      "دوره‌ای برای سامانهٔ تازه برگزار کنید",
    ],
  ],
};

/** A survey from a seed: its tool, language, families, faults and length all follow from it. */
export function generatedSurvey(seed: number): GeneratedSurvey {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const tool = TOOLS[seed % TOOLS.length] ?? "google-forms";
  const language: Language = tool === "porsline" || (tool !== "qualtrics" && random() < 0.35) ? "fa" : "en";
  const raters = 24 + Math.floor(random() * 60);
  const shuffled = [...STATEMENTS[language]].sort(() => random() - 0.5);
  const families = Array.from({ length: tool === "limesurvey-codes" ? 1 : 1 + Math.floor(random() * 3) }, () =>
    family(tool, language, random, pick),
  ).filter((one, index, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
  const questions: Question[] = [];
  const each = Math.floor(Math.min(4, shuffled.length / families.length));
  for (const one of families) {
    const stem = language === "en" ? "How far do you agree?" : "تا چه حد موافقید؟";
    const count = Math.max(2, each);
    for (let index = 0; index < count; index += 1) {
      const text = shuffled.pop() ?? "";
      questions.push(question(text, stem, one, raters, random));
    }
  }
  const columns = structure(tool, language, raters, random, pick);
  return layOut(seed, tool, language, columns, questions, raters, random);
}

function family(
  tool: Tool,
  language: Language,
  random: () => number,
  pick: <Item>(items: readonly Item[]) => Item,
): Family {
  if (tool === "limesurvey-codes")
    return { points: 5, min: 1, words: ["A1", "A2", "A3", "A4", "A5"], labelled: false, lowIsBest: false };
  const wordy = tool === "surveymonkey-wide" || tool === "qualtrics" || tool === "microsoft-forms" || random() < 0.5;
  if (wordy) {
    const words = pick(WORDS[language]);
    const labelled = tool !== "surveymonkey-wide" && random() < 0.2;
    return { points: words.length, min: 1, words, labelled, lowIsBest: labelled && random() < 0.4 };
  }
  const [min, max] = pick([
    [1, 5],
    [1, 5],
    [1, 7],
    [0, 10],
    [-2, 2],
    [1, 10],
  ] as const);
  return { points: max - min + 1, min, words: null, labelled: false, lowIsBest: false };
}

function question(text: string, stem: string, one: Family, raters: number, random: () => number): Question {
  const { points, min, words, labelled, lowIsBest } = one;
  const centre = 0.35 + random() * 0.4;
  const answers = Array.from({ length: raters }, (_, rater): number | null => {
    if (random() < 0.03) return null;
    // Every point is met: the first raters run through the scale.
    if (rater < points) return min + rater;
    const drawn = centre + (random() + random() + random() - 1.5) * 0.6;
    return min + Math.min(points - 1, Math.max(0, Math.floor(drawn * points)));
  });
  const write = (point: number): CellValue => {
    const index = point - min;
    if (words === null) return point;
    const word = words[index] ?? "";
    if (!labelled) return word;
    return `${lowIsBest ? points - index : index + 1} - ${word}`;
  };
  return { heading: text, stem, scale: { min, max: min + points - 1 }, write, lowIsBest, answers };
}

interface Structure {
  readonly heading: string;
  readonly use: ColumnUse;
  readonly cells: readonly CellValue[];
  /** Code under which Qualtrics exports it. */
  readonly code?: string;
  readonly atEnd?: boolean;
}

function structure(
  tool: Tool,
  language: Language,
  raters: number,
  random: () => number,
  pick: <Item>(items: readonly Item[]) => Item,
): readonly Structure[] {
  const made = (heading: string, use: ColumnUse, cell: (rater: number) => CellValue, atEnd = false): Structure => ({
    heading,
    use,
    cells: Array.from({ length: raters }, (_, rater) => cell(rater)),
    atEnd,
  });
  const stamp = (rater: number): CellValue =>
    `2026-05-${String(1 + (rater % 28)).padStart(2, "0")} 08:${10 + (rater % 50)}:00`;
  const technical: Readonly<Record<Tool, readonly Structure[]>> = {
    "google-forms": [made("Timestamp", "fact", stamp)],
    "microsoft-forms": [
      made("ID", "rater", (rater) => rater + 1),
      made("Start time", "fact", stamp),
      made("Completion time", "fact", stamp),
      made("Email", "fact", () => "anonymous"),
    ],
    surveymonkey: [
      made("Respondent ID", "rater", (rater) => 11_000_000 + 17 * rater),
      made("Collector ID", "fact", () => 4_000_123),
      made("Start Date", "fact", stamp),
    ],
    "surveymonkey-wide": [
      made("Respondent ID", "rater", (rater) => 11_000_000 + 17 * rater),
      made("Collector ID", "fact", () => 4_000_123),
    ],
    qualtrics: [
      made("Start Date", "fact", stamp),
      made("Response Type", "fact", () => "IP Address"),
      made("Progress", "fact", () => 100),
      made("Response ID", "rater", (rater) => `R_1abcDEF${rater}xyz`),
    ],
    limesurvey: [
      made("Response ID", "rater", (rater) => rater + 1),
      made("Date submitted", "fact", stamp),
      made("Last page", "fact", () => 4),
      made("Start language", "fact", () => language),
    ],
    "limesurvey-codes": [
      made("id", "rater", (rater) => rater + 1),
      made("submitdate", "fact", stamp),
      made("lastpage", "fact", () => 4),
      made("startlanguage", "fact", () => language),
      made("seed", "fact", (rater) => 1_234_567 + 7919 * rater),
    ],
    typeform: [
      made("#", "rater", (rater) => `k${(rater * 7919 + 13).toString(36)}`),
      made("Start Date (UTC)", "fact", stamp, true),
      made("Submit Date (UTC)", "fact", stamp, true),
      made("Network ID", "fact", (rater) => `n${(rater * 104_729).toString(36)}`, true),
    ],
    porsline: [made("زمان شروع", "fact", stamp), made("زمان پایان", "fact", stamp)],
  };
  const columns: Structure[] = [...technical[tool]];
  if (random() < 0.6) {
    const names = DEPARTMENTS[language].slice(0, 2 + Math.floor(random() * 3));
    columns.push(
      made(
        pick(DEPARTMENT_HEADINGS[language]),
        "department of the rater",
        (rater) => names[rater % names.length] ?? "",
      ),
    );
  }
  const facts = [...FACTS[language]].sort(() => random() - 0.5).slice(0, Math.floor(random() * 3));
  for (const [heading, values] of facts) columns.push(made(heading, "fact", () => pick(values)));
  if (random() < 0.5) {
    const [heading, texts] = COMMENTS[language];
    columns.push(made(heading, "comment", (rater) => (rater % 3 === 0 ? `${pick(texts)} (${rater})` : ""), true));
  }
  if (random() < 0.4 && language === "en") {
    const options = ["E-mail", "Intranet", "Notice board"];
    for (const option of options) columns.push(made(option, "choice", () => (random() < 0.5 ? 1 : 0), true));
  }
  if (random() < 0.3 && language === "en") {
    const options = ["Gym", "Canteen", "Bus", "Bicycle"];
    columns.push(
      made(
        "Which of these do you use? (select all that apply)",
        "choice",
        () => options.filter((_, index) => index === 0 || random() < 0.5).join(";"),
        true,
      ),
    );
  }
  return columns;
}

function layOut(
  seed: number,
  tool: Tool,
  language: Language,
  structures: readonly Structure[],
  questions: readonly Question[],
  raters: number,
  random: () => number,
): GeneratedSurvey {
  const naWord = language === "en" ? "N/A" : "نظری ندارم";
  const hasCodes = random() < 0.3;
  const before = structures.filter(({ atEnd }) => atEnd !== true);
  const after = structures.filter(({ atEnd }) => atEnd === true);
  const cellsOf = (one: Question): CellValue[] =>
    one.answers.map((point, rater) => {
      if (point === null) return hasCodes && rater % 2 === 0 ? naWord : "";
      return one.write(point);
    });
  const plain = (one: Structure): ExpectedColumn => ({
    heading: one.heading,
    use: one.use,
    scale: null,
    lowIsBest: false,
  });
  const expected: ExpectedColumn[] = before.map(plain);
  const data: CellValue[][] = before.map(({ cells }) => [...cells]);
  const heads: string[] = before.map(({ heading }) => heading);
  const groups: string[] = before.map(() => "");
  const answers: string[] = before.map(() => "");
  for (const one of questions) {
    const scale = twoPoints(one.scale);
    if (tool === "surveymonkey-wide") {
      for (let point = one.scale.min; point <= one.scale.max; point += 1) {
        expected.push({ heading: one.heading, use: "criterion", scale, lowIsBest: false });
        heads.push(point === one.scale.min ? one.heading : "");
        answers.push(String(one.write(point)));
        groups.push("");
        data.push(one.answers.map((given) => (given === point ? one.write(point) : "")));
      }
      continue;
    }
    expected.push({ heading: one.heading, use: "criterion", scale, lowIsBest: one.lowIsBest });
    const bracketed = tool === "google-forms" || tool === "limesurvey";
    heads.push(bracketed && seed % 2 === 0 ? `${one.stem ?? ""} [${one.heading}]` : one.heading);
    groups.push(one.stem ?? "");
    answers.push("");
    data.push(cellsOf(one));
  }
  for (const one of after) {
    expected.push(plain(one));
    heads.push(one.heading);
    groups.push("");
    answers.push(tool === "surveymonkey-wide" ? "Open-Ended Response" : "");
    data.push([...one.cells]);
  }
  const rows: CellValue[][] = [];
  if (tool === "qualtrics") {
    rows.push(heads.map((_, index) => (index < before.length ? (heads[index] ?? "").replace(/ /g, "") : `Q${index}`)));
    rows.push(heads.map((head, index) => (groups[index] === "" ? head : `${groups[index] ?? ""} - ${head}`)));
    rows.push(heads.map((_, index) => `{"ImportId":"QID${index}"}`));
  } else if (tool === "surveymonkey-wide") {
    rows.push(heads, answers);
  } else if (tool === "surveymonkey" && seed % 2 === 0) {
    rows.push(
      heads.map((head, index) =>
        groups[index] === "" ? head : groups[index] === groups[index - 1] ? "" : (groups[index] ?? ""),
      ),
      heads.map((head, index) => (groups[index] === "" ? (index < before.length ? "" : "Response") : head)),
    );
  } else rows.push(heads);
  for (let rater = 0; rater < raters; rater += 1) rows.push(data.map((column) => column[rater] ?? ""));
  return {
    name: `${seed} ${tool} ${language}`,
    snapshot: workbookOf([sheetOf(tool === "qualtrics" ? "Sheet0" : "Sheet1", rows)]),
    columns: expected,
    points: questions.map(pointsOf),
    raters,
  };
}

function twoPoints(scale: { readonly min: number; readonly max: number }): {
  readonly min: number;
  readonly max: number;
} {
  return scale.max - scale.min === 1 ? { min: 0, max: 1 } : scale;
}

function pointsOf({ answers, scale }: Question): number {
  const given = answers.filter((point) => point !== null);
  const mean = given.reduce((sum, point) => sum + point, 0) / given.length;
  return (100 * (mean - scale.min)) / (scale.max - scale.min);
}
