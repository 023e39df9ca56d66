// @ts-check
/** Polish, as `en-page.js`. */

/**
 * What is counted: one, two to four, and many, as 1, 2 and 5; fractions are as two.
 *
 * @param {string} one
 * @param {string} few
 * @param {string} many
 */
const counted = (one, few, many) => ({ one, few, many, other: few });

export const page = {
  rawTitle: 'Wklejony tekst',
  undo: 'Cofnij',
  stillReading: 'Trwa czytanie… Tymczasem oto tekst, wiersz po wierszu.',
  dismiss: 'Zamknij',
  announced: 'Artykuł: {list}.',
  sections: counted('{n} sekcja', '{n} sekcje', '{n} sekcji'),
  timelineOf: counted('oś czasu z {n} wpisem', 'oś czasu z {n} wpisami', 'oś czasu z {n} wpisami'),
  newText: 'Nowy tekst zastąpił poprzedni.',
  undone: 'Poprzedni tekst wrócił.',
  wasTextOnly: 'Odczytano ponownie z samego tekstu.',
  wasPutBack: 'Wiersz wrócił do tekstu.',
  copied: 'Tekst skopiowano.',
  notCopied: 'Przeglądarka nie pozwoliła stronie kopiować. Proszę zaznaczyć tekst i go skopiować.',
  copiedFormatted: 'Artykuł skopiowano ze śródtytułami, listami i godzinami.',
  notCopiedFormatted:
    'Przeglądarka nie pozwoliła stronie skopiować artykułu z formatowaniem. Proszę zapisać go jako stronę internetową lub skopiować tekst.',
  notSavedFormatted: 'Nie udało się zapisać artykułu z formatowaniem. Proszę zapisać tekst.',
  forgotten: 'Zapomniano. Po odświeżeniu strona będzie pusta.',
  newVersion: 'Jest nowsza wersja tej strony. Tekst zostanie.',
  reload: 'Odśwież',
  another: 'Wklej inny artykuł',
  pasteHere: 'Wklej artykuł',
  editing: 'Edycja tekstu',
  linked:
    'W tej karcie adres strony prowadzi teraz do {time}. Aby pokazać to innym, trzeba udostępnić link z całym artykułem.',
  entryWithoutText:
    'Ten adres wskazuje miejsce w tekście, którego nie ma na tym urządzeniu. Proszę poprosić o link z całym artykułem albo wkleić tekst.',
  tooLongToEdit:
    'Ten tekst jest za długi, by edytować go tutaj. Proszę zmienić go w jego programie i otworzyć ponownie.',
};

export const settings = {
  width: ['wąsko', 'zwykle', 'szeroko', 'bardzo szeroko'],
  leading: ['ciasno', 'zwykle', 'luźno', 'bardzo luźno'],
  spacing: ['zwykle', 'szeroko', 'bardzo szeroko'],
};

export const kept = {
  yes: counted(
    'Przechowywane w tej karcie, tylko na tym urządzeniu: tekst ({n} znak) i sposób czytania. Zamknięcie karty usuwa jedno i drugie.',
    'Przechowywane w tej karcie, tylko na tym urządzeniu: tekst ({n} znaki) i sposób czytania. Zamknięcie karty usuwa jedno i drugie.',
    'Przechowywane w tej karcie, tylko na tym urządzeniu: tekst ({n} znaków) i sposób czytania. Zamknięcie karty usuwa jedno i drugie.',
  ),
  no: 'Na tym urządzeniu nic nie jest przechowywane.',
  full: 'Przeglądarka nie zachowała tego tekstu: jest za długi albo pamięć jest wyłączona. Odświeżenie go usunie.',
  link: 'Ten tekst jest w adresie strony, który otworzy go ponownie. Na tym urządzeniu nic nie jest przechowywane.',
};

