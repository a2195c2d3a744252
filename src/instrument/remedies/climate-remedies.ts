import { type Remedy, remedy } from "./remedy";

/** Part B. */
export const CLIMATE_REMEDIES: readonly Remedy[] = [
  remedy(
    "attract-1",
    ["The right people for the jobs", "جذب افراد مناسب"],
    ["Posts stay open long or are filled badly.", "شغل‌ها دیر یا نامناسب پر می‌شوند."],
    [
      "Write for each open post what the person must be able to do, and test it.",
      "برای هر شغل خالی توانایی‌های لازم نوشته و آزموده شود.",
    ],
    [
      "Ask new employees after three months what differed from what they were told.",
      "سه ماه پس از استخدام از فرد پرسیده شود چه چیزی با گفته‌ها تفاوت داشت.",
    ],
  ),
  remedy(
    "attract-2",
    ["Hiring for the culture", "استخدام سازگار با فرهنگ شرکت"],
    ["New people leave soon, or do not fit in.", "افراد تازه زود می‌روند یا با جمع نمی‌سازند."],
    [
      "Let two future colleagues meet every candidate by an agreed guide.",
      "دو همکار آینده با راهنمای یکسان با هر داوطلب گفت‌وگو کنند.",
    ],
    ["Name the five habits that the company hires for.", "پنج رفتاری که شرکت در استخدام می‌جوید نوشته شود."],
  ),
  remedy(
    "motivate-1",
    ["Energy and will", "انرژی و اراده"],
    ["People do what they must and no more.", "افراد فقط کار واجب را انجام می‌دهند."],
    [
      "Ask the team which three things tire it most, and remove one this month.",
      "از گروه بپرسید سه چیز فرساینده کدام است و این ماه یکی را رفع کنید.",
    ],
    ["Even out workloads where overtime has become the rule.", "هر جا اضافه‌کاری همیشگی شده، بار کار از نو تقسیم شود."],
  ),
  remedy(
    "motivate-2",
    ["Recognition of good work", "قدردانی از کار خوب"],
    ["Only mistakes are spoken of.", "فقط از اشتباه‌ها سخن گفته می‌شود."],
    [
      "Begin each weekly meeting with one piece of good work and its author.",
      "هر جلسهٔ هفتگی با یک کار خوب و نام انجام‌دهندهٔ آن آغاز شود.",
    ],
    [
      "Give department managers a small budget for thanks.",
      "بودجه‌ای کوچک برای قدردانی در اختیار مدیران واحدها گذاشته شود.",
    ],
  ),
  remedy(
    "motivate-3",
    ["Effort that counts", "اثر داشتن تلاش"],
    ["People feel that effort makes no difference.", "افراد احساس می‌کنند تلاششان تفاوتی ایجاد نمی‌کند."],
    [
      "Agree with each person on two goals and speak about the results each quarter.",
      "با هر فرد دو هدف توافق و هر فصل دربارهٔ نتیجه گفت‌وگو شود.",
    ],
    [
      "Tie a part of the reward to what the person can influence.",
      "بخشی از پاداش به چیزی وابسته شود که در اختیار خود فرد است.",
    ],
  ),
  remedy(
    "retain-1",
    ["Keeping good people", "ماندن افراد خوب"],
    ["The best leave first.", "بهترین‌ها زودتر می‌روند."],
    [
      "Talk with those whose leaving would hurt, before they think of it.",
      "با کسانی که رفتنشان زیان‌بار است پیش از تصمیم به رفتن گفت‌وگو شود.",
    ],
    [
      "Ask everyone who leaves for the reason, and report the reasons each half-year.",
      "دلیل رفتن از هر فرد پرسیده و هر نیم‌سال گزارش شود.",
    ],
  ),
  remedy(
    "retain-2",
    ["Jobs that meet people's needs", "برآوردن نیازهای کارکنان"],
    ["People put up with the job rather than choose it.", "افراد شغل را تحمل می‌کنند، نه انتخاب."],
    [
      "Hold a yearly talk with each person about hours, tasks and pay.",
      "سالی یک بار با هر فرد دربارهٔ ساعت کار، وظایف و دستمزد گفت‌وگو شود.",
    ],
    [
      "Choose the need named most often and answer it within a quarter.",
      "پرتکرارترین نیاز انتخاب و تا یک فصل به آن پاسخ داده شود.",
    ],
  ),
  remedy(
    "retain-3",
    ["Wish to stay", "تمایل به ماندن"],
    ["Many think of looking for a job elsewhere.", "بسیاری به یافتن کار در جای دیگر فکر می‌کنند."],
    ["Show each person a next step within the company.", "گام بعدی هر فرد در شرکت به او نشان داده شود."],
    [
      "Compare pay for the jobs most wanted by others and close the widest gap.",
      "دستمزد شغل‌های پرتقاضا با بازار مقایسه و بزرگ‌ترین فاصله کم شود.",
    ],
  ),
  remedy(
    "develop-1",
    ["Growing in skill", "رشد مهارت‌ها"],
    [
      "People do the same work with the same skills for years.",
      "افراد سال‌ها همان کار را با همان مهارت انجام می‌دهند.",
    ],
    [
      "Agree with each person on one skill to gain this half-year, and on how.",
      "با هر فرد بر سر یک مهارت برای این نیم‌سال و راه کسب آن توافق شود.",
    ],
    [
      "Let experienced people teach: one hour a week for each new skill.",
      "افراد باتجربه برای هر مهارت تازه هفته‌ای یک ساعت آموزش دهند.",
    ],
  ),
  remedy(
    "develop-2",
    ["Jobs that come to fit", "تناسب شغل با توانایی"],
    ["Talents lie idle in the wrong place.", "توانایی‌ها در جای نادرست بی‌کار مانده است."],
    [
      "Go through tasks with each person once a year and exchange what suits another better.",
      "سالی یک بار وظایف با هر فرد مرور و کارهای نامتناسب جابه‌جا شود.",
    ],
    ["Offer open posts within the company first.", "شغل‌های خالی نخست به افراد شرکت پیشنهاد شود."],
  ),
  remedy(
    "train-1",
    ["Training to serve customers", "آموزش خدمت به مشتری"],
    ["Everyone serves customers in a way of his own.", "هر کس به روش خود به مشتری خدمت می‌دهد."],
    [
      "Train all who meet customers for one day a year with real cases.",
      "هر کس با مشتری سروکار دارد سالی یک روز با نمونه‌های واقعی آموزش ببیند.",
    ],
    ["Write down the company's five rules of service and practise them.", "پنج قاعدهٔ خدمت شرکت نوشته و تمرین شود."],
  ),
  remedy(
    "train-2",
    ["Knowing our products", "شناخت محصولات"],
    ["Customers' questions have to be passed on.", "پرسش مشتری ناچار به دیگران ارجاع می‌شود."],
    [
      "Show every employee the main products at work, an hour a month.",
      "هر ماه یک ساعت محصولات اصلی هنگام کار به کارکنان نشان داده شود.",
    ],
    [
      "Keep one page a product with the ten most frequent questions.",
      "برای هر محصول یک صفحه با ده پرسش پرتکرار نگه داشته شود.",
    ],
  ),
  remedy(
    "train-3",
    ["Readiness to help", "آمادگی برای کمک"],
    ["Customers are sent from desk to desk.", "مشتری از میزی به میز دیگر فرستاده می‌شود."],
    [
      "Agree that whoever hears of a problem keeps it until it is solved.",
      "قرار بگذارید هر کس مشکل را شنید تا حل آن مسئولش باشد.",
    ],
    [
      "Name a helper for customers in each department, with a deputy.",
      "در هر واحد یک یاری‌رسان مشتری و جانشین او تعیین شود.",
    ],
  ),
  remedy(
    "front-line-1",
    ["An able, informed front line", "خط مقدم توانمند و آگاه"],
    ["The customer knows more than the person at the counter.", "مشتری بیش از فرد پاسخ‌گو می‌داند."],
    [
      "Brief the front line before every change of product, price or date.",
      "پیش از هر تغییر محصول، قیمت یا زمان، خط مقدم باخبر شود.",
    ],
    ["Test knowledge each quarter and train where it lacks.", "آگاهی‌ها هر فصل سنجیده و کمبودها آموزش داده شود."],
  ),
  remedy(
    "front-line-2",
    ["Reaching the one who can help", "دسترسی مشتری به فرد پاسخ‌گو"],
    ["Calls go unanswered or reach the wrong person.", "تماس‌ها بی‌پاسخ می‌ماند یا به فرد نادرست می‌رسد."],
    [
      "Give each customer one name and one number, with a deputy.",
      "به هر مشتری یک نام و یک شماره، با جانشین، داده شود.",
    ],
    ["Measure unanswered calls each week.", "تماس‌های بی‌پاسخ هر هفته شمرده شود."],
  ),
  remedy(
    "front-line-3",
    ["Carrying the company's image", "انتقال تصویر شرکت"],
    ["The company looks different with every employee.", "شرکت با هر کارمند چهره‌ای دیگر دارد."],
    [
      "Show by examples what the company wants to stand for at the counter and on the phone.",
      "با نمونه نشان داده شود شرکت حضوری و تلفنی چه تصویری می‌خواهد.",
    ],
    [
      "Listen in on five contacts a month and speak about them.",
      "هر ماه پنج برخورد با مشتری شنیده و دربارهٔ آن گفت‌وگو شود.",
    ],
  ),
  remedy(
    "inform-1",
    ["Goals known to everyone", "آگاهی همه از هدف‌ها"],
    ["People cannot say what the company is after this year.", "افراد نمی‌دانند شرکت امسال در پی چیست."],
    [
      "State the year's three goals on one page and talk them through in every department.",
      "سه هدف سال در یک صفحه نوشته و در هر واحد درباره‌اش گفت‌وگو شود.",
    ],
    [
      "Show the progress of each goal every month where all can see it.",
      "پیشرفت هر هدف هر ماه در جایی که همه ببینند نشان داده شود.",
    ],
  ),
  remedy(
    "inform-2",
    ["Information exactly and on time", "اطلاعات دقیق و به‌موقع"],
    ["People hear too late what they need for their work.", "اطلاعات لازم برای کار دیر می‌رسد."],
    [
      "List what each unit needs to know, from whom and by when, and agree on it.",
      "نیازهای اطلاعاتی هر واحد، فرستنده و زمان آن فهرست و توافق شود.",
    ],
    [
      "Hold a ten-minute meeting each morning at the point where information is lost.",
      "در گلوگاه اطلاعات هر صبح جلسه‌ای ده‌دقیقه‌ای برگزار شود.",
    ],
  ),
  remedy(
    "message-1",
    ["One message inside and outside", "پیامی یکسان در درون و بیرون"],
    ["Employees read about their company in the newspaper.", "کارکنان خبر شرکت خود را از بیرون می‌شنوند."],
    [
      "Tell employees first whatever customers are about to be told.",
      "آنچه به مشتری گفته می‌شود نخست به کارکنان گفته شود.",
    ],
    [
      "Let one person check that internal and external texts agree.",
      "یک نفر هماهنگی متن‌های درونی و بیرونی را بررسی کند.",
    ],
  ),
  remedy(
    "message-2",
    ["Promises that people will keep", "قول‌هایی که کارکنان به آن عمل می‌کنند"],
    ["Employees are ashamed of what was promised.", "کارکنان از قول‌های داده‌شده شرمنده می‌شوند."],
    ["Ask those who must keep a promise before it is advertised.", "پیش از تبلیغ هر قول، از مجریان آن پرسیده شود."],
    ["Stop the one promise that is broken most often.", "قولی که بیش از همه زیر پا گذاشته می‌شود کنار گذاشته شود."],
  ),
  remedy(
    "support-1",
    ["Support to reach goals", "پشتیبانی برای رسیدن به هدف"],
    ["People are given goals and left alone with them.", "هدف داده می‌شود و افراد با آن تنها می‌مانند."],
    [
      "Ask each person in the monthly talk what stands in the way, and remove one thing.",
      "در گفت‌وگوی ماهانه مانع هر فرد پرسیده و یکی برطرف شود.",
    ],
    [
      "Name a manager for each goal who answers calls for help within a day.",
      "برای هر هدف مدیری تعیین شود که تا یک روز به درخواست کمک پاسخ دهد.",
    ],
  ),
  remedy(
    "support-2",
    ["Tools and authority", "ابزار و اختیار"],
    ["Solving a customer's problem needs three signatures.", "حل مشکل مشتری سه امضا می‌خواهد."],
    [
      "Give the front line a limit up to which it settles complaints itself.",
      "به خط مقدم سقفی داده شود که تا آن، خود شکایت را حل کند.",
    ],
    [
      "List missing tools by department and buy the three that delay customers most.",
      "کمبود ابزار هر واحد فهرست و سه موردی که مشتری را بیش از همه معطل می‌کند تهیه شود.",
    ],
  ),
];
