// @ts-check
/** What the page says beside what `article.js` says. What never changes stands in index.html. */

export const page = {
  rawTitle: 'Your text',
  undo: 'Undo',
  stillReading: 'Reading… Until then, here is your text line by line.',
  dismiss: 'Close',
  announced: 'Article: {list}.',
  sections: { one: '{n} section', other: '{n} sections' },
  timelineOf: { one: 'a timeline of {n} entry', other: 'a timeline of {n} entries' },
  newText: 'The new text has replaced the old one.',
  undone: 'The previous text is back.',
  wasTextOnly: 'Read again from the text alone.',
  wasPutBack: 'The line is back in the text.',
  copied: 'The text is copied.',
  notCopied: 'The browser did not let this page copy. Select the text and copy it.',
  copiedFormatted: 'The article is copied with its headings, lists and times.',
  notCopiedFormatted:
    'The browser did not let this page copy the article with its formatting. Save it as a web page, or copy the text.',
  notSavedFormatted: 'The article could not be saved with its formatting. Save the text instead.',
  forgotten: 'Forgotten. A reload starts with an empty page.',
  newVersion: 'A newer version of this page is here. Your text stays.',
  reload: 'Reload',
  another: 'Paste another article',
  pasteHere: 'Paste an article',
  editing: 'Edit the text',
  linked:
    'In this tab, the address of this page now leads to {time}. To show it to others, share a link with the whole article.',
  entryWithoutText:
    'This address names a place in a text that is not on this device. Ask for a link with the whole article, or paste the text.',
  tooLongToEdit:
    'This text is too long to edit here. Edit it in its own program and open it again.',
};

/** The steps of what can be set, from the first one up. */
export const settings = {
  width: ['narrow', 'usual', 'wide', 'very wide'],
  leading: ['close', 'usual', 'loose', 'very loose'],
  spacing: ['usual', 'wide', 'very wide'],
};

export const kept = {
  yes: {
    one: 'Kept in this tab, on this device alone: the text ({n} character) and how you read it. Closing the tab deletes it.',
    other:
      'Kept in this tab, on this device alone: the text ({n} characters) and how you read it. Closing the tab deletes it.',
  },
  no: 'Nothing is kept on this device.',
  full: 'The browser did not keep this text: it is too long, or storage is off. A reload loses it.',
  link: 'This text is in the address of this page, which opens it again. Nothing is kept on this device.',
};

export const failures = {
  empty: 'There is no text here. Paste an article, or open a file.',
  blank: 'This text contains only spaces. Paste an article, or open a file.',
  'clipboard-empty': 'The clipboard holds no text. Copy the article first.',
  'clipboard-denied':
    'The browser did not let this page read the clipboard. Press Ctrl+V (⌘V on a Mac) instead.',
  'clipboard-denied-touch':
    'The browser did not let this page read the clipboard. Touch and hold the text field, then choose “Paste”.',
  'drop-without-text':
    'What you dropped contains no text. Drop a .txt, .md or .html file, or paste the text.',
  sample: 'The sample could not be loaded. Paste an article instead.',
  /** What stands before each reason why the core cannot be used. */
  core: 'Your text is shown below, unchanged, line by line.',
  'not-found':
    'The part of this page that finds headings and times is missing on the server. Reload the page; if that does not help, tell the site’s administrator.',
  mime: 'The server sends the part of this page that finds headings and times with the wrong MIME type. The site’s administrator can fix this.',
  csp: 'The security policy of this site blocks the part of this page that finds headings and times. The site’s administrator has to allow ‘wasm-unsafe-eval’.',
  network:
    'The part of this page that finds headings and times could not be loaded. Check the connection and reload the page.',
  'old-browser':
    'This browser is too old for the part of this page that finds headings and times. Update it, or use another one.',
  'not-loaded':
    'The part of this page that finds headings and times is not ready. Reload the page.',
  crash:
    'Something in this text stopped the program that reads it. That is a fault of the program, not of your text.',
  unknown: 'Something went wrong while the text was being read. Reload the page and try again.',
};

/** Kinds of files that people drop and that hold no plain text: what to do about each. */
export const fileKinds = {
  pdf: 'This file is a PDF. Open it in your browser or a PDF program, select all of its text, copy it and paste it here.',
  word: 'This document could not be read here. Open it in its own program, copy the text and paste it here.',
  image: 'This file is a picture; this page reads text only.',
  archive: 'This file is an archive. Unpack it and open the text inside.',
  binary: 'This file is not text. Open it in its own program, copy the text and paste it here.',
  unreadable:
    'The browser could not read this file; it may have been moved or deleted. Open it again, or copy its text and paste it here.',
  mail: 'This e-mail is damaged or incomplete. Open it in your mail program, copy the text and paste it here.',
  'saved-page':
    'This saved page is damaged or incomplete. Open it in your browser, copy the text and paste it here.',
  captions:
    'There are no captions in this file that could be read. Open it in a text editor, copy the text and paste it here.',
  book: 'This book is damaged or protected against copying. Open it in its own program, copy the text and paste it here.',
  'no-reader':
    'The part of this page that reads such files could not be loaded. Check the connection and open the file again; nothing was changed.',
};

export const files = {
  tooLarge: 'The text is {size}; this page reads up to {limit}. Nothing was changed.',
  replaced: {
    one: '{n} place in this file could not be read; it is marked with �.',
    other: '{n} places in this file could not be read; each is marked with �.',
  },
  guessed: 'The file does not state its character encoding; it was read as {encoding}.',
};

/** The dates that a text says. */
export const dates = {
  title: 'Dates in the text',
  summary: { one: '{n} date in the text', other: '{n} dates in the text' },
  strip: 'Jump to a date in the text',
  feed: 'The thick bar under the line marks the period of the timeline.',
  more: 'More dates',
  range: '{from} to {to}',
  length: 'a length of time',
  unplaced: 'cannot be placed without a date to count from',
  fromText: 'worked out from the text',
};

