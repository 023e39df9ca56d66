// @ts-check
/** German, as `en-page.js`. */

export const page = {
  rawTitle: 'Ihr Text',
  undo: 'Rückgängig',
  stillReading: 'Wird gelesen … Bis dahin steht hier Ihr Text Zeile für Zeile.',
  dismiss: 'Schließen',
  announced: 'Artikel: {list}.',
  sections: { one: '{n} Abschnitt', other: '{n} Abschnitte' },
  timelineOf: {
    one: 'eine Zeitleiste mit {n} Eintrag',
    other: 'eine Zeitleiste mit {n} Einträgen',
  },
  newText: 'Der neue Text hat den alten ersetzt.',
  undone: 'Der vorige Text ist zurück.',
  wasTextOnly: 'Nur aus dem Text neu gelesen.',
  wasPutBack: 'Die Zeile ist wieder im Text.',
  copied: 'Der Text ist kopiert.',
  notCopied:
    'Der Browser lässt diese Seite nicht kopieren. Wählen Sie den Text aus und kopieren Sie ihn.',
  copiedFormatted: 'Der Artikel ist mit Überschriften, Listen und Zeiten kopiert.',
  notCopiedFormatted:
    'Der Browser lässt diese Seite den Artikel nicht mit Formatierung kopieren. Speichern Sie ihn als Webseite oder kopieren Sie den Text.',
  notSavedFormatted:
    'Der Artikel konnte nicht mit Formatierung gespeichert werden. Speichern Sie stattdessen den Text.',
  forgotten: 'Vergessen. Beim nächsten Laden ist die Seite leer.',
  newVersion: 'Eine neuere Version dieser Seite ist da. Ihr Text bleibt.',
  reload: 'Neu laden',
  another: 'Weiteren Artikel einfügen',
  pasteHere: 'Artikel einfügen',
  editing: 'Text bearbeiten',
  linked:
    'In diesem Tab führt die Adresse dieser Seite jetzt zu {time}. Um es anderen zu zeigen, teilen Sie einen Link mit dem ganzen Artikel.',
  entryWithoutText:
    'Diese Adresse nennt eine Stelle in einem Text, der nicht auf diesem Gerät ist. Bitten Sie um einen Link mit dem ganzen Artikel oder fügen Sie den Text ein.',
  tooLongToEdit:
    'Dieser Text ist zu lang, um ihn hier zu bearbeiten. Bearbeiten Sie ihn in seinem eigenen Programm und öffnen Sie ihn erneut.',
};

export const settings = {
  width: ['schmal', 'normal', 'breit', 'sehr breit'],
  leading: ['eng', 'normal', 'weit', 'sehr weit'],
  spacing: ['normal', 'weit', 'sehr weit'],
};

export const kept = {
  yes: {
    one: 'In diesem Tab aufbewahrt, nur auf diesem Gerät: der Text ({n} Zeichen) und wie Sie ihn lesen. Das Schließen des Tabs löscht beides.',
    other:
      'In diesem Tab aufbewahrt, nur auf diesem Gerät: der Text ({n} Zeichen) und wie Sie ihn lesen. Das Schließen des Tabs löscht beides.',
  },
  no: 'Auf diesem Gerät wird nichts aufbewahrt.',
  full: 'Der Browser hat diesen Text nicht aufbewahrt: Er ist zu lang, oder der Speicher ist ausgeschaltet. Beim Neuladen geht er verloren.',
  link: 'Dieser Text steht in der Adresse dieser Seite, die ihn wieder öffnet. Auf diesem Gerät wird nichts aufbewahrt.',
};

