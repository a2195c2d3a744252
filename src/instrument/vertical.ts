import type { Wording } from "./wording";

/** Part D: one direct statement about vertical coordination, rated by senior and by department managers. */
export interface VerticalStatement {
  readonly id: string;
  readonly text: Wording;
}

export const VERTICAL_STATEMENTS: readonly VerticalStatement[] = [
  {
    id: "vd-1",
    text: {
      en: "Senior management states each unit's responsibility for customer orientation clearly.",
      fa: "مدیریت ارشد مسئولیت هر واحد در زمینهٔ مشتری‌مداری را به‌روشنی بیان می‌کند.",
    },
  },
  {
    id: "vd-2",
    text: {
      en: "Senior management knows the principles of marketing and uses them itself.",
      fa: "مدیریت ارشد اصول بازاریابی را می‌داند و خود به کار می‌بندد.",
    },
  },
  {
    id: "vd-3",
    text: {
      en: "Senior management backs marketing with the resources that it needs.",
      fa: "مدیریت ارشد با تأمین منابع لازم از بازاریابی پشتیبانی می‌کند.",
    },
  },
  {
    id: "vd-4",
    text: {
      en: "Marketing advises senior management with facts.",
      fa: "واحد بازاریابی با تکیه بر واقعیت‌ها به مدیریت ارشد مشاوره می‌دهد.",
    },
  },
  {
    id: "vd-5",
    text: {
      en: "Support that units give to marketing is recognised.",
      fa: "از پشتیبانی واحدها از بازاریابی قدردانی می‌شود.",
    },
  },
];
