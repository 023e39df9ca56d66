// @ts-check
/** Arabic, as `en-page.js`. */

/**
 * What is counted: none, one, two, three to ten, eleven to 99, and the rest, which is as one where nothing else is said.
 *
 * @param {string} zero
 * @param {string} one
 * @param {string} two
 * @param {string} few
 * @param {string} many
 * @param {string} [other]
 */
const counted = (zero, one, two, few, many, other = one) => ({
  zero,
  one,
  two,
  few: `{n} ${few}`,
  many: `{n} ${many}`,
  other: `{n} ${other}`,
});

/** Messages that name a number, and are otherwise the same for every number. @param {string} message */
const alike = (message) => ({
  zero: message,
  one: message,
  two: message,
  few: message,
  many: message,
  other: message,
});

export const page = {
  rawTitle: 'نصك',
  undo: 'تراجع',
  stillReading: 'جارٍ القراءة… وحتى ذلك الحين هذا نصك سطرًا سطرًا.',
  dismiss: 'إغلاق',
  announced: 'مقال: {list}.',
  sections: counted('بلا أقسام', 'قسم', 'قسمان', 'أقسام', 'قسمًا'),
  timelineOf: alike('خط زمني، عدد مدخلاته {n}'),
  newText: 'حلّ النص الجديد محل القديم.',
  undone: 'عاد النص السابق.',
  wasTextOnly: 'قُرئ من جديد من النص وحده.',
  wasPutBack: 'عاد السطر إلى النص.',
  copied: 'نُسخ النص.',
  notCopied: 'لم يسمح المتصفح لهذه الصفحة بالنسخ. حدّد النص وانسخه.',
  copiedFormatted: 'نُسخ المقال بعناوينه وقوائمه وأوقاته.',
  notCopiedFormatted:
    'لم يسمح المتصفح لهذه الصفحة بنسخ المقال بتنسيقه. احفظه صفحة ويب، أو انسخ النص.',
  notSavedFormatted: 'تعذّر حفظ المقال بتنسيقه. احفظ النص بدلًا منه.',
  forgotten: 'نُسي. إعادة التحميل تبدأ بصفحة فارغة.',
  newVersion: 'يوجد إصدار أحدث من هذه الصفحة. نصك يبقى.',
  reload: 'إعادة التحميل',
  another: 'لصق مقال آخر',
  pasteHere: 'الصق مقالًا',
  editing: 'تحرير النص',
  linked:
    'في هذا اللسان يؤدي عنوان هذه الصفحة الآن إلى {time}. ليراه الآخرون، شارك رابطًا فيه المقال كله.',
  entryWithoutText:
    'يشير هذا العنوان إلى موضع في نص ليس على هذا الجهاز. اطلب رابطًا فيه المقال كله، أو الصق النص.',
  tooLongToEdit: 'هذا النص أطول من أن يُحرَّر هنا. حرّره في برنامجه وافتحه من جديد.',
};

export const settings = {
  width: ['ضيق', 'معتاد', 'عريض', 'عريض جدًا'],
  leading: ['متقارب', 'معتاد', 'متباعد', 'متباعد جدًا'],
  spacing: ['معتاد', 'واسع', 'واسع جدًا'],
};

export const kept = {
  yes: alike(
    'محفوظ في هذا اللسان، على هذا الجهاز وحده: النص (عدد أحرفه {n}) وطريقة قراءتك له. إغلاق اللسان يحذفهما.',
  ),
  no: 'لا شيء محفوظ على هذا الجهاز.',
  full: 'لم يحفظ المتصفح هذا النص: إما أنه طويل جدًا أو أن التخزين معطّل. إعادة التحميل تفقده.',
  link: 'هذا النص في عنوان هذه الصفحة الذي يفتحه من جديد. لا شيء محفوظ على هذا الجهاز.',
};