export const failures = {
  empty: 'Hier steht kein Text. Fügen Sie einen Artikel ein oder öffnen Sie eine Datei.',
  blank:
    'Dieser Text besteht nur aus Leerzeichen. Fügen Sie einen Artikel ein oder öffnen Sie eine Datei.',
  'clipboard-empty': 'Die Zwischenablage enthält keinen Text. Kopieren Sie zuerst den Artikel.',
  'clipboard-denied':
    'Der Browser lässt diese Seite die Zwischenablage nicht lesen. Drücken Sie stattdessen Strg+V (⌘V auf dem Mac).',
  'clipboard-denied-touch':
    'Der Browser lässt diese Seite die Zwischenablage nicht lesen. Halten Sie das Textfeld gedrückt und wählen Sie „Einfügen“.',
  'drop-without-text':
    'Was Sie abgelegt haben, enthält keinen Text. Legen Sie eine Datei mit .txt, .md oder .html ab oder fügen Sie den Text ein.',
  sample: 'Das Beispiel konnte nicht geladen werden. Fügen Sie stattdessen einen Artikel ein.',
  core: 'Ihr Text steht unten unverändert, Zeile für Zeile.',
  'not-found':
    'Der Teil dieser Seite, der Überschriften und Zeiten findet, fehlt auf dem Server. Laden Sie die Seite neu; hilft das nicht, sagen Sie es der Verwaltung der Website.',
  mime: 'Der Server sendet den Teil dieser Seite, der Überschriften und Zeiten findet, mit dem falschen MIME-Typ. Die Verwaltung der Website kann das beheben.',
  csp: 'Die Sicherheitsrichtlinie dieser Website sperrt den Teil dieser Seite, der Überschriften und Zeiten findet. Die Verwaltung der Website muss ‚wasm-unsafe-eval‘ erlauben.',
  network:
    'Der Teil dieser Seite, der Überschriften und Zeiten findet, konnte nicht geladen werden. Prüfen Sie die Verbindung und laden Sie die Seite neu.',
  'old-browser':
    'Dieser Browser ist zu alt für den Teil dieser Seite, der Überschriften und Zeiten findet. Aktualisieren Sie ihn oder nehmen Sie einen anderen.',
  'not-loaded':
    'Der Teil dieser Seite, der Überschriften und Zeiten findet, ist nicht bereit. Laden Sie die Seite neu.',
  crash:
    'Etwas in diesem Text hat das Programm angehalten, das ihn liest. Das ist ein Fehler des Programms, nicht Ihres Textes.',
  unknown:
    'Beim Lesen des Textes ist etwas schiefgegangen. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
};

export const fileKinds = {
  pdf: 'Diese Datei ist ein PDF. Öffnen Sie sie im Browser oder in einem PDF-Programm, wählen Sie den ganzen Text aus, kopieren Sie ihn und fügen Sie ihn hier ein.',
  word: 'Dieses Dokument konnte hier nicht gelesen werden. Öffnen Sie es in seinem eigenen Programm, kopieren Sie den Text und fügen Sie ihn hier ein.',
  image: 'Diese Datei ist ein Bild; diese Seite liest nur Text.',
  archive: 'Diese Datei ist ein Archiv. Entpacken Sie es und öffnen Sie den Text darin.',
  binary:
    'Diese Datei ist kein Text. Öffnen Sie sie in ihrem eigenen Programm, kopieren Sie den Text und fügen Sie ihn hier ein.',
  unreadable:
    'Der Browser konnte diese Datei nicht lesen; vielleicht wurde sie verschoben oder gelöscht. Öffnen Sie sie noch einmal, oder kopieren Sie ihren Text und fügen Sie ihn hier ein.',
  mail: 'Diese E-Mail ist beschädigt oder unvollständig. Öffnen Sie sie in Ihrem Mailprogramm, kopieren Sie den Text und fügen Sie ihn hier ein.',
  'saved-page':
    'Diese gespeicherte Seite ist beschädigt oder unvollständig. Öffnen Sie sie im Browser, kopieren Sie den Text und fügen Sie ihn hier ein.',
  captions:
    'In dieser Datei sind keine lesbaren Untertitel. Öffnen Sie sie in einem Texteditor, kopieren Sie den Text und fügen Sie ihn hier ein.',
  book: 'Dieses Buch ist beschädigt oder kopiergeschützt. Öffnen Sie es in seinem eigenen Programm, kopieren Sie den Text und fügen Sie ihn hier ein.',
  'no-reader':
    'Der Teil dieser Seite, der solche Dateien liest, konnte nicht geladen werden. Prüfen Sie die Verbindung und öffnen Sie die Datei noch einmal; nichts wurde verändert.',
};