export const failures = {
  empty: 'Nie ma tu tekstu. Proszę wkleić artykuł lub otworzyć plik.',
  blank: 'Ten tekst zawiera same spacje. Proszę wkleić artykuł lub otworzyć plik.',
  'clipboard-empty': 'W schowku nie ma tekstu. Najpierw trzeba skopiować artykuł.',
  'clipboard-denied':
    'Przeglądarka nie pozwoliła stronie odczytać schowka. Proszę nacisnąć Ctrl+V (⌘V na Macu).',
  'clipboard-denied-touch':
    'Przeglądarka nie pozwoliła stronie odczytać schowka. Proszę przytrzymać pole tekstowe i wybrać „Wklej”.',
  'drop-without-text':
    'W upuszczonym elemencie nie ma tekstu. Proszę upuścić plik .txt, .md lub .html albo wkleić tekst.',
  sample: 'Nie udało się wczytać przykładu. Proszę wkleić artykuł.',
  core: 'Tekst widać poniżej bez zmian, wiersz po wierszu.',
  'not-found':
    'Na serwerze brakuje części strony, która znajduje śródtytuły i godziny. Proszę odświeżyć stronę; jeśli to nie pomoże, powiadomić administratora witryny.',
  mime: 'Serwer wysyła część strony, która znajduje śródtytuły i godziny, z błędnym typem MIME. Może to naprawić administrator witryny.',
  csp: 'Zasady bezpieczeństwa witryny blokują część strony, która znajduje śródtytuły i godziny. Administrator witryny musi zezwolić na ‘wasm-unsafe-eval’.',
  network:
    'Nie udało się wczytać części strony, która znajduje śródtytuły i godziny. Proszę sprawdzić połączenie i odświeżyć stronę.',
  'old-browser':
    'Ta przeglądarka jest za stara dla części strony, która znajduje śródtytuły i godziny. Proszę ją zaktualizować lub użyć innej.',
  'not-loaded':
    'Część strony, która znajduje śródtytuły i godziny, nie jest gotowa. Proszę odświeżyć stronę.',
  crash: 'Coś w tym tekście zatrzymało program, który go czyta. To błąd programu, nie tekstu.',
  unknown:
    'Coś poszło nie tak podczas czytania tekstu. Proszę odświeżyć stronę i spróbować ponownie.',
};

export const fileKinds = {
  pdf: 'To plik PDF. Proszę otworzyć go w przeglądarce lub programie PDF, zaznaczyć cały tekst, skopiować i wkleić tutaj.',
  word: 'Nie udało się tu odczytać tego dokumentu. Proszę otworzyć go w jego programie, skopiować tekst i wkleić tutaj.',
  image: 'Ten plik to obraz; ta strona czyta tylko tekst.',
  archive: 'Ten plik to archiwum. Proszę je rozpakować i otworzyć tekst ze środka.',
  binary:
    'Ten plik nie jest tekstem. Proszę otworzyć go w jego programie, skopiować tekst i wkleić tutaj.',
  unreadable:
    'Przeglądarka nie mogła odczytać tego pliku; może go przeniesiono lub usunięto. Proszę otworzyć go ponownie albo skopiować tekst i wkleić tutaj.',
  mail: 'Ten e-mail jest uszkodzony lub niepełny. Proszę otworzyć go w programie pocztowym, skopiować tekst i wkleić tutaj.',
  'saved-page':
    'Ta zapisana strona jest uszkodzona lub niepełna. Proszę otworzyć ją w przeglądarce, skopiować tekst i wkleić tutaj.',
  captions:
    'W tym pliku nie ma napisów, które da się odczytać. Proszę otworzyć go w edytorze tekstu, skopiować tekst i wkleić tutaj.',
  book: 'Ta książka jest uszkodzona lub chroniona przed kopiowaniem. Proszę otworzyć ją w jej programie, skopiować tekst i wkleić tutaj.',
  'no-reader':
    'Nie udało się wczytać części strony, która czyta takie pliki. Proszę sprawdzić połączenie i otworzyć plik ponownie; nic nie zmieniono.',
};

export const files = {
  tooLarge: 'Tekst ma {size}; ta strona czyta do {limit}. Nic nie zmieniono.',
  replaced: counted(
    'Nie udało się odczytać {n} miejsca w tym pliku; oznaczono je znakiem �.',
    'Nie udało się odczytać {n} miejsc w tym pliku; każde oznaczono znakiem �.',
    'Nie udało się odczytać {n} miejsc w tym pliku; każde oznaczono znakiem �.',
  ),
  guessed: 'Plik nie podaje swojego kodowania; odczytano go jako {encoding}.',
};

