// @ts-check
/** German, as `en-owners.js`. */

export const embedding = {
  copied: 'Kopiert.',
  notCopied:
    'Der Browser lässt diese Seite nicht kopieren. Wählen Sie den Code aus und drücken Sie Strg+C.',
  read: 'Gelesen, ohne Titel.',
  readTitle: 'Gelesen als „{title}“.',
  readTimeline: {
    one: 'Gelesen, ohne Titel, mit einer Zeitleiste aus {n} Eintrag.',
    other: 'Gelesen, ohne Titel, mit einer Zeitleiste aus {n} Einträgen.',
  },
  readBoth: {
    one: 'Gelesen als „{title}“, mit einer Zeitleiste aus {n} Eintrag.',
    other: 'Gelesen als „{title}“, mit einer Zeitleiste aus {n} Einträgen.',
  },
  failed: 'Die Vorschau konnte nicht erstellt werden. {reason}',
  files:
    'Wer liest, lädt {size} herunter, einmal für alle Artikel. Nur {first} davon werden geladen, bevor ein Artikel in die Nähe des Fensters kommt.',
  single: 'Wer liest, lädt {size} herunter, einmal für alle Artikel.',
  frame: 'Ihre Seite lädt 1 kB, das den Rahmen seinem Inhalt anpasst. Alles andere lädt im Rahmen.',
  unknown: 'Eine mit `cargo xtask dist` gebaute Kopie nennt hier ihr Gewicht.',
  integrity: 'Der Browser nimmt keine andere Datei an als diese: {integrity}',
  noIntegrity: 'Eine mit `cargo xtask dist` gebaute Kopie nennt hier, wie man sie prüft.',
};

export const markup = {
  'Put an article on your site – Article Viewer':
    'Einen Artikel auf die eigene Website stellen – Article Viewer',
  'Skip to the code to paste': 'Zum Code springen',
  'Put an article on your site': 'Einen Artikel auf die eigene Website stellen',
  'Put one tag around the text. Readers see the plain text until the element works, or for good if it never does. Nothing is sent anywhere.':
    'Setzen Sie ein Tag um den Text. Bis das Element arbeitet, ist der einfache Text zu sehen; arbeitet es nie, bleibt er stehen. Nichts wird irgendwohin gesendet.',
  'Your text': 'Ihr Text',
  Show: 'Zeigen',
  'text and timeline': 'Text und Zeitleiste',
  'only the text': 'nur den Text',
  'only the timeline': 'nur die Zeitleiste',
  Entries: 'Einträge',
  'as in the text': 'wie im Text',
  'newest first': 'neueste zuerst',
  'oldest first': 'älteste zuerst',
  Colours: 'Farben',
  'as on your page': 'wie auf Ihrer Seite',
  light: 'hell',
  dark: 'dunkel',
  'Headline level': 'Ebene des Titels',
  'Published on': 'Veröffentlicht am',
  Load: 'Laden',
  'when it comes near the window': 'wenn es in die Nähe des Fensters kommt',
  'at once': 'sofort',
  'Table of contents': 'Inhaltsverzeichnis',
  'How it looks': 'So sieht es aus',
  Preview: 'Vorschau',
  'The code to paste': 'Der Code zum Einfügen',
  'Files on your site': 'Dateien auf Ihrer Website',
  'One file': 'Eine Datei',
  'A frame': 'Ein Rahmen',
  'The files and the package are what': 'Die Dateien und das Paket sind das, was',
  'writes into': 'in den Ordner',
  'of the project. They are not in the npm registry.':
    'des Projekts schreibt. In der npm-Registry stehen sie nicht.',
  'Where you paste it': 'Wo Sie ihn einfügen',
  'HTML, Markdown, WordPress, a CMS, Vue, Astro': 'HTML, Markdown, WordPress, ein CMS, Vue, Astro',
  'JSX or MDX: React, Preact': 'JSX oder MDX: React, Preact',
  'Where the files are on your site': 'Wo die Dateien auf Ihrer Website liegen',
  'Already read: the code is longer, but readers download only a fifth as much':
    'Bereits gelesen: Der Code ist länger, aber zu laden ist nur ein Fünftel',
  Copy: 'Kopieren',
  'the code': 'des Codes',
  'Download the single file': 'Die eine Datei herunterladen',
  'If your site has a strict policy': 'Wenn Ihre Website eine strenge Richtlinie hat',
  'Its header must allow at least this, in addition to what it allows now:':
    'Ihr Header muss zusätzlich zu dem, was er schon erlaubt, mindestens dies erlauben:',
  'The header': 'Der Header',
  'the header': 'des Headers',
  Without: 'Ohne',
  ', readers keep the text as it is. No exception is needed for styles or Trusted Types.':
    'bleibt der Text, wie er ist. Für Stile und Trusted Types ist keine Ausnahme nötig.',
};
