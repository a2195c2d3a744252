import type { Named, Wording } from "./wording";

export type StageNumber = 1 | 2 | 3;

/** A dimension of the internal-marketing climate (Part B). */
export interface ClimateDimension extends Named {
  readonly id: string;
  readonly stage: StageNumber;
}

/** Part B: one statement, rated by employees about the company as they meet it in their unit. */
export interface ClimateStatement {
  /** Dimension and number: train-1. */
  readonly id: string;
  readonly dimension: string;
  readonly text: Wording;
  /** Agreement speaks against the climate. */
  readonly reverse: boolean;
}

/** The ladder: each stage stands on the ones before it. */
export const STAGES: readonly { readonly stage: StageNumber; readonly id: string; readonly name: Wording }[] = [
  { stage: 1, id: "enthusiasm", name: { en: "enthusiasm of employees", fa: "اشتیاق کارکنان" } },
  { stage: 2, id: "customer", name: { en: "regard for external customers", fa: "توجه به مشتری بیرونی" } },
  { stage: 3, id: "strategy", name: { en: "effective strategies", fa: "راهبرد کارآمد" } },
];

export const DIMENSIONS: readonly ClimateDimension[] = [
  dimension(
    "attract",
    1,
    { en: "attract", fa: "جذب" },
    ["attraction", "hiring", "recruitment"],
    ["جذب و استخدام", "استخدام"],
  ),
  dimension("motivate", 1, { en: "motivate", fa: "انگیزش" }, ["motivation"], ["انگیزه", "ایجاد انگیزه"]),
  dimension("retain", 1, { en: "retain", fa: "نگهداشت" }, ["retention"], ["نگهداری", "حفظ کارکنان", "حفظ و نگهداشت"]),
  dimension("develop", 2, { en: "develop", fa: "توسعه" }, ["development"], ["توسعه کارکنان", "رشد", "پرورش"]),
  dimension("train", 2, { en: "training", fa: "آموزش" }, ["train"], ["آموزش کارکنان"]),
  dimension("front-line", 2, { en: "front line", fa: "خط مقدم" }, ["frontline", "front office"], ["کارکنان خط مقدم"]),
  dimension("inform", 3, { en: "information", fa: "اطلاع‌رسانی" }, ["inform", "informing"], ["اطلاع رسانی"]),
  dimension(
    "message",
    3,
    { en: "one message", fa: "پیام یکپارچه" },
    ["message", "consistent message"],
    ["پیام", "پیام واحد"],
  ),
  dimension("support", 3, { en: "support", fa: "پشتیبانی" }, ["supporting"], ["حمایت"]),
];

export const CLIMATE_STATEMENTS: readonly ClimateStatement[] = [
  ...statements("attract", [
    { en: "Our company wins the right people for its jobs.", fa: "شرکت ما افراد مناسب را برای کارهایش جذب می‌کند." },
    {
      en: "When we hire, we look carefully whether a person fits our culture.",
      fa: "در استخدام به‌دقت بررسی می‌کنیم که فرد با فرهنگ شرکت سازگار باشد.",
    },
  ]),
  ...statements("motivate", [
    {
      en: "People in my unit have the energy and the will to go on.",
      fa: "همکاران من در این واحد انرژی و ارادهٔ ادامهٔ کار را دارند.",
    },
    { en: "Good work is noticed and encouraged here.", fa: "در اینجا کار خوب دیده و تشویق می‌شود." },
    reversed({
      en: "Whether I make an effort or not makes no difference here.",
      fa: "در اینجا تلاش کردن یا نکردن من تفاوتی ایجاد نمی‌کند.",
    }),
  ]),
  ...statements("retain", [
    { en: "Good people stay with our company.", fa: "افراد خوب در شرکت ما می‌مانند." },
    { en: "My job meets the needs that matter to me.", fa: "شغل من نیازهای مهم مرا برآورده می‌کند." },
    reversed({
      en: "I often think of looking for a job elsewhere.",
      fa: "اغلب به این فکر می‌کنم که کار دیگری در جای دیگر پیدا کنم.",
    }),
  ]),
  ...statements("develop", [
    { en: "I keep growing in skill in this company.", fa: "در این شرکت مهارت‌های من پیوسته رشد می‌کند." },
    { en: "Over time my job comes to fit me better.", fa: "با گذشت زمان، شغلم با توانایی‌های من متناسب‌تر می‌شود." },
  ]),
  ...statements("train", [
    { en: "We are trained to serve customers well.", fa: "برای خدمت‌رسانی خوب به مشتریان آموزش می‌بینیم." },
    { en: "We know the products and services that we offer.", fa: "محصولات و خدماتی را که عرضه می‌کنیم می‌شناسیم." },
    { en: "My colleagues are always ready to help a customer.", fa: "همکارانم همیشه آمادهٔ کمک به مشتری هستند." },
  ]),
  ...statements("front-line", [
    {
      en: "Those of us who meet customers are able and well informed.",
      fa: "همکارانی که با مشتری روبه‌رو می‌شوند توانمند و آگاه‌اند.",
    },
    {
      en: "A customer can easily reach the person who can help.",
      fa: "مشتری به‌آسانی به کسی که بتواند کمک کند دسترسی دارد.",
    },
    {
      en: "Those who meet customers carry the image that our company wants to give.",
      fa: "کسانی که با مشتری روبه‌رو می‌شوند تصویر دلخواه شرکت را منتقل می‌کنند.",
    },
  ]),
  ...statements("inform", [
    { en: "The company's goals and strategy reach everyone.", fa: "هدف‌ها و راهبرد شرکت به اطلاع همه می‌رسد." },
    {
      en: "I get the information that I need for my work exactly and on time.",
      fa: "اطلاعات لازم برای کارم دقیق و به‌موقع به دستم می‌رسد.",
    },
  ]),
  ...statements("message", [
    {
      en: "Our company says the same thing to its people as to its customers.",
      fa: "شرکت ما به کارکنان و مشتریان خود پیامی یکسان می‌دهد.",
    },
    {
      en: "Our company promises only what its people are ready to keep.",
      fa: "شرکت ما فقط قولی می‌دهد که کارکنانش آمادهٔ عمل به آن باشند.",
    },
  ]),
  ...statements("support", [
    {
      en: "I get the support that I need to reach my goals.",
      fa: "برای رسیدن به هدف‌هایم از پشتیبانی لازم برخوردارم.",
    },
    {
      en: "I have the tools and the authority to solve a customer's problem.",
      fa: "ابزار و اختیار لازم برای حل مشکل مشتری را دارم.",
    },
  ]),
];

/** null: none of the default instrument. */
export function dimensionById(id: string): ClimateDimension | null {
  return DIMENSIONS.find((candidate) => candidate.id === id) ?? null;
}

interface Draft {
  readonly text: Wording;
  readonly reverse: boolean;
}

function reversed(text: Wording): Draft {
  return { text, reverse: true };
}

function statements(dimensionId: string, drafts: readonly (Wording | Draft)[]): readonly ClimateStatement[] {
  return drafts.map((draft, index) => ({
    id: `${dimensionId}-${index + 1}`,
    dimension: dimensionId,
    text: "text" in draft ? draft.text : draft,
    reverse: "text" in draft,
  }));
}

function dimension(
  id: string,
  stage: StageNumber,
  name: Wording,
  en: readonly string[],
  fa: readonly string[],
): ClimateDimension {
  return { id, stage, name, synonyms: { en, fa } };
}