export const dates = {
  title: 'Daty w tekście',
  summary: counted('{n} data w tekście', '{n} daty w tekście', '{n} dat w tekście'),
  strip: 'Przejdź do daty w tekście',
  feed: 'Gruby pasek pod linią oznacza okres osi czasu.',
  more: 'Więcej dat',
  range: 'od {from} do {to}',
  length: 'długość czasu',
  unplaced: 'nie da się umieścić bez daty, od której liczyć',
  fromText: 'ustalone na podstawie tekstu',
};

export const exporting = {
  menu: 'Eksportuj',
  csv: 'Tabela (CSV)',
  json: 'Dane (JSON)',
  ics: 'Kalendarz (iCalendar)',
  jsonld: 'Relacja na żywo (JSON-LD)',
  update: 'Aktualizacja, {time}',
  saved: counted('Zapisano {n} wpis.', 'Zapisano {n} wpisy.', 'Zapisano {n} wpisów.'),
  left: counted(
    'Pominięto {n} wpis: kalendarz wymaga daty.',
    'Pominięto {n} wpisy: kalendarz wymaga daty.',
    'Pominięto {n} wpisów: kalendarz wymaga daty.',
  ),
  nothing:
    'Nic nie zapisano: kalendarz wymaga dat, a żaden wpis jej nie ma. Proszę podać datę publikacji i wyeksportować ponownie.',
};

export const kinds = {
  title: 'Tytuł',
  standfirst: 'Lid',
  heading: 'Śródtytuł',
  paragraph: 'Akapit',
  'list-item': 'Punkt listy',
  quote: 'Cytat',
  speaker: 'Mówca',
  caption: 'Podpis',
  preformatted: 'Tekst z własnymi podziałami wierszy',
  'table-row': 'Wiersz tabeli',
  separator: 'Separator',
  text: 'Tekst',
};

export const correcting = {
  probably: '{kind}, prawdopodobnie',
  why: '{kind}: dlaczego?',
  certain: 'Tekst nie dopuszcza innego odczytania.',
  make: 'Czym jeszcze może być:',
  headline: 'Tytułem jest inny wiersz:',
  furniture: 'Nie należy do artykułu',
  join: 'Ciąg dalszy wiersza powyżej',
  split: 'Podziel na wiersze',
  wasSplit: 'Każdy wiersz stoi teraz osobno.',
  like: counted(
    'Jeszcze {n} wiersz wygląda jak ten.',
    'Jeszcze {n} wiersze wyglądają jak ten.',
    'Jeszcze {n} wierszy wygląda jak ten.',
  ),
  likeDone: counted('Zmieniono {n} wiersz.', 'Zmieniono {n} wiersze.', 'Zmieniono {n} wierszy.'),
  undone: 'Cofnięto.',
  on: 'Każdy blok ma teraz „?”, które mówi, dlaczego tak go odczytano i czym jeszcze może być.',
  off: 'Teraz „?” mają tylko wątpliwe bloki.',
};

export const done = {
  title: 'To jest teraz tytuł.',
  paragraph: 'To jest teraz akapit.',
  heading: 'To jest teraz śródtytuł.',
  quote: 'To jest teraz cytat.',
  'list-item': 'To jest teraz punkt listy.',
  caption: 'To jest teraz podpis.',
  furniture: 'To jest teraz odłożone, pod artykułem.',
  join: 'To jest teraz ciąg dalszy wiersza powyżej.',
};

export const likewise = {
  paragraph: counted('Zmień go też w akapit', 'Zmień je też w akapity', 'Zmień je też w akapity'),
  heading: counted(
    'Zmień go też w śródtytuł',
    'Zmień je też w śródtytuły',
    'Zmień je też w śródtytuły',
  ),
  quote: counted('Zmień go też w cytat', 'Zmień je też w cytaty', 'Zmień je też w cytaty'),
  'list-item': counted(
    'Zmień go też w punkt listy',
    'Zmień je też w punkty listy',
    'Zmień je też w punkty listy',
  ),
  caption: counted('Zmień go też w podpis', 'Zmień je też w podpisy', 'Zmień je też w podpisy'),
  furniture: counted('Odłóż też jego', 'Odłóż też je', 'Odłóż też je'),
};

