// @ts-check
/** Polish, as `en-owners.js`. */

const counted = (/** @type {string} */ one, /** @type {string} */ many) => ({
  one,
  few: many,
  many,
  other: many,
});

export const embedding = {
  copied: 'Skopiowano.',
  notCopied: 'Przeglądarka nie pozwoliła stronie kopiować. Proszę zaznaczyć kod i nacisnąć Ctrl+C.',
  read: 'Odczytano, bez tytułu.',
  readTitle: 'Odczytano jako „{title}”.',
  readTimeline: counted(
    'Odczytano, bez tytułu, z osią czasu z {n} wpisem.',
    'Odczytano, bez tytułu, z osią czasu z {n} wpisami.',
  ),
  readBoth: counted(
    'Odczytano jako „{title}”, z osią czasu z {n} wpisem.',
    'Odczytano jako „{title}”, z osią czasu z {n} wpisami.',
  ),
  failed: 'Nie udało się utworzyć podglądu. {reason}',
  files:
    'Czytelnik pobiera {size}, raz dla wszystkich artykułów. Tylko {first} z tego wczytuje się, zanim artykuł zbliży się do okna.',
  single: 'Czytelnik pobiera {size}, raz dla wszystkich artykułów.',
  frame: 'Strona wczytuje 1 kB, który dopasowuje ramkę do treści. Reszta wczytuje się w ramce.',
  unknown: 'Kopia zbudowana poleceniem `cargo xtask dist` podaje tu swój rozmiar.',
  integrity: 'Przeglądarka odrzuca każdy plik poza tym: {integrity}',
  noIntegrity: 'Kopia zbudowana poleceniem `cargo xtask dist` podaje tu, jak ją sprawdzić.',
};

export const markup = {
  'Put an article on your site – Article Viewer':
    'Umieść artykuł na swojej stronie – Article Viewer',
  'Skip to the code to paste': 'Przejdź do kodu',
  'Put an article on your site': 'Umieść artykuł na swojej stronie',
  'Put one tag around the text. Readers see the plain text until the element works, or for good if it never does. Nothing is sent anywhere.':
    'Wystarczy objąć tekst jednym znacznikiem. Czytelnicy widzą zwykły tekst, aż element zadziała, albo zawsze, jeśli nie zadziała. Nic nie jest nigdzie wysyłane.',
  'Your text': 'Tekst',
  Show: 'Pokaż',
  'text and timeline': 'tekst i oś czasu',
  'only the text': 'tylko tekst',
  'only the timeline': 'tylko oś czasu',
  Entries: 'Wpisy',
  'as in the text': 'jak w tekście',
  'newest first': 'od najnowszych',
  'oldest first': 'od najstarszych',
  Colours: 'Kolory',
  'as on your page': 'jak na stronie',
  light: 'jasne',
  dark: 'ciemne',
  'Headline level': 'Poziom tytułu',
  'Published on': 'Data publikacji',
  Load: 'Wczytuj',
  'when it comes near the window': 'gdy zbliży się do okna',
  'at once': 'od razu',
  'Table of contents': 'Spis treści',
  'How it looks': 'Jak to wygląda',
  Preview: 'Podgląd',
  'The code to paste': 'Kod do wklejenia',
  'Files on your site': 'Pliki w witrynie',
  'One file': 'Jeden plik',
  'A frame': 'Ramka',
  'The files and the package are what': 'Pliki i pakiet to to, co',
  'writes into': 'zapisuje w',
  'of the project. They are not in the npm registry.': 'projektu. Nie ma ich w rejestrze npm.',
  'Where you paste it': 'Dokąd się go wkleja',
  'HTML, Markdown, WordPress, a CMS, Vue, Astro': 'HTML, Markdown, WordPress, CMS, Vue, Astro',
  'JSX or MDX: React, Preact': 'JSX lub MDX: React, Preact',
  'Where the files are on your site': 'Gdzie w witrynie są pliki',
  'Already read: the code is longer, but readers download only a fifth as much':
    'Już odczytane: kod jest dłuższy, ale czytelnicy pobierają tylko jedną piątą',
  Copy: 'Kopiuj',
  'the code': 'kod',
  'Download the single file': 'Pobierz jeden plik',
  'If your site has a strict policy': 'Jeśli witryna ma ścisłe zasady',
  'Its header must allow at least this, in addition to what it allows now:':
    'Jej nagłówek musi zezwalać co najmniej na to, oprócz tego, na co już zezwala:',
  'The header': 'Nagłówek',
  'the header': 'nagłówek',
  Without: 'Bez',
  ', readers keep the text as it is. No exception is needed for styles or Trusted Types.':
    'czytelnikom pozostaje tekst taki, jaki jest. Style i Trusted Types nie wymagają wyjątku.',
};