export const files = {
  tooLarge: 'Der Text hat {size}; diese Seite liest bis zu {limit}. Nichts wurde verändert.',
  replaced: {
    one: '{n} Stelle in dieser Datei war nicht lesbar; sie ist mit � gekennzeichnet.',
    other: '{n} Stellen in dieser Datei waren nicht lesbar; jede ist mit � gekennzeichnet.',
  },
  guessed: 'Die Datei nennt ihre Zeichenkodierung nicht; sie wurde als {encoding} gelesen.',
};

export const dates = {
  title: 'Daten im Text',
  summary: { one: '{n} Datum im Text', other: '{n} Daten im Text' },
  strip: 'Zu einem Datum im Text springen',
  feed: 'Der dicke Balken unter der Linie bezeichnet den Zeitraum der Zeitleiste.',
  more: 'Weitere Daten',
  range: '{from} bis {to}',
  length: 'eine Zeitspanne',
  unplaced: 'ohne ein Datum, von dem aus man zählt, nicht einzuordnen',
  fromText: 'aus dem Text erschlossen',
};

export const exporting = {
  menu: 'Exportieren',
  csv: 'Tabelle (CSV)',
  json: 'Daten (JSON)',
  ics: 'Kalender (iCalendar)',
  jsonld: 'Liveblog (JSON-LD)',
  update: 'Meldung, {time}',
  saved: { one: '{n} Eintrag gespeichert.', other: '{n} Einträge gespeichert.' },
  left: {
    one: '{n} Eintrag ausgelassen: Ein Kalender braucht ein Datum.',
    other: '{n} Einträge ausgelassen: Ein Kalender braucht ein Datum.',
  },
  nothing:
    'Nichts wurde gespeichert: Ein Kalender braucht Daten, und kein Eintrag hat eines. Geben Sie das Datum der Veröffentlichung ein und exportieren Sie dann erneut.',
};

export const kinds = {
  title: 'Titel',
  standfirst: 'Vorspann',
  heading: 'Überschrift',
  paragraph: 'Absatz',
  'list-item': 'Listenpunkt',
  quote: 'Zitat',
  speaker: 'Sprecher',
  caption: 'Bildunterschrift',
  preformatted: 'Text mit eigenen Zeilenumbrüchen',
  'table-row': 'Tabellenzeile',
  separator: 'Trennlinie',
  text: 'Text',
};

export const correcting = {
  probably: '{kind}, wahrscheinlich',
  why: '{kind}: warum?',
  certain: 'Der Text lässt keine andere Lesart zu.',
  make: 'Was es sonst sein könnte:',
  headline: 'Eine andere Zeile ist der Titel:',
  furniture: 'Gehört nicht zum Artikel',
  join: 'Setzt die Zeile darüber fort',
  split: 'In Zeilen teilen',
  wasSplit: 'Jede Zeile steht jetzt für sich.',
  like: {
    one: '{n} andere Zeile sieht aus wie diese.',
    other: '{n} andere Zeilen sehen aus wie diese.',
  },
  likeDone: { one: '{n} Zeile geändert.', other: '{n} Zeilen geändert.' },
  undone: 'Rückgängig gemacht.',
  on: 'Jeder Block hat jetzt ein „?“, das sagt, warum er so gelesen wurde und was er sonst sein könnte.',
  off: 'Nur zweifelhafte Blöcke haben jetzt ein „?“.',
};

export const done = {
  title: 'Das ist jetzt der Titel.',
  paragraph: 'Das ist jetzt ein Absatz.',
  heading: 'Das ist jetzt eine Überschrift.',
  quote: 'Das ist jetzt ein Zitat.',
  'list-item': 'Das ist jetzt ein Listenpunkt.',
  caption: 'Das ist jetzt eine Bildunterschrift.',
  furniture: 'Das liegt jetzt beiseite, unter dem Artikel.',
  join: 'Das setzt jetzt die Zeile darüber fort.',
};

export const likewise = {
  paragraph: { one: 'Auch zum Absatz machen', other: 'Auch zu Absätzen machen' },
  heading: { one: 'Auch zur Überschrift machen', other: 'Auch zu Überschriften machen' },
  quote: { one: 'Auch zum Zitat machen', other: 'Auch zu Zitaten machen' },
  'list-item': { one: 'Auch zum Listenpunkt machen', other: 'Auch zu Listenpunkten machen' },
  caption: { one: 'Auch zur Bildunterschrift machen', other: 'Auch zu Bildunterschriften machen' },
  furniture: { one: 'Auch beiseitelegen', other: 'Auch beiseitelegen' },
};