export const share = {
  short: counted(
    '{n} znak: dość krótko na czat i pocztę. Artykuł jest w samym linku i nie trafia na żaden serwer.',
    '{n} znaki: dość krótko na czat i pocztę. Artykuł jest w samym linku i nie trafia na żaden serwer.',
    '{n} znaków: dość krótko na czat i pocztę. Artykuł jest w samym linku i nie trafia na żaden serwer.',
  ),
  long: counted(
    '{n} znak. Niektóre programy obcinają linki przy {cut}; obcięty link powie o tym po otwarciu. Artykuł jest w samym linku i nie trafia na żaden serwer.',
    '{n} znaki. Niektóre programy obcinają linki przy {cut}; obcięty link powie o tym po otwarciu. Artykuł jest w samym linku i nie trafia na żaden serwer.',
    '{n} znaków. Niektóre programy obcinają linki przy {cut}; obcięty link powie o tym po otwarciu. Artykuł jest w samym linku i nie trafia na żaden serwer.',
  ),
  tooLong: counted(
    'Jako link ten artykuł ma {n} znak. Większość programów obcina linki przy {cut}, więc lepiej wysłać go jako plik.',
    'Jako link ten artykuł ma {n} znaki. Większość programów obcina linki przy {cut}, więc lepiej wysłać go jako plik.',
    'Jako link ten artykuł ma {n} znaków. Większość programów obcina linki przy {cut}, więc lepiej wysłać go jako plik.',
  ),
  copied: 'Link skopiowano.',
  origin: 'Ten artykuł przyszedł w linku. Nie pochodzi z tej witryny i nikt go tu nie sprawdził.',
};

export const library = {
  on: 'Czytane teksty pozostają teraz na tym urządzeniu, aż do usunięcia.',
  off: 'Czytane teksty nie są już przechowywane. Zachowane pozostaną aż do usunięcia.',
  search: 'Szukaj',
  sort: 'Kolejność',
  opened: 'Od ostatnio czytanych',
  added: 'Od najnowszych',
  title: 'Według tytułu',
  archived: 'Pokaż archiwum',
  archive: 'Archiwizuj',
  unarchive: 'Przywróć z archiwum',
  delete: 'Usuń',
  does: '{button}: {title}',
  found: counted('{n} tekst', '{n} teksty', '{n} tekstów'),
  none: 'Nic jeszcze nie zachowano.',
  notFound: 'Żaden zachowany tekst nie zawiera tych słów.',
  room: 'Zajęto {used} z {size}, które przeglądarka daje tej stronie.',
  aside: counted(
    'Nie udało się odczytać {n} zapisu; odłożono go. „Zapisz wszystko” zapisuje także jego.',
    'Nie udało się odczytać {n} zapisów; odłożono je. „Zapisz wszystko” zapisuje także je.',
    'Nie udało się odczytać {n} zapisów; odłożono je. „Zapisz wszystko” zapisuje także je.',
  ),
  deleted: 'Tekst usunięto.',
  save: 'Zapisz wszystko w jednym pliku',
  bring: 'Wczytaj taki plik',
  brought: counted('Wczytano {n} tekst.', 'Wczytano {n} teksty.', 'Wczytano {n} tekstów.'),
  notBrought: 'W tym pliku nie ma tekstów zapisanych przez tę stronę. Nic nie zmieniono.',
  forget: 'Zapomnij wszystkie teksty',
  forgotten: 'Wszystkie teksty usunięto z tego urządzenia.',
  full: 'Nie udało się zachować tego tekstu: przeglądarka nie daje już stronie miejsca. Można usunąć część tekstów albo zapisać je w pliku.',
  refused:
    'Przeglądarka nie pozwala stronie przechowywać tekstów: może to okno prywatne albo pamięć jest wyłączona.',
};

export const listen = {
  title: 'Słuchaj',
  play: 'Odtwórz',
  pause: 'Wstrzymaj',
  back: 'Poprzednie zdanie',
  on: 'Następne zdanie',
  partBack: 'Poprzednia część',
  partOn: 'Następna część',
  rate: 'Tempo',
  voice: 'Głos',
  usual: 'Głos urządzenia',
  close: 'Zakończ słuchanie',
  failed:
    'Urządzenie się nie odezwało. Może nie ma głosu dla języka tego tekstu: można go dodać w ustawieniach.',
};