export const failures = {
  empty: 'لا نص هنا. الصق مقالًا أو افتح ملفًا.',
  blank: 'ليس في هذا النص إلا فراغات. الصق مقالًا أو افتح ملفًا.',
  'clipboard-empty': 'لا نص في الحافظة. انسخ المقال أولًا.',
  'clipboard-denied':
    'لم يسمح المتصفح لهذه الصفحة بقراءة الحافظة. اضغط Ctrl+V (أو ⌘V على ماك) بدلًا من ذلك.',
  'clipboard-denied-touch':
    'لم يسمح المتصفح لهذه الصفحة بقراءة الحافظة. المس حقل النص مطوّلًا ثم اختر «لصق».',
  'drop-without-text': 'لا نص فيما أفلتَّه. أفلت ملف ‎.txt أو ‎.md أو ‎.html، أو الصق النص.',
  sample: 'تعذّر تحميل المثال. الصق مقالًا بدلًا منه.',
  core: 'نصك معروض أدناه كما هو، سطرًا سطرًا.',
  'not-found':
    'الجزء الذي يجد العناوين والأوقات مفقود من الخادم. أعد تحميل الصفحة؛ فإن لم يفد ذلك فأخبر مدير الموقع.',
  mime: 'يرسل الخادم الجزء الذي يجد العناوين والأوقات بنوع MIME خاطئ. يستطيع مدير الموقع إصلاح ذلك.',
  csp: 'تمنع سياسة أمان هذا الموقع الجزء الذي يجد العناوين والأوقات. على مدير الموقع أن يسمح بـ ‎‘wasm-unsafe-eval’.',
  network: 'تعذّر تحميل الجزء الذي يجد العناوين والأوقات. تحقق من الاتصال وأعد تحميل الصفحة.',
  'old-browser':
    'هذا المتصفح أقدم من أن يشغّل الجزء الذي يجد العناوين والأوقات. حدّثه أو استخدم غيره.',
  'not-loaded': 'الجزء الذي يجد العناوين والأوقات غير جاهز. أعد تحميل الصفحة.',
  crash: 'أوقف شيء في هذا النص البرنامج الذي يقرؤه. هذا خطأ في البرنامج لا في نصك.',
  unknown: 'حدث خطأ أثناء قراءة النص. أعد تحميل الصفحة وحاول من جديد.',
};

export const fileKinds = {
  pdf: 'هذا ملف PDF. افتحه في متصفحك أو في برنامج PDF، وحدّد نصه كله وانسخه والصقه هنا.',
  word: 'تعذّرت قراءة هذا المستند هنا. افتحه في برنامجه وانسخ النص والصقه هنا.',
  image: 'هذا الملف صورة، وهذه الصفحة تقرأ النص فقط.',
  archive: 'هذا الملف أرشيف. فك ضغطه وافتح النص الذي فيه.',
  binary: 'هذا الملف ليس نصًا. افتحه في برنامجه وانسخ النص والصقه هنا.',
  unreadable:
    'تعذّر على المتصفح قراءة هذا الملف؛ ربما نُقل أو حُذف. افتحه من جديد، أو انسخ نصه والصقه هنا.',
  mail: 'هذه الرسالة تالفة أو ناقصة. افتحها في برنامج البريد وانسخ النص والصقه هنا.',
  'saved-page': 'هذه الصفحة المحفوظة تالفة أو ناقصة. افتحها في متصفحك وانسخ النص والصقه هنا.',
  captions: 'ليس في هذا الملف ترجمة يمكن قراءتها. افتحه في محرر نصوص وانسخ النص والصقه هنا.',
  book: 'هذا الكتاب تالف أو محمي من النسخ. افتحه في برنامجه وانسخ النص والصقه هنا.',
  'no-reader':
    'تعذّر تحميل الجزء الذي يقرأ مثل هذه الملفات. تحقق من الاتصال وافتح الملف من جديد؛ لم يتغيّر شيء.',
};