export const share = {
  short: {
    one: '{n} Zeichen: kurz genug für Chat und E-Mail. Der Artikel steht im Link selbst und geht an keinen Server.',
    other:
      '{n} Zeichen: kurz genug für Chat und E-Mail. Der Artikel steht im Link selbst und geht an keinen Server.',
  },
  long: {
    one: '{n} Zeichen. Manche Programme schneiden Links bei {cut} ab; ein abgeschnittener Link sagt es beim Öffnen. Der Artikel steht im Link selbst und geht an keinen Server.',
    other:
      '{n} Zeichen. Manche Programme schneiden Links bei {cut} ab; ein abgeschnittener Link sagt es beim Öffnen. Der Artikel steht im Link selbst und geht an keinen Server.',
  },
  tooLong: {
    one: 'Als Link hat dieser Artikel {n} Zeichen. Die meisten Programme schneiden Links bei {cut} ab; senden Sie ihn besser als Datei.',
    other:
      'Als Link hat dieser Artikel {n} Zeichen. Die meisten Programme schneiden Links bei {cut} ab; senden Sie ihn besser als Datei.',
  },
  copied: 'Der Link ist kopiert.',
  origin:
    'Dieser Artikel kam in einem Link. Er stammt nicht von dieser Website, und niemand hier hat ihn geprüft.',
};

export const library = {
  on: 'Texte, die Sie lesen, bleiben jetzt auf diesem Gerät, bis Sie sie löschen.',
  off: 'Texte, die Sie lesen, werden nicht mehr aufbewahrt. Die aufbewahrten bleiben, bis Sie sie löschen.',
  search: 'Suchen',
  sort: 'Reihenfolge',
  opened: 'Zuletzt gelesen',
  added: 'Neueste zuerst',
  title: 'Nach Titel',
  archived: 'Archiv zeigen',
  archive: 'Archivieren',
  unarchive: 'Aus dem Archiv holen',
  delete: 'Löschen',
  does: '{button}: {title}',
  found: { one: '{n} Text', other: '{n} Texte' },
  none: 'Noch wird nichts aufbewahrt.',
  notFound: 'Kein aufbewahrter Text enthält diese Wörter.',
  room: '{used} von {size} belegt, die der Browser dieser Seite gibt.',
  aside: {
    one: '{n} Eintrag war nicht lesbar und liegt beiseite. „Alle speichern“ speichert auch ihn.',
    other:
      '{n} Einträge waren nicht lesbar und liegen beiseite. „Alle speichern“ speichert auch sie.',
  },
  deleted: 'Der Text ist gelöscht.',
  save: 'Alle in einer Datei speichern',
  bring: 'Eine solche Datei einlesen',
  brought: { one: '{n} Text eingelesen.', other: '{n} Texte eingelesen.' },
  notBrought:
    'Diese Datei enthält keine Texte, die diese Seite gespeichert hat. Nichts wurde verändert.',
  forget: 'Alle Texte vergessen',
  forgotten: 'Alle Texte sind von diesem Gerät gelöscht.',
  full: 'Dieser Text konnte nicht aufbewahrt werden: Der Browser gibt dieser Seite keinen Platz mehr. Löschen Sie einige Ihrer Texte oder speichern Sie sie in einer Datei.',
  refused:
    'Der Browser lässt diese Seite keine Texte aufbewahren: Vielleicht ist das ein privates Fenster, oder der Speicher ist ausgeschaltet.',
};

export const listen = {
  title: 'Vorlesen',
  play: 'Abspielen',
  pause: 'Pause',
  back: 'Voriger Satz',
  on: 'Nächster Satz',
  partBack: 'Voriger Teil',
  partOn: 'Nächster Teil',
  rate: 'Tempo',
  voice: 'Stimme',
  usual: 'Die des Geräts',
  close: 'Vorlesen beenden',
  failed:
    'Dieses Gerät hat nicht gesprochen. Vielleicht fehlt ihm eine Stimme für die Sprache dieses Textes: Installieren Sie eine in den Einstellungen.',
};

