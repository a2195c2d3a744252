/** Names of sheets that say what is on them and name no department. */
export const GENERIC_SHEET =
  /^(sheet|table|data|raw|ratings?|checklists?|evaluation|survey|form|climate|vertical|statements?|responses?|results?|summary|export|answers|worksheet|برگه|شیت|داده|ارزیابی|چک ?لیست|نظرسنجی|جو|هماهنگی|پاسخ|کاربرگ|نتایج)/i;
