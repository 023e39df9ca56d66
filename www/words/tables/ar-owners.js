// @ts-check
/** Arabic, as `en-owners.js`. */

/** A message that names a number, and is otherwise the same for every number. @param {string} message */
const alike = (message) => ({
  zero: message,
  one: message,
  two: message,
  few: message,
  many: message,
  other: message,
});

export const embedding = {
  copied: 'نُسخ.',
  notCopied: 'لم يسمح المتصفح لهذه الصفحة بالنسخ. حدّد الشيفرة واضغط Ctrl+C.',
  read: 'قُرئ بلا عنوان رئيسي.',
  readTitle: 'قُرئ بعنوان «{title}».',
  readTimeline: alike('قُرئ بلا عنوان رئيسي، وفيه خط زمني عدد مدخلاته {n}.'),
  readBoth: alike('قُرئ بعنوان «{title}»، وفيه خط زمني عدد مدخلاته {n}.'),
  failed: 'تعذّر إنشاء المعاينة. {reason}',
  files:
    'ينزّل القارئ {size} مرة واحدة لكل المقالات، ولا يُحمَّل منها إلا {first} قبل أن يقترب مقال من النافذة.',
  single: 'ينزّل القارئ {size} مرة واحدة لكل المقالات.',
  frame: 'تحمّل صفحتك 1 كيلوبايت يضبط الإطار على محتواه، ويُحمَّل الباقي داخل الإطار.',
  unknown: 'النسخة المبنية بـ `cargo xtask dist` تذكر حجمها هنا.',
  integrity: 'يرفض المتصفح أي ملف سوى هذا: {integrity}',
  noIntegrity: 'النسخة المبنية بـ `cargo xtask dist` تذكر هنا كيف يُتحقق منها.',
};

export const markup = {
  'Put an article on your site – Article Viewer': 'ضع مقالًا في موقعك – Article Viewer',
  'Skip to the code to paste': 'الانتقال إلى الشيفرة',
  'Put an article on your site': 'ضع مقالًا في موقعك',
  'Put one tag around the text. Readers see the plain text until the element works, or for good if it never does. Nothing is sent anywhere.':
    'ضع وسمًا واحدًا حول النص. يرى القراء النص البسيط حتى يعمل العنصر، أو دائمًا إن لم يعمل. لا يُرسل شيء إلى أي مكان.',
  'Your text': 'نصك',
  Show: 'العرض',
  'text and timeline': 'النص والخط الزمني',
  'only the text': 'النص فقط',
  'only the timeline': 'الخط الزمني فقط',
  Entries: 'المدخلات',
  'as in the text': 'كما في النص',
  'newest first': 'الأحدث أولًا',
  'oldest first': 'الأقدم أولًا',
  Colours: 'الألوان',
  'as on your page': 'كما في صفحتك',
  light: 'فاتح',
  dark: 'داكن',
  'Headline level': 'مستوى العنوان الرئيسي',
  'Published on': 'تاريخ النشر',
  Load: 'التحميل',
  'when it comes near the window': 'عند الاقتراب من النافذة',
  'at once': 'فورًا',
  'Table of contents': 'جدول المحتويات',
  'How it looks': 'كيف يبدو',
  Preview: 'معاينة',
  'The code to paste': 'الشيفرة المراد لصقها',
  'Files on your site': 'ملفات في موقعك',
  'One file': 'ملف واحد',
  'A frame': 'إطار',
  'The files and the package are what': 'الملفات والحزمة هي ما يكتبه',
  'writes into': 'في',
  'of the project. They are not in the npm registry.': 'من المشروع. وليست في سجل npm.',
  'Where you paste it': 'أين تلصقها',
  'HTML, Markdown, WordPress, a CMS, Vue, Astro':
    'HTML أو Markdown أو WordPress أو نظام إدارة محتوى أو Vue أو Astro',
  'JSX or MDX: React, Preact': 'JSX أو MDX: ‏React وPreact',
  'Where the files are on your site': 'أين الملفات في موقعك',
  'Already read: the code is longer, but readers download only a fifth as much':
    'مقروء مسبقًا: الشيفرة أطول، لكن القراء ينزّلون الخُمس فقط',
  Copy: 'نسخ',
  'the code': 'الشيفرة',
  'Download the single file': 'تنزيل الملف الواحد',
  'If your site has a strict policy': 'إن كانت لموقعك سياسة صارمة',
  'Its header must allow at least this, in addition to what it allows now:':
    'يجب أن تسمح ترويستها بهذا على الأقل، إضافة إلى ما تسمح به الآن:',
  'The header': 'الترويسة',
  'the header': 'الترويسة',
  Without: 'من دون',
  ', readers keep the text as it is. No exception is needed for styles or Trusted Types.':
    'يبقى النص للقراء كما هو. لا حاجة إلى استثناء للأنماط أو Trusted Types.',
};