/** Taking a timeline along as a file. */
export const exporting = {
  menu: 'Export',
  csv: 'Table (CSV)',
  json: 'Data (JSON)',
  ics: 'Calendar (iCalendar)',
  jsonld: 'Live blog (JSON-LD)',
  update: 'Update, {time}',
  saved: { one: '{n} entry saved.', other: '{n} entries saved.' },
  left: {
    one: '{n} entry left out: a calendar needs a date.',
    other: '{n} entries left out: a calendar needs a date.',
  },
  nothing:
    'Nothing was saved: a calendar needs dates, and no entry has one. Enter the date of publication, then export again.',
};

/** What a block is called. */
export const kinds = {
  title: 'Headline',
  standfirst: 'Standfirst',
  heading: 'Heading',
  paragraph: 'Paragraph',
  'list-item': 'List item',
  quote: 'Quote',
  speaker: 'Speaker',
  caption: 'Caption',
  preformatted: 'Text with its own line breaks',
  'table-row': 'Table row',
  separator: 'Separator',
  text: 'Text',
};

/** The reader’s word on what a block is. */
export const correcting = {
  probably: '{kind}, probably',
  why: '{kind}: why?',
  certain: 'The text allows no other reading.',
  make: 'What else it could be:',
  headline: 'Another line is the headline:',
  furniture: 'Not part of the article',
  join: 'Continues the line above',
  split: 'Split into lines',
  wasSplit: 'Each line now stands alone.',
  like: {
    one: '{n} other line looks like this one.',
    other: '{n} other lines look like this one.',
  },
  likeDone: { one: '{n} line changed.', other: '{n} lines changed.' },
  undone: 'Undone.',
  on: 'Each block now has a “?” that says why it was read this way, and what else it could be.',
  off: 'Only doubtful blocks have a “?” now.',
};

/** What was done with a block. */
export const done = {
  title: 'This is now the headline.',
  paragraph: 'This is now a paragraph.',
  heading: 'This is now a heading.',
  quote: 'This is now a quote.',
  'list-item': 'This is now a list item.',
  caption: 'This is now a caption.',
  furniture: 'This is now set aside, under the article.',
  join: 'This now continues the line above.',
};

/** What can be done with the blocks that are like it. */
export const likewise = {
  paragraph: { one: 'Make it a paragraph as well', other: 'Make them paragraphs as well' },
  heading: { one: 'Make it a heading as well', other: 'Make them headings as well' },
  quote: { one: 'Make it a quote as well', other: 'Make them quotes as well' },
  'list-item': { one: 'Make it a list item as well', other: 'Make them list items as well' },
  caption: { one: 'Make it a caption as well', other: 'Make them captions as well' },
  furniture: { one: 'Set it aside as well', other: 'Set them aside as well' },
};

/** Links that hold an article. */
export const share = {
  short: {
    one: '{n} character: short enough for chat and mail programs. The article is in the link itself and goes to no server.',
    other:
      '{n} characters: short enough for chat and mail programs. The article is in the link itself and goes to no server.',
  },
  long: {
    one: '{n} character. Some programs cut links at {cut}; a cut link says so when it is opened. The article is in the link itself and goes to no server.',
    other:
      '{n} characters. Some programs cut links at {cut}; a cut link says so when it is opened. The article is in the link itself and goes to no server.',
  },
  tooLong: {
    one: 'As a link, this article has {n} character. Most programs cut links at {cut}, so send it as a file instead.',
    other:
      'As a link, this article has {n} characters. Most programs cut links at {cut}, so send it as a file instead.',
  },
  copied: 'The link is copied.',
  origin: 'This article came in a link. It is not from this site, and nobody here has checked it.',
};

/** The texts that stay on this device. */
export const library = {
  on: 'Texts that you read stay on this device now, until you delete them.',
  off: 'Texts that you read are no longer kept. Those that are kept stay until you delete them.',
  search: 'Search',
  sort: 'Order',
  opened: 'Last read first',
  added: 'Newest first',
  title: 'By title',
  archived: 'Show the archive',
  archive: 'Archive',
  unarchive: 'Back from the archive',
  delete: 'Delete',
  does: '{button}: {title}',
  found: { one: '{n} text', other: '{n} texts' },
  none: 'Nothing is kept yet.',
  notFound: 'No kept text has these words.',
  room: '{used} used of the {size} that the browser gives this page.',
  aside: {
    one: '{n} record could not be read and was set aside. “Save all” saves it, too.',
    other: '{n} records could not be read and were set aside. “Save all” saves them, too.',
  },
  deleted: 'The text is deleted.',
  save: 'Save all in one file',
  bring: 'Bring in such a file',
  brought: { one: '{n} text brought in.', other: '{n} texts brought in.' },
  notBrought: 'This file holds no texts that this page has saved. Nothing was changed.',
  forget: 'Forget all texts',
  forgotten: 'All texts are deleted from this device.',
  full: 'This text could not be kept: the browser gives this page no more room. Delete some of your texts, or save them in a file.',
  refused:
    'The browser does not let this page keep texts: perhaps this is a private window, or storage is off.',
};

/** Reading aloud. */
export const listen = {
  title: 'Listen',
  play: 'Play',
  pause: 'Pause',
  back: 'Sentence before',
  on: 'Next sentence',
  partBack: 'Part before',
  partOn: 'Next part',
  rate: 'Speed',
  voice: 'Voice',
  usual: 'The device’s own',
  close: 'Stop listening',
  failed:
    'This device did not speak. Perhaps it has no voice for the language of this text: install one in its settings.',
};
