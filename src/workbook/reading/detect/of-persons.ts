/** A sheet of this name holds what people answered. */
export const OF_PERSONS = /response|answer|survey|questionnaire|respondent|پاسخ|نظرسنجی|پرسشنامه/;