export const markup = {
  'Skip to the text': 'Przejdź do tekstu',
  Back: 'Wstecz',
  Done: 'Gotowe',
  correcting: 'z poprawianiem',
  Contents: 'Spis treści',
  ', type and colours': ', pismo i kolory',
  Listen: 'Słuchaj',
  Share: 'Udostępnij',
  More: 'Więcej',
  'This page was opened as a file, where browsers do not let it run. Open it at its web address instead.':
    'Tę stronę otwarto jako plik, a tak przeglądarki nie pozwalają jej działać. Proszę otworzyć ją pod jej adresem internetowym.',
  'This page could not start. Reload it; if that does not help, check the connection, or use a newer browser. What you have written below stays until then.':
    'Strona nie mogła się uruchomić. Proszę ją odświeżyć; jeśli to nie pomoże, sprawdzić połączenie lub użyć nowszej przeglądarki. To, co napisano poniżej, zostanie do tego czasu.',
  'Paste an article': 'Wklej artykuł',
  press: 'naciśnij',
  Ctrl: 'Ctrl',
  anywhere: 'w dowolnym miejscu',
  'press “Paste”, or tap here and paste': 'naciśnij „Wklej” albo dotknij tutaj i wklej',
  'Read it': 'Czytaj',
  'Back to the article': 'Wróć do artykułu',
  'Open a file': 'Otwórz plik',
  Paste: 'Wklej',
  'See a sample': 'Zobacz przykład',
  Clear: 'Wyczyść',
  'File to open': 'Plik do otwarcia',
  'Nothing leaves this device.': 'Nic nie opuszcza tego urządzenia.',
  'Read before': 'Czytane wcześniej',
  'All texts': 'Wszystkie teksty',
  Timeline: 'Oś czasu',
  Tools: 'Narzędzia',
  'Type and colours': 'Pismo i kolory',
  Colours: 'Kolory',
  'As on the device': 'Jak na urządzeniu',
  Light: 'Jasne',
  Sepia: 'Sepia',
  Dark: 'Ciemne',
  Black: 'Czarne',
  'High contrast': 'Wysoki kontrast',
  Type: 'Pismo',
  Serif: 'Szeryfowe',
  'Sans serif': 'Bezszeryfowe',
  Typewriter: 'Maszynowe',
  Size: 'Rozmiar',
  'smaller text': 'mniejszy tekst',
  'larger text': 'większy tekst',
  'Width of a line': 'Szerokość wiersza',
  'narrower lines': 'węższe wiersze',
  usual: 'zwykle',
  'wider lines': 'szersze wiersze',
  'Between lines': 'Między wierszami',
  'less space between lines': 'mniejszy odstęp między wierszami',
  'more space between lines': 'większy odstęp między wierszami',
  'Between letters and words': 'Między literami i słowami',
  'less space between letters': 'mniejszy odstęp między literami',
  'more space between letters': 'większy odstęp między literami',
  'Fill lines to both ends': 'Wyjustuj wiersze',
  Language: 'Język',
  'As it was at first': 'Jak na początku',
  'Copy a link with the whole article': 'Kopiuj link z całym artykułem',
  'Send the link': 'Wyślij link',
  'Copy the article with its formatting': 'Kopiuj artykuł z formatowaniem',
  'Save the article as a web page': 'Zapisz artykuł jako stronę internetową',
  'Copy as Markdown': 'Kopiuj jako Markdown',
  'Save as Markdown': 'Zapisz jako Markdown',
  'Copy the text': 'Kopiuj tekst',
  'Save the text as a file': 'Zapisz tekst w pliku',
  'Bring back the text before': 'Przywróć poprzedni tekst',
  'Edit text': 'Edytuj tekst',
  'Text only': 'Tylko tekst',
  'Correct the structure': 'Popraw strukturę',
  Print: 'Drukuj',
  'Your texts': 'Moje teksty',
  'Put an article on your site': 'Umieść artykuł na swojej stronie',
  'Forget it': 'Zapomnij',
  'Keep the texts that I read, on this device alone':
    'Przechowuj czytane teksty, tylko na tym urządzeniu',
};