export const files = {
  tooLarge: 'حجم النص {size}، وهذه الصفحة تقرأ حتى {limit}. لم يتغيّر شيء.',
  replaced: alike('مواضع تعذّرت قراءتها في هذا الملف: {n}، وكل منها معلَّم بـ �.'),
  guessed: 'لا يذكر الملف ترميز أحرفه، فقُرئ على أنه {encoding}.',
};

export const dates = {
  title: 'التواريخ في النص',
  summary: counted(
    'لا تواريخ في النص',
    'تاريخ في النص',
    'تاريخان في النص',
    'تواريخ في النص',
    'تاريخًا في النص',
  ),
  strip: 'الانتقال إلى تاريخ في النص',
  feed: 'يدل الشريط السميك تحت الخط على مدة الخط الزمني.',
  more: 'تواريخ أخرى',
  range: 'من {from} إلى {to}',
  length: 'مدة من الزمن',
  unplaced: 'لا يمكن تحديد موضعه بلا تاريخ يُحسب منه',
  fromText: 'استُنتج من النص',
};

export const exporting = {
  menu: 'تصدير',
  csv: 'جدول (CSV)',
  json: 'بيانات (JSON)',
  ics: 'تقويم (iCalendar)',
  jsonld: 'تغطية مباشرة (JSON-LD)',
  update: 'تحديث، {time}',
  saved: counted(
    'لم يُحفظ أي مدخل.',
    'حُفظ مدخل واحد.',
    'حُفظ مدخلان.',
    'مدخلات حُفظت.',
    'مدخلًا حُفظت.',
    'مدخل حُفظت.',
  ),
  left: alike('مدخلات لم تُحفظ: {n}؛ فالتقويم يحتاج إلى تاريخ.'),
  nothing:
    'لم يُحفظ شيء: يحتاج التقويم إلى تواريخ، ولا تاريخ لأي مدخل. أدخل تاريخ النشر ثم صدّر من جديد.',
};

export const kinds = {
  title: 'العنوان الرئيسي',
  standfirst: 'مقدمة',
  heading: 'عنوان',
  paragraph: 'فقرة',
  'list-item': 'بند في قائمة',
  quote: 'اقتباس',
  speaker: 'متحدث',
  caption: 'تعليق صورة',
  preformatted: 'نص بفواصل أسطره',
  'table-row': 'صف في جدول',
  separator: 'فاصل',
  text: 'نص',
};

export const correcting = {
  probably: '{kind}، على الأرجح',
  why: '{kind}: لماذا؟',
  certain: 'لا يحتمل النص قراءة أخرى.',
  make: 'ماذا يمكن أن يكون غير ذلك:',
  headline: 'سطر آخر هو العنوان الرئيسي:',
  furniture: 'ليس من المقال',
  join: 'تكملة السطر السابق',
  split: 'تقسيم إلى أسطر',
  wasSplit: 'صار كل سطر قائمًا وحده.',
  like: counted(
    'لا أسطر أخرى تشبه هذا.',
    'سطر آخر يشبه هذا.',
    'سطران آخران يشبهان هذا.',
    'أسطر أخرى تشبه هذا.',
    'سطرًا آخر تشبه هذا.',
  ),
  likeDone: counted('لم يتغيّر أي سطر.', 'سطر تغيّر.', 'سطران تغيّرا.', 'أسطر تغيّرت.', 'سطرًا تغيّرت.'),
  undone: 'تم التراجع.',
  on: 'صار لكل جزء علامة «؟» تقول لماذا قُرئ هكذا وماذا يمكن أن يكون غير ذلك.',
  off: 'علامة «؟» الآن للأجزاء المشكوك فيها فقط.',
};

export const done = {
  title: 'صار هذا العنوان الرئيسي.',
  paragraph: 'صار هذا فقرة.',
  heading: 'صار هذا عنوانًا.',
  quote: 'صار هذا اقتباسًا.',
  'list-item': 'صار هذا بندًا في قائمة.',
  caption: 'صار هذا تعليق صورة.',
  furniture: 'نُحّي هذا تحت المقال.',
  join: 'صار هذا تكملة السطر السابق.',
};

