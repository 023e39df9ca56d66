// @ts-check
/** French, as `en-article.js`. */

/**
 * What is counted: one, and more. Only round millions, as words, would be another form.
 *
 * @param {string} one
 * @param {string} other
 */
const counted = (one, other) => ({ one, many: other, other });

export const reasons = {
  correction: 'C’est vous qui l’avez dit.',
  hint: 'La page d’où il a été copié le dit.',
  'first-line': 'C’est la première ligne du texte.',
  mark: 'Un signe placé devant l’indique.',
  underline: 'Une ligne de signes placée dessous l’indique.',
  numbering: 'La ligne est numérotée et isolée au-dessus d’un paragraphe.',
  capitals: 'C’est écrit en capitales.',
  'short-line': 'C’est une ligne courte qui, parmi ses voisines, ressemble à un intertitre.',
  'short-line-apart': 'C’est une ligne courte et isolée, qui ressemble à un intertitre.',
  'before-byline': 'Le passage se trouve entre le titre et les noms.',
  'before-heading': 'C’est le seul paragraphe au-dessus du premier intertitre.',
  'no-stop': 'C’est une phrase sans point final, sous le titre.',
  names: 'La ligne ne contient que des noms, sous le titre.',
  'name-under-title': 'Cela ressemble à un nom, seul sous le titre.',
  'entry-names': 'La ligne ne contient que des noms, et plusieurs entrées commencent ainsi.',
  weighed: 'C’est ce à quoi il ressemble parmi ses voisins.',
  'empty-quote': 'Déduit de sa place et de sa forme.',
  invisible: 'Déduit de sa place et de sa forme.',
  share: 'Élément d’une barre de partage.',
  advert: 'Mention d’une publicité.',
  newsletter: 'Proposition d’abonnement.',
  cookies: 'Avis relatif aux cookies.',
  related: 'Lien vers un autre article.',
  comments: 'Élément des commentaires.',
  account: 'Accès à un compte.',
  navigation: 'Élément d’un menu.',
  rights: 'Droits d’auteur ou conditions.',
  'reading-time': 'Le temps de lecture de l’article.',
  media: 'Bouton d’un lecteur ou étiquette d’une image.',
  app: 'Invitation à suivre.',
  tags: 'La rubrique où l’article est classé.',
  label: 'Surtitre.',
  page: 'Le passage se trouve hors de l’article.',
  sheet: 'Le passage figure sur chaque page imprimée.',
  'mail-header': 'L’en-tête du message le dit.',
  'front-matter': 'Les premières lignes du fichier le disent.',
  signature: 'La signature du message.',
  duplicate: 'Le passage répète le titre.',
};

export const article = {
  untitled: 'Texte sans titre',
  timeline: 'Chronologie',
  contents: 'Sommaire',
  table: 'Tableau',
  added: counted('{n} nouvelle mise à jour', '{n} nouvelles mises à jour'),
  words: counted('{n} mot', '{n} mots'),
  underAMinute: 'moins d’une minute',
  parts: counted('{n} article dans ce texte', '{n} articles dans ce texte'),
  putBack: 'remettre',
  putBackLine: 'Remettre : {line}',
  aside: counted('{n} ligne mise de côté', '{n} lignes mises de côté'),
  asideWhy: 'Elles semblent faire partie de la page, non de l’article.',
  muchAside:
    '{share} du texte semble faire partie de la page autour de l’article et se trouve plus bas.',
  showAll: 'Tout afficher',
  pullQuote: 'Répétition : le texte le dit aussi ailleurs',
  linkOnly:
    'Ce n’est qu’un lien. Cette page ne peut pas l’ouvrir : ouvrez-le, copiez le texte et collez-le ici.',
  linesJoined: counted(
    '{n} retour à la ligne de largeur fixe a été retiré des paragraphes.',
    '{n} retours à la ligne de largeur fixe ont été retirés des paragraphes.',
  ),
  badPublished: 'La date de publication, illisible, a été ignorée.',
  badOption: 'Le réglage « {option} » n’a pas pu être appliqué.',
  and: ', ',
};

