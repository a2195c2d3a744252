import type { FunctionProblemKey } from "../en/functions";
import type { Messages } from "../message";

/** چرا تابع به‌جای عدد خطا می‌دهد. */
export const functionsFa: Messages<FunctionProblemKey> = {
  notARating:
    "«{value}» در سطر {row} و ستون {column} محدوده، نمره‌ای در مقیاس {lowest} تا {highest} نیست. خانه را درست کنید یا مقیاس را بنویسید.",
  badScale: "مقیاس {lowest} تا {highest} به کار نمی‌آید: دو عدد صحیح بدهید و کوچک‌تر را نخست بنویسید.",
  fourScores:
    "چهار خانه با امتیاز ۰ تا ۱۰۰ بدهید: مشتری‌مداری، جوّ بازاریابی داخلی، هماهنگی افقی و هماهنگی عمودی. جای هرچه نیست خالی بماند.",
  fourWeights: "چهار وزن صفر یا بیشتر، به ترتیب امتیازها بدهید.",
  "no-ratings": "در این محدوده نمره‌ای نیست.",
  "too-few-raters": "ارزیابان کافی نیستند: این عدد دست‌کم {fewest} ارزیاب می‌خواهد.",
  "too-few-criteria": "این عدد دست‌کم دو معیار می‌خواهد: هر معیار در یک ستون و هر ارزیاب در یک سطر.",
  "no-variance": "همهٔ نمره‌ها یکسان است و این عدد محاسبه‌شدنی نیست.",
  "ill-conditioned": "جاهای خالی میان نمره‌ها برای این عدد زیاد است.",
  notComputable: "این عدد از این محدوده به دست نمی‌آید.",
};