export const likewise = {
  paragraph: alike('اجعلها فقرات أيضًا'),
  heading: alike('اجعلها عناوين أيضًا'),
  quote: alike('اجعلها اقتباسات أيضًا'),
  'list-item': alike('اجعلها بنودًا أيضًا'),
  caption: alike('اجعلها تعليقات صور أيضًا'),
  furniture: alike('نحِّها أيضًا'),
};

export const share = {
  short: alike(
    'عدد الأحرف: {n}، وهو قصير بما يكفي لبرامج المحادثة والبريد. المقال في الرابط نفسه ولا يذهب إلى أي خادم.',
  ),
  long: alike(
    'عدد الأحرف: {n}. بعض البرامج تقطع الروابط عند {cut}، والرابط المقطوع يقول ذلك عند فتحه. المقال في الرابط نفسه ولا يذهب إلى أي خادم.',
  ),
  tooLong: alike(
    'عدد أحرف هذا المقال رابطًا: {n}. معظم البرامج تقطع الروابط عند {cut}، فأرسله ملفًا بدلًا من ذلك.',
  ),
  copied: 'نُسخ الرابط.',
  origin: 'جاء هذا المقال في رابط. ليس من هذا الموقع، ولم يتحقق منه أحد هنا.',
};

export const library = {
  on: 'تبقى النصوص التي تقرؤها على هذا الجهاز من الآن حتى تحذفها.',
  off: 'لم تعد النصوص التي تقرؤها تُحفظ. أما المحفوظة فتبقى حتى تحذفها.',
  search: 'بحث',
  sort: 'الترتيب',
  opened: 'آخر ما قُرئ أولًا',
  added: 'الأحدث أولًا',
  title: 'حسب العنوان',
  archived: 'إظهار الأرشيف',
  archive: 'أرشفة',
  unarchive: 'إعادة من الأرشيف',
  delete: 'حذف',
  does: '{button}: {title}',
  found: counted('لا نصوص', 'نص', 'نصان', 'نصوص', 'نصًا'),
  none: 'لا شيء محفوظ بعد.',
  notFound: 'لا نص محفوظ فيه هذه الكلمات.',
  room: 'استُخدم {used} من {size} يتيحها المتصفح لهذه الصفحة.',
  aside: alike('سجلات تعذّرت قراءتها ونُحّيت: {n}. «حفظ الكل» يحفظها أيضًا.'),
  deleted: 'حُذف النص.',
  save: 'حفظ الكل في ملف واحد',
  bring: 'استيراد مثل هذا الملف',
  brought: counted(
    'لم يُستورد أي نص.',
    'نص استُورد.',
    'نصان استُوردا.',
    'نصوص استُوردت.',
    'نصًا استُوردت.',
  ),
  notBrought: 'ليس في هذا الملف نصوص حفظتها هذه الصفحة. لم يتغيّر شيء.',
  forget: 'نسيان كل النصوص',
  forgotten: 'حُذفت كل النصوص من هذا الجهاز.',
  full: 'تعذّر حفظ هذا النص: لم يعد المتصفح يتيح لهذه الصفحة مساحة. احذف بعض نصوصك أو احفظها في ملف.',
  refused: 'لا يسمح المتصفح لهذه الصفحة بحفظ النصوص: ربما هذه نافذة خاصة أو التخزين معطّل.',
};

export const listen = {
  title: 'استماع',
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  back: 'الجملة السابقة',
  on: 'الجملة التالية',
  partBack: 'الجزء السابق',
  partOn: 'الجزء التالي',
  rate: 'السرعة',
  voice: 'الصوت',
  usual: 'صوت الجهاز',
  close: 'إنهاء الاستماع',
  failed: 'لم ينطق هذا الجهاز. ربما ليس فيه صوت للغة هذا النص: ثبّت واحدًا من إعداداته.',
};