export const timeline = {
  hours: '{n} h',
  minutes: '{n} min',
  hoursAndMinutes: '{hours} {minutes}',
  beforeChrist: '{year} av. J.-C.',
  entries: counted('{n} entrée', '{n} entrées'),
  updates: counted('{n} mise à jour', '{n} mises à jour'),
  silence: '{time} de silence',
  gap: '{time} sans entrée',
  zoom: 'Zoom',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomAll: 'Tout',
  zoomReset: 'Afficher toutes les heures',
  allShown: 'Toutes les heures sont affichées.',
  nothingShown: 'Aucune entrée dans cet intervalle.',
  partShown: counted(
    '{n} entrée affichée, de {first} à {last}.',
    '{n} entrées affichées, de {first} à {last}.',
  ),
  midnight: 'minuit',
  midnightOf: 'minuit, {day}',
  newestDay: 'Le jour le plus récent',
  dayBefore: 'La veille',
  dayAfter: 'Le lendemain',
  daysBefore: counted('{n} jour avant', '{n} jours avant'),
  daysAfter: counted('{n} jour après', '{n} jours après'),
  unnamedDay: 'Un jour que le texte ne nomme pas',
  newestFirst: 'Plus récentes d’abord',
  oldestFirst: 'Plus anciennes d’abord',
  strip: 'Aller à une heure',
  published: 'Quand ce texte a-t-il été publié ?',
  publishedOn: 'Publié le {date}',
  usePublished: 'Utiliser cette date',
  removePublished: 'Retirer la date',
  publishedWhy:
    'Les jours sont ici relatifs. Cette date en fait des jours du calendrier ; elle reste sur cet appareil.',
  mixed:
    'Les heures ne suivent aucun ordre constant : les jours ne viennent que des dates imprimées.',
  onDays: counted('{entries} sur {n} jour', '{entries} sur {n} jours'),
  forward: '{entries}, de {first} à {last}',
  back: '{entries}, de {first} en remontant à {last}',
  farther: '{range}, {day}',
  withoutHeadline: '1 mise à jour, {first} ; son titre n’a pas été copié.',
  withoutHeadlines: '{range} ; leurs titres n’ont pas été copiés.',
  jumpUp: 'déduit : les heures passent de {from} à {to}, en avant',
  jumpDown: 'déduit : les heures passent de {from} à {to}, en arrière',
  fromPublished: 'déduit de la date de publication',
  fromNeighbour: 'déduit du jour voisin dans la liste',
  fromWord: 'déduit du mot à côté de l’heure',
  fromOrder: 'déduit de l’ordre des heures',
  order: 'Ordre',
  which: 'Entrées à afficher',
  form: 'Forme',
  all: 'Toutes',
  longest: 'Les plus longues',
  marked: 'Marquées',
  list: 'Liste',
  gaps: 'À l’échelle',
  view: 'Affichage',
  search: 'Chercher',
  new: 'Nouveau',
  noMarks:
    'Aucune entrée n’est encore marquée. Appuyez sur l’étoile à côté d’une entrée pour la marquer.',
  firstNew: 'Aller à la première',
  mark: 'Marquer {time}',
  markThis: 'Marquer cette entrée',
  keys: 'Les touches fléchées mènent d’une entrée à l’autre.',
  found: counted('{shown} sur {n} entrée', '{shown} sur {n} entrées'),
  news: counted('{n} nouvelle entrée depuis {since}.', '{n} nouvelles entrées depuis {since}.'),
  noNews: 'Rien de nouveau depuis {since}.',
  zone: 'Heures en {zone}, telles qu’imprimées.',
  twoZones: 'Heures en {zone} et {other}, telles qu’imprimées.',
  severalZones: 'Heures de plusieurs fuseaux, telles qu’imprimées.',
  ownZone: 'Heures de votre fuseau, {zone}.',
  ownZoneBut: counted(
    'Heures de votre fuseau, {zone} ; {n} entrée telle qu’imprimée.',
    'Heures de votre fuseau, {zone} ; {n} entrées telles qu’imprimées.',
  ),
  showOwnZone: 'Afficher à votre heure ({zone})',
  showPrinted: 'Afficher tel qu’imprimé',
  underNow: 'Sous chaque heure : le temps écoulé depuis.',
  underNewest: 'Sous chaque heure : le temps avant la dernière mise à jour, {newest}.',
  showNow: 'Temps écoulé',
  showNewest: 'Avant la dernière mise à jour',
  now: 'maintenant',
  ago: 'il y a {time}',
  last: 'dernière mise à jour',
  beforeLast: 'avant la dernière mise à jour',
  nextDay: 'lendemain',
  previousDay: 'veille',
  nothing: '{hour} : rien',
  nothingFrom: 'de {from} à {to} : rien',
};

/** What is said of links, on the page and in the frame. */
export const link = {
  framed: 'Le texte est venu avec l’adresse de ce cadre.',
  leads: 'Ce lien mène à {address}',
  open: 'Ouvrir',
};

export const problems = {
  missing: 'L’adresse de ce cadre ne contient pas d’article.',
  cut: 'Ce lien a été coupé en chemin : l’article est incomplet. Redemandez-le sous forme de fichier ou de texte.',
  damaged:
    'Ce lien a été modifié en chemin et ne peut pas être lu. Redemandez l’article sous forme de fichier ou de texte.',
  newer:
    'Ce lien vient d’une version plus récente. Rechargez cette page ; si cela ne suffit pas, demandez le texte lui-même.',
  'too-large': 'Ce lien contient bien plus qu’un article : il n’a pas été ouvert.',
};

export const markup = {
  'This article could not be shown here. Read it on':
    'Cet article n’a pas pu être affiché ici. Lisez-le sur',
  'a page of its own': 'sa propre page',
  'Open it on a page of its own': 'L’ouvrir sur sa propre page',
  Open: 'Ouvrir',
};