export const markup = {
  'Skip to the text': 'Zum Text springen',
  Back: 'Zurück',
  Done: 'Fertig',
  correcting: 'mit dem Korrigieren',
  Contents: 'Inhalt',
  ', type and colours': ', Schrift und Farben',
  Listen: 'Vorlesen',
  Share: 'Teilen',
  More: 'Mehr',
  'This page was opened as a file, where browsers do not let it run. Open it at its web address instead.':
    'Diese Seite wurde als Datei geöffnet, wo Browser sie nicht laufen lassen. Öffnen Sie sie stattdessen unter ihrer Webadresse.',
  'This page could not start. Reload it; if that does not help, check the connection, or use a newer browser. What you have written below stays until then.':
    'Diese Seite konnte nicht starten. Laden Sie sie neu; hilft das nicht, prüfen Sie die Verbindung oder nehmen Sie einen neueren Browser. Was Sie unten geschrieben haben, bleibt bis dahin.',
  'Paste an article': 'Artikel einfügen',
  press: 'überall mit',
  Ctrl: 'Strg',
  anywhere: '',
  'press “Paste”, or tap here and paste': '„Einfügen“ drücken oder hier tippen und einfügen',
  'Read it': 'Lesen',
  'Back to the article': 'Zurück zum Artikel',
  'Open a file': 'Datei öffnen',
  Paste: 'Einfügen',
  'See a sample': 'Beispiel ansehen',
  Clear: 'Leeren',
  'File to open': 'Zu öffnende Datei',
  'Nothing leaves this device.': 'Nichts verlässt dieses Gerät.',
  'Read before': 'Früher gelesen',
  'All texts': 'Alle Texte',
  Timeline: 'Zeitleiste',
  Tools: 'Werkzeuge',
  'Type and colours': 'Schrift und Farben',
  Colours: 'Farben',
  'As on the device': 'Wie auf dem Gerät',
  Light: 'Hell',
  Sepia: 'Sepia',
  Dark: 'Dunkel',
  Black: 'Schwarz',
  'High contrast': 'Hoher Kontrast',
  Type: 'Schrift',
  Serif: 'Mit Serifen',
  'Sans serif': 'Ohne Serifen',
  Typewriter: 'Schreibmaschine',
  Size: 'Größe',
  'smaller text': 'kleinerer Text',
  'larger text': 'größerer Text',
  'Width of a line': 'Zeilenlänge',
  'narrower lines': 'kürzere Zeilen',
  usual: 'normal',
  'wider lines': 'längere Zeilen',
  'Between lines': 'Zwischen den Zeilen',
  'less space between lines': 'weniger Zeilenabstand',
  'more space between lines': 'mehr Zeilenabstand',
  'Between letters and words': 'Zwischen Buchstaben und Wörtern',
  'less space between letters': 'weniger Buchstabenabstand',
  'more space between letters': 'mehr Buchstabenabstand',
  'Fill lines to both ends': 'Blocksatz',
  Language: 'Sprache',
  'As it was at first': 'Wie am Anfang',
  'Copy a link with the whole article': 'Link mit dem ganzen Artikel kopieren',
  'Send the link': 'Link senden',
  'Copy the article with its formatting': 'Artikel mit Formatierung kopieren',
  'Save the article as a web page': 'Artikel als Webseite speichern',
  'Copy as Markdown': 'Als Markdown kopieren',
  'Save as Markdown': 'Als Markdown speichern',
  'Copy the text': 'Text kopieren',
  'Save the text as a file': 'Text als Datei speichern',
  'Bring back the text before': 'Vorigen Text zurückholen',
  'Edit text': 'Text bearbeiten',
  'Text only': 'Nur Text',
  'Correct the structure': 'Aufbau korrigieren',
  Print: 'Drucken',
  'Your texts': 'Ihre Texte',
  'Put an article on your site': 'Artikel auf die eigene Website stellen',
  'Forget it': 'Vergessen',
  'Keep the texts that I read, on this device alone':
    'Gelesene Texte aufbewahren, nur auf diesem Gerät',
};
