// @ts-check
/** Ukrainian, as `en-owners.js`. */

const counted = (/** @type {string} */ one, /** @type {string} */ many) => ({
  one,
  few: many,
  many,
  other: many,
});

export const embedding = {
  copied: 'Скопійовано.',
  notCopied: 'Браузер не дав сторінці скопіювати. Виділіть код і натисніть Ctrl+C.',
  read: 'Прочитано, без назви.',
  readTitle: 'Прочитано як «{title}».',
  readTimeline: counted(
    'Прочитано, без назви, з хронологією з {n} запису.',
    'Прочитано, без назви, з хронологією з {n} записів.',
  ),
  readBoth: counted(
    'Прочитано як «{title}», з хронологією з {n} запису.',
    'Прочитано як «{title}», з хронологією з {n} записів.',
  ),
  failed: 'Попередній перегляд не вдався. {reason}',
  files:
    'Читач завантажує {size}, один раз для всіх статей. Лише {first} з них завантажуються, перш ніж стаття наблизиться до вікна.',
  single: 'Читач завантажує {size}, один раз для всіх статей.',
  frame:
    'Ваша сторінка завантажує 1 кБ, що припасовує рамку до вмісту. Решта завантажується всередині рамки.',
  unknown: 'Копія, зібрана командою `cargo xtask dist`, показує тут свій розмір.',
  integrity: 'Браузер не прийме жодного файлу, крім цього: {integrity}',
  noIntegrity: 'Копія, зібрана командою `cargo xtask dist`, показує тут, як її перевірити.',
};

export const markup = {
  'Put an article on your site – Article Viewer':
    'Розмістити статтю на своєму сайті – Article Viewer',
  'Skip to the code to paste': 'Перейти до коду',
  'Put an article on your site': 'Розмістити статтю на своєму сайті',
  'Put one tag around the text. Readers see the plain text until the element works, or for good if it never does. Nothing is sent anywhere.':
    'Візьміть текст в один тег. Читачі бачать простий текст, доки елемент не запрацює, або завжди, якщо він не запрацює. Нічого нікуди не надсилається.',
  'Your text': 'Ваш текст',
  Show: 'Показати',
  'text and timeline': 'текст і хронологію',
  'only the text': 'лише текст',
  'only the timeline': 'лише хронологію',
  Entries: 'Записи',
  'as in the text': 'як у тексті',
  'newest first': 'спершу нові',
  'oldest first': 'спершу старі',
  Colours: 'Кольори',
  'as on your page': 'як на вашій сторінці',
  light: 'світлі',
  dark: 'темні',
  'Headline level': 'Рівень назви',
  'Published on': 'Дата публікації',
  Load: 'Завантажувати',
  'when it comes near the window': 'коли наблизиться до вікна',
  'at once': 'одразу',
  'Table of contents': 'Зміст',
  'How it looks': 'Який має вигляд',
  Preview: 'Попередній перегляд',
  'The code to paste': 'Код для вставлення',
  'Files on your site': 'Файли на вашому сайті',
  'One file': 'Один файл',
  'A frame': 'Рамка',
  'The files and the package are what': 'Файли й пакет — це те, що',
  'writes into': 'записує до',
  'of the project. They are not in the npm registry.': 'проєкту. У реєстрі npm їх немає.',
  'Where you paste it': 'Куди ви вставляєте',
  'HTML, Markdown, WordPress, a CMS, Vue, Astro': 'HTML, Markdown, WordPress, CMS, Vue, Astro',
  'JSX or MDX: React, Preact': 'JSX або MDX: React, Preact',
  'Where the files are on your site': 'Де файли на вашому сайті',
  'Already read: the code is longer, but readers download only a fifth as much':
    'Уже прочитано: код довший, але читачі завантажують лише п’яту частину',
  Copy: 'Копіювати',
  'the code': 'код',
  'Download the single file': 'Завантажити єдиний файл',
  'If your site has a strict policy': 'Якщо на вашому сайті сувора політика',
  'Its header must allow at least this, in addition to what it allows now:':
    'Її заголовок, крім уже дозволеного, має дозволяти щонайменше це:',
  'The header': 'Заголовок',
  'the header': 'заголовок',
  Without: 'Без',
  ', readers keep the text as it is. No exception is needed for styles or Trusted Types.':
    'читачам лишається текст, як він є. Для стилів і Trusted Types винятків не треба.',
};