export const markup = {
  'Skip to the text': 'الانتقال إلى النص',
  Back: 'رجوع',
  Done: 'تم',
  correcting: 'التصحيح',
  Contents: 'المحتويات',
  ', type and colours': '، الخط والألوان',
  Listen: 'استماع',
  Share: 'مشاركة',
  More: 'المزيد',
  'This page was opened as a file, where browsers do not let it run. Open it at its web address instead.':
    'فُتحت هذه الصفحة ملفًا، والمتصفحات لا تسمح لها بالعمل هكذا. افتحها من عنوانها على الويب.',
  'This page could not start. Reload it; if that does not help, check the connection, or use a newer browser. What you have written below stays until then.':
    'تعذّر بدء هذه الصفحة. أعد تحميلها؛ فإن لم يفد ذلك فتحقق من الاتصال أو استخدم متصفحًا أحدث. ما كتبته أدناه يبقى حتى ذلك الحين.',
  'Paste an article': 'الصق مقالًا',
  press: 'اضغط',
  Ctrl: 'Ctrl',
  anywhere: 'في أي مكان',
  'press “Paste”, or tap here and paste': 'اضغط «لصق»، أو المس هنا والصق',
  'Read it': 'قراءة',
  'Back to the article': 'العودة إلى المقال',
  'Open a file': 'فتح ملف',
  Paste: 'لصق',
  'See a sample': 'عرض مثال',
  Clear: 'مسح',
  'File to open': 'الملف المراد فتحه',
  'Nothing leaves this device.': 'لا شيء يغادر هذا الجهاز.',
  'Read before': 'قُرئ سابقًا',
  'All texts': 'كل النصوص',
  Timeline: 'الخط الزمني',
  Tools: 'الأدوات',
  'Type and colours': 'الخط والألوان',
  Colours: 'الألوان',
  'As on the device': 'كما على الجهاز',
  Light: 'فاتح',
  Sepia: 'بنّي',
  Dark: 'داكن',
  Black: 'أسود',
  'High contrast': 'تباين عالٍ',
  Type: 'الخط',
  Serif: 'مذيّل',
  'Sans serif': 'غير مذيّل',
  Typewriter: 'آلة كاتبة',
  Size: 'الحجم',
  'smaller text': 'نص أصغر',
  'larger text': 'نص أكبر',
  'Width of a line': 'عرض السطر',
  'narrower lines': 'أسطر أضيق',
  usual: 'معتاد',
  'wider lines': 'أسطر أعرض',
  'Between lines': 'بين الأسطر',
  'less space between lines': 'مسافة أقل بين الأسطر',
  'more space between lines': 'مسافة أكبر بين الأسطر',
  'Between letters and words': 'بين الحروف والكلمات',
  'less space between letters': 'مسافة أقل بين الحروف',
  'more space between letters': 'مسافة أكبر بين الحروف',
  'Fill lines to both ends': 'ضبط الأسطر من الطرفين',
  Language: 'اللغة',
  'As it was at first': 'كما كان في البداية',
  'Copy a link with the whole article': 'نسخ رابط فيه المقال كله',
  'Send the link': 'إرسال الرابط',
  'Copy the article with its formatting': 'نسخ المقال بتنسيقه',
  'Save the article as a web page': 'حفظ المقال صفحة ويب',
  'Copy as Markdown': 'نسخ بصيغة Markdown',
  'Save as Markdown': 'حفظ بصيغة Markdown',
  'Copy the text': 'نسخ النص',
  'Save the text as a file': 'حفظ النص في ملف',
  'Bring back the text before': 'إعادة النص السابق',
  'Edit text': 'تحرير النص',
  'Text only': 'النص فقط',
  'Correct the structure': 'تصحيح البنية',
  Print: 'طباعة',
  'Your texts': 'نصوصك',
  'Put an article on your site': 'ضع مقالًا في موقعك',
  'Forget it': 'نسيانه',
  'Keep the texts that I read, on this device alone': 'حفظ النصوص التي أقرؤها، على هذا الجهاز وحده',
};
