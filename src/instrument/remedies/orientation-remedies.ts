import { type Remedy, remedy } from "./remedy";

/** Part A. */
export const ORIENTATION_REMEDIES: readonly Remedy[] = [
  remedy(
    "rd-1",
    ["Meetings with customers", "دیدار با مشتریان"],
    ["Developers know customers only from what others tell.", "طراحان مشتری را فقط از گفته‌های دیگران می‌شناسند."],
    [
      "Send every developer on two customer visits a quarter and collect a one-page note of each.",
      "هر کارشناس تحقیق و توسعه در هر فصل دو بار با مشتری دیدار کند و یک صفحه گزارش بنویسد.",
    ],
    [
      "Invite three customers a quarter to discuss their problems with the development team.",
      "هر فصل سه مشتری برای گفت‌وگو دربارهٔ مشکلاتشان به تیم توسعه دعوت شوند.",
    ],
  ),
  remedy(
    "rd-2",
    ["Hearing other departments", "شنیدن نظر واحدهای دیگر"],
    [
      "Products reach production and marketing finished, and come back for changes.",
      "محصول پس از پایان طراحی به تولید و بازاریابی می‌رسد و برای اصلاح برمی‌گردد.",
    ],
    [
      "Seat marketing and production at every project review before the design is fixed.",
      "بازاریابی و تولید پیش از قطعی شدن طرح در هر جلسهٔ بازبینی پروژه حاضر باشند.",
    ],
    [
      "Keep an open list of what other departments asked for, with the answer to each.",
      "فهرستی از درخواست‌های واحدهای دیگر و پاسخ هر یک در دسترس همه باشد.",
    ],
  ),
  remedy(
    "rd-3",
    ["Knowledge of competitors", "شناخت رقبا"],
    ["Competitors' new products come as a surprise.", "محصولات تازهٔ رقبا غافلگیرکننده است."],
    [
      "Take two competing products apart each half-year and share the findings.",
      "هر نیم‌سال دو محصول رقیب بررسی فنی و نتیجه در اختیار همه گذاشته شود.",
    ],
    [
      "Keep a page on each main competitor: products, position, share, latest moves.",
      "برای هر رقیب اصلی برگه‌ای از محصولات، جایگاه، سهم بازار و تازه‌ترین اقدام‌ها نگه دارید.",
    ],
  ),
  remedy(
    "rd-4",
    ["Learning from complaints", "آموختن از شکایت‌ها"],
    ["Complaints are settled one by one and their causes stay.", "شکایت‌ها یک‌به‌یک رفع می‌شوند و علت‌ها می‌ماند."],
    [
      "Review all complaints each month and name one cause to remove.",
      "هر ماه همهٔ شکایت‌ها بازبینی و یک علت برای رفع انتخاب شود.",
    ],
    ["Tell each customer who complained what was changed.", "به هر مشتری شاکی گفته شود چه چیزی تغییر کرد."],
  ),
  remedy(
    "rd-5",
    ["Steady improvement", "بهبود پیوسته"],
    ["Products stay as they are until sales fall.", "محصول تا افت فروش تغییری نمی‌کند."],
    [
      "Agree on an improvement plan by product, fed by market feedback, and review it each quarter.",
      "برای هر محصول برنامهٔ بهبودی بر پایهٔ بازخورد بازار تنظیم و هر فصل بازبینی شود.",
    ],
    [
      "Measure the time from a customer's remark to a change in the product.",
      "فاصلهٔ زمانی میان نظر مشتری و تغییر محصول اندازه‌گیری شود.",
    ],
  ),
  remedy(
    "pu-1",
    ["Search for suppliers", "جست‌وجوی تأمین‌کننده"],
    ["Orders go to the same suppliers out of habit.", "سفارش‌ها از روی عادت به همان تأمین‌کنندگان داده می‌شود."],
    [
      "Ask for offers from at least one new supplier in every main category each year.",
      "هر سال در هر گروه اصلی دست‌کم از یک تأمین‌کنندهٔ تازه پیشنهاد گرفته شود.",
    ],
    [
      "Rate suppliers each half-year for quality, time and price, and replace the weakest.",
      "تأمین‌کنندگان هر نیم‌سال از نظر کیفیت، زمان و قیمت ارزیابی و ضعیف‌ترین‌ها جایگزین شوند.",
    ],
  ),
  remedy(
    "pu-2",
    ["Lasting supplier relations", "رابطهٔ پایدار با تأمین‌کنندگان"],
    ["Every purchase begins from nothing.", "هر خرید از صفر آغاز می‌شود."],
    [
      "Sign framework agreements with the suppliers that quality depends on most.",
      "با تأمین‌کنندگانی که کیفیت بیش از همه به آنان وابسته است قرارداد بلندمدت بسته شود.",
    ],
    [
      "Share the forecast with main suppliers each month and meet them each quarter.",
      "هر ماه پیش‌بینی نیاز به تأمین‌کنندگان اصلی داده و هر فصل جلسه‌ای با آنان برگزار شود.",
    ],
  ),
  remedy(
    "pu-3",
    ["Quality before price", "تقدم کیفیت بر قیمت"],
    ["Cheap material causes rejects and complaints.", "مواد ارزان ضایعات و شکایت به بار می‌آورد."],
    [
      "Compare offers by total cost, rejects and delays included, not by price alone.",
      "پیشنهادها با هزینهٔ کل، شامل ضایعات و تأخیر، مقایسه شود نه فقط با قیمت.",
    ],
    [
      "Let production approve material specifications before an order is placed.",
      "مشخصات مواد پیش از سفارش به تأیید تولید برسد.",
    ],
  ),
  remedy(
    "pr-1",
    ["Customers on the shop floor", "بازدید مشتری از خط تولید"],
    ["Customers never see how their product is made.", "مشتری هیچ‌گاه ساخت محصولش را نمی‌بیند."],
    [
      "Hold a visiting day for customers each quarter, led by the shift managers.",
      "هر فصل یک روز بازدید مشتریان با میزبانی سرپرستان شیفت برگزار شود.",
    ],
    [
      "Ask sales for five customers a quarter who should see the line.",
      "واحد فروش هر فصل پنج مشتری را برای بازدید از خط معرفی کند.",
    ],
  ),
  remedy(
    "pr-2",
    ["Visits to customers' lines", "بازدید از خط تولید مشتریان"],
    ["Nobody in production has seen the product at work.", "کسی در تولید، محصول را هنگام کار نزد مشتری ندیده است."],
    [
      "Plan visits to the ten largest industrial customers and share out the dates.",
      "برای بازدید از ده مشتری صنعتی بزرگ برنامه‌ریزی و تاریخ‌ها تقسیم شود.",
    ],
    [
      "Bring one improvement home from every visit and report on it.",
      "از هر بازدید یک پیشنهاد بهبود بیاورند و نتیجهٔ آن را گزارش کنند.",
    ],
  ),
  remedy(
    "pr-3",
    ["Keeping commitments", "وفای به تعهد"],
    ["Orders are late and customers learn it last.", "سفارش‌ها دیر می‌رسد و مشتری آخر از همه باخبر می‌شود."],
    [
      "Publish the share of orders finished on time each week, by line.",
      "هر هفته سهم سفارش‌های به‌موقع هر خط اعلام شود.",
    ],
    [
      "Agree on a rule for overtime and for telling sales early when a date is in danger.",
      "برای اضافه‌کاری و خبر دادن زودهنگام به فروش، هنگام خطر تأخیر، قاعده‌ای تعیین شود.",
    ],
  ),
  remedy(
    "pr-4",
    ["Productivity and cost", "بهره‌وری و هزینه"],
    [
      "Waiting, searching and rework take hours of a shift.",
      "انتظار، جست‌وجو و دوباره‌کاری ساعت‌ها از شیفت را می‌گیرد.",
    ],
    [
      "Measure lost time on the busiest line for two weeks and remove the largest cause.",
      "زمان تلف‌شدهٔ شلوغ‌ترین خط دو هفته اندازه‌گیری و بزرگ‌ترین علت آن رفع شود.",
    ],
    [
      "Set a quarterly target for cost per unit and show it on the line.",
      "برای هزینهٔ هر واحد محصول هدف فصلی تعیین و کنار خط نصب شود.",
    ],
  ),
  remedy(
    "pr-5",
    ["Quality and defects", "کیفیت و ضایعات"],
    ["Defects are found by the customer.", "عیب را مشتری پیدا می‌کند."],
    [
      "Chart defects by cause each week and work on the first cause until it is gone.",
      "عیب‌ها هر هفته به تفکیک علت نمودار و نخستین علت تا رفع کامل پیگیری شود.",
    ],
    [
      "Let every worker stop the line for a defect, and record each stop.",
      "هر کارگر بتواند با دیدن عیب خط را متوقف کند و هر توقف ثبت شود.",
    ],
  ),
  remedy(
    "pr-6",
    ["Products to the customer's wishes", "سفارشی‌سازی محصول"],
    ["Special wishes are refused or take months.", "درخواست‌های خاص رد می‌شود یا ماه‌ها طول می‌کشد."],
    [
      "List the ten most frequent special wishes and decide which can be made without delay.",
      "ده درخواست خاص پرتکرار فهرست و تعیین شود کدام را می‌توان بی‌درنگ انجام داد.",
    ],
    [
      "Give sales a price and a time for each option that production can make.",
      "برای هر گزینهٔ شدنی، قیمت و زمان تحویل در اختیار فروش گذاشته شود.",
    ],
  ),
  remedy(
    "mk-1",
    ["Study of customers' needs", "بررسی نیازهای مشتریان"],
    ["What customers want is guessed at.", "خواستهٔ مشتری حدس زده می‌شود."],
    [
      "Interview ten customers a month by one set of questions and report each quarter.",
      "هر ماه با ده مشتری با پرسش‌های یکسان گفت‌وگو و هر فصل گزارش شود.",
    ],
    ["Survey the needs of each segment once a year.", "نیازهای هر بخش بازار سالی یک بار نظرسنجی شود."],
  ),
  remedy(
    "mk-2",
    ["Resources by profitability", "تخصیص منابع بر پایهٔ سودآوری"],
    ["Budgets follow last year's, whatever a segment earns.", "بودجه تکرار سال پیش است، هر بخش هر چه سود بدهد."],
    [
      "Put segment profitability beside each marketing budget before it is decided.",
      "پیش از تصویب، سودآوری هر بخش بازار کنار بودجهٔ بازاریابی آن گذاشته شود.",
    ],
    [
      "Move a tenth of the budget from the least to the most profitable segment and watch the result.",
      "یک‌دهم بودجه از کم‌سودترین به پرسودترین بخش منتقل و نتیجه پایش شود.",
    ],
  ),
  remedy(
    "mk-3",
    ["Superior offers", "پیشنهادهای برتر"],
    ["Offers differ from competitors' in price alone.", "پیشنهادها فقط در قیمت با رقبا تفاوت دارد."],
    [
      "Write for each segment why it should buy from us, and test it with five customers.",
      "برای هر بخش بازار دلیل خرید از ما نوشته و با پنج مشتری آزموده شود.",
    ],
    [
      "Compare each main offer with the best competitor's each half-year.",
      "هر پیشنهاد اصلی هر نیم‌سال با بهترین رقیب مقایسه شود.",
    ],
  ),
  remedy(
    "mk-4",
    ["Measuring the company's image", "سنجش تصویر شرکت"],
    ["Nobody knows what customers think of the company.", "کسی نمی‌داند مشتریان دربارهٔ شرکت چه فکر می‌کنند."],
    ["Measure the image by the same ten questions twice a year.", "تصویر شرکت سالی دو بار با ده پرسش ثابت سنجیده شود."],
    ["Report the results to all departments with one task for each.", "نتیجه با یک وظیفهٔ مشخص برای هر واحد اعلام شود."],
  ),
  remedy(
    "mk-5",
    ["Gathering new ideas", "گردآوری ایده‌های تازه"],
    ["Ideas get lost because they belong to nobody.", "ایده‌ها گم می‌شود، چون کسی مسئول آن‌ها نیست."],
    [
      "Open one place for ideas and answer each within two weeks.",
      "جای ثابتی برای ثبت ایده‌ها باز و به هر ایده تا دو هفته پاسخ داده شود.",
    ],
    ["Choose three ideas a quarter to be tried with customers.", "هر فصل سه ایده برای آزمودن با مشتریان انتخاب شود."],
  ),
  remedy(
    "mk-6",
    ["Leading others to the customer", "هدایت واحدها به مشتری‌مداری"],
    ["Other departments take the customer for marketing's business.", "واحدهای دیگر مشتری را کار بازاریابی می‌دانند."],
    [
      "Hold a monthly hour in which a department hears from one of its customers.",
      "هر ماه یک ساعت، یک واحد سخنان یکی از مشتریانش را بشنود.",
    ],
    [
      "Agree with each department on one measure that its customers feel.",
      "با هر واحد بر سر یک شاخص که مشتری حس می‌کند توافق شود.",
    ],
  ),
  remedy(
    "sa-1",
    ["Knowing the customer's business", "شناخت کسب‌وکار مشتری"],
    [
      "Salespeople know their products better than the customer's use for them.",
      "فروشندگان محصول را بهتر از کاربرد آن نزد مشتری می‌شناسند.",
    ],
    [
      "Write a one-page profile of each of the twenty largest customers and update it each half-year.",
      "برای هر یک از بیست مشتری بزرگ شناسنامه‌ای یک‌صفحه‌ای نوشته و هر نیم‌سال به‌روز شود.",
    ],
    ["Let every salesperson spend two days a year at a customer's.", "هر فروشنده سالی دو روز نزد مشتری باشد."],
  ),
  remedy(
    "sa-2",
    ["The best solution for the customer", "بهترین راه‌حل برای مشتری"],
    ["Customers are sold what is in stock.", "آنچه در انبار است به مشتری فروخته می‌شود."],
    [
      "Ask three questions about the customer's need before any offer and note the answers.",
      "پیش از هر پیشنهاد سه پرسش دربارهٔ نیاز مشتری پرسیده و پاسخ‌ها ثبت شود.",
    ],
    ["Reward repeat purchases, not volume alone.", "پاداش به خرید دوباره داده شود، نه فقط به حجم فروش."],
  ),
  remedy(
    "sa-3",
    ["Promises that can be kept", "قول‌های شدنی"],
    ["Delivery dates are promised without asking.", "زمان تحویل بی‌هماهنگی قول داده می‌شود."],
    [
      "Promise dates only from the schedule that production and logistics share.",
      "زمان تحویل فقط بر پایهٔ برنامهٔ مشترک تولید و تدارکات قول داده شود.",
    ],
    ["Count broken promises each month by cause.", "قول‌های انجام‌نشده هر ماه به تفکیک علت شمرده شود."],
  ),
  remedy(
    "sa-4",
    ["Passing on customers' views", "رساندن نظر مشتریان"],
    ["What customers say stays with the salesperson.", "گفتهٔ مشتری نزد فروشنده می‌ماند."],
    [
      "Send a weekly note of customers' views to the departments concerned.",
      "هر هفته یادداشتی از نظر مشتریان برای واحدهای مربوط فرستاده شود.",
    ],
    ["Report back to the customer what became of a remark.", "سرانجام هر نظر به مشتری گفته شود."],
  ),
  remedy(
    "sa-5",
    ["Lasting customer relations", "رابطهٔ پایدار با مشتریان"],
    ["Customers leave without anybody noticing.", "مشتری می‌رود و کسی متوجه نمی‌شود."],
    [
      "List customers who bought less than last year and call each within a month.",
      "مشتریانی که کمتر از سال پیش خریده‌اند فهرست و تا یک ماه با هر یک تماس گرفته شود.",
    ],
    [
      "Name one person responsible for each main customer and follow the share of customers kept.",
      "برای هر مشتری اصلی یک مسئول تعیین و نرخ حفظ مشتری پیگیری شود.",
    ],
  ),
  remedy(
    "lo-1",
    ["Strict logistics standards", "استانداردهای دقیق تدارکات"],
    ["Everybody delivers as he sees fit.", "هر کس به روش خود تحویل می‌دهد."],
    [
      "Set standards for time, completeness and damage, and publish the results each week.",
      "برای زمان، کامل بودن و سلامت تحویل استاندارد تعیین و نتیجه هر هفته اعلام شود.",
    ],
    [
      "Let the manager check ten deliveries a week against the standard.",
      "مدیر واحد هر هفته ده تحویل را با استاندارد بسنجد.",
    ],
  ),
  remedy(
    "lo-2",
    ["Reliable service", "خدمت قابل اطمینان"],
    [
      "Deliveries are late or incomplete, and others keep stock in case.",
      "تحویل دیر یا ناقص است و دیگران از ترس، موجودی نگه می‌دارند.",
    ],
    [
      "Agree on delivery times with each department and customer, and report the share kept.",
      "با هر واحد و مشتری زمان تحویل توافق و سهم تحویل‌های به‌موقع گزارش شود.",
    ],
    ["Warn whoever waits before a delay, not after it.", "پیش از تأخیر به گیرنده خبر داده شود، نه پس از آن."],
  ),
  remedy(
    "ac-1",
    ["Profitability reports", "گزارش‌های سودآوری"],
    ["Nobody can say which customers and products earn money.", "کسی نمی‌داند کدام مشتری و محصول سود می‌دهد."],
    [
      "Report profitability by product, segment and customer within ten days of each month's end.",
      "سودآوری به تفکیک محصول، بخش بازار و مشتری تا ده روز پس از پایان هر ماه گزارش شود.",
    ],
    [
      "Present the report to management once a quarter, with three decisions that it asks for.",
      "گزارش هر فصل همراه سه تصمیم پیشنهادی به مدیریت ارائه شود.",
    ],
  ),
  remedy(
    "ac-2",
    ["Invoices and answers", "صورت‌حساب و پاسخ‌گویی"],
    ["Customers query invoices and wait for an answer.", "مشتری دربارهٔ صورت‌حساب می‌پرسد و در انتظار پاسخ می‌ماند."],
    [
      "Ask the largest customers which form of invoice they need, and deliver it.",
      "از مشتریان بزرگ بپرسید صورت‌حساب را به چه شکلی می‌خواهند و همان را تحویل دهید.",
    ],
    [
      "Answer every query within two working days and publish the share kept.",
      "به هر پرسش تا دو روز کاری پاسخ داده و سهم پاسخ‌های به‌موقع اعلام شود.",
    ],
  ),
  remedy(
    "fi-1",
    ["Funding of marketing", "تأمین هزینه‌های بازاریابی"],
    ["Marketing's budget is the first to be cut.", "بودجهٔ بازاریابی نخستین بودجه‌ای است که کم می‌شود."],
    [
      "Review the return on marketing costs with marketing each quarter.",
      "بازده هزینه‌های بازاریابی هر فصل همراه بازاریابی بررسی شود.",
    ],
    [
      "Reserve the funds of agreed campaigns at the start of the year.",
      "منابع برنامه‌های مصوب بازاریابی از آغاز سال کنار گذاشته شود.",
    ],
  ),
  remedy(
    "fi-2",
    ["Financial offers that suit customers", "پیشنهاد مالی متناسب با مشتری"],
    ["Every customer gets the same terms.", "شرایط مالی برای همهٔ مشتریان یکسان است."],
    [
      "Ask each segment for its needs in payment terms and draw up two or three packages.",
      "نیاز هر بخش بازار به شرایط پرداخت پرسیده و دو یا سه بستهٔ مالی تنظیم شود.",
    ],
    [
      "Let finance join the talks with the ten largest customers once a year.",
      "کارشناس مالی سالی یک بار در گفت‌وگو با ده مشتری بزرگ حاضر باشد.",
    ],
  ),
  remedy(
    "fi-3",
    ["Sound credit decisions", "تصمیم درست دربارهٔ اعتبار"],
    ["Good customers are refused and doubtful ones pay late.", "مشتری خوب رد می‌شود و مشتری نامطمئن دیر می‌پردازد."],
    [
      "Set credit limits by a written rule and decide within three days.",
      "سقف اعتبار با قاعده‌ای مکتوب تعیین و تا سه روز تصمیم گرفته شود.",
    ],
    [
      "Review limits each half-year with sales, by payment record.",
      "سقف‌ها هر نیم‌سال همراه فروش و بر پایهٔ سابقهٔ پرداخت بازبینی شود.",
    ],
  ),
  remedy(
    "pb-1",
    ["Fast news, fast answers", "خبررسانی و پاسخ‌گویی سریع"],
    ["Others tell the company's news first.", "خبر شرکت را نخست دیگران می‌گویند."],
    [
      "Name who answers bad news within the day, with approval settled beforehand.",
      "مشخص شود چه کسی همان روز به خبر بد پاسخ می‌دهد و تأییدها از پیش گرفته شود.",
    ],
    ["Publish one piece of good news from a department each week.", "هر هفته یک خبر خوب از یکی از واحدها منتشر شود."],
  ),
  remedy(
    "pb-2",
    ["Speaking up for customers and society", "مدافع مشتریان و جامعه"],
    ["Outside criticism never reaches those who decide.", "انتقاد بیرونی به تصمیم‌گیران نمی‌رسد."],
    [
      "Put a quarterly page of outside criticism before management, with proposals.",
      "هر فصل یک صفحه از انتقادهای بیرونی همراه پیشنهاد به مدیریت داده شود.",
    ],
    [
      "Follow each proposal to a decision and publish what was changed.",
      "هر پیشنهاد تا تصمیم پیگیری و تغییرها اعلام شود.",
    ],
  ),
];
