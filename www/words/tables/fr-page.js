// @ts-check
/** French, as `en-page.js`. */

/**
 * What is counted: one, and more. Only round millions, as words, would be another form.
 *
 * @param {string} one
 * @param {string} other
 */
const counted = (one, other) => ({ one, many: other, other });

export const page = {
  rawTitle: 'Votre texte',
  undo: 'Annuler',
  stillReading: 'Lecture en cours… En attendant, voici votre texte ligne par ligne.',
  dismiss: 'Fermer',
  announced: 'Article : {list}.',
  sections: counted('{n} section', '{n} sections'),
  timelineOf: counted('une chronologie de {n} entrée', 'une chronologie de {n} entrées'),
  newText: 'Le nouveau texte a remplacé l’ancien.',
  undone: 'Le texte précédent est de retour.',
  wasTextOnly: 'Relu à partir du texte seul.',
  wasPutBack: 'La ligne est de retour dans le texte.',
  copied: 'Le texte est copié.',
  notCopied: 'Le navigateur n’a pas laissé cette page copier. Sélectionnez le texte et copiez-le.',
  copiedFormatted: 'L’article est copié avec ses intertitres, ses listes et ses heures.',
  notCopiedFormatted:
    'Le navigateur n’a pas laissé cette page copier l’article avec sa mise en forme. Enregistrez-le comme page web, ou copiez le texte.',
  notSavedFormatted:
    'L’article n’a pas pu être enregistré avec sa mise en forme. Enregistrez plutôt le texte.',
  forgotten: 'Oublié. Un rechargement repart d’une page vide.',
  newVersion: 'Une version plus récente de cette page est là. Votre texte reste.',
  reload: 'Recharger',
  another: 'Coller un autre article',
  pasteHere: 'Collez un article',
  editing: 'Modifier le texte',
  linked:
    'Dans cet onglet, l’adresse de la page mène désormais à {time}. Pour le montrer à d’autres, partagez un lien avec tout l’article.',
  entryWithoutText:
    'Cette adresse désigne un endroit d’un texte qui n’est pas sur cet appareil. Demandez un lien avec tout l’article, ou collez le texte.',
  tooLongToEdit:
    'Ce texte est trop long pour être modifié ici. Modifiez-le dans son propre programme et rouvrez-le.',
};

export const settings = {
  width: ['étroite', 'normale', 'large', 'très large'],
  leading: ['serré', 'normal', 'aéré', 'très aéré'],
  spacing: ['normal', 'large', 'très large'],
};

export const kept = {
  yes: counted(
    'Gardé dans cet onglet, sur cet appareil seulement : le texte ({n} caractère) et votre façon de le lire. Fermer l’onglet l’efface.',
    'Gardé dans cet onglet, sur cet appareil seulement : le texte ({n} caractères) et votre façon de le lire. Fermer l’onglet l’efface.',
  ),
  no: 'Rien n’est gardé sur cet appareil.',
  full: 'Le navigateur n’a pas gardé ce texte : il est trop long, ou le stockage est désactivé. Un rechargement le perd.',
  link: 'Ce texte est dans l’adresse de la page, qui le rouvre. Rien n’est gardé sur cet appareil.',
};

export const failures = {
  empty: 'Il n’y a pas de texte ici. Collez un article ou ouvrez un fichier.',
  blank: 'Ce texte ne contient que des espaces. Collez un article ou ouvrez un fichier.',
  'clipboard-empty': 'Le presse-papiers ne contient pas de texte. Copiez d’abord l’article.',
  'clipboard-denied':
    'Le navigateur n’a pas laissé cette page lire le presse-papiers. Appuyez plutôt sur Ctrl+V (⌘V sur Mac).',
  'clipboard-denied-touch':
    'Le navigateur n’a pas laissé cette page lire le presse-papiers. Appuyez longuement sur le champ de texte, puis choisissez « Coller ».',
  'drop-without-text':
    'Ce que vous avez déposé ne contient pas de texte. Déposez un fichier .txt, .md ou .html, ou collez le texte.',
  sample: 'L’exemple n’a pas pu être chargé. Collez plutôt un article.',
  core: 'Votre texte est affiché ci-dessous, inchangé, ligne par ligne.',
  'not-found':
    'La partie de la page qui trouve les intertitres et les heures manque sur le serveur. Rechargez la page ; si cela ne suffit pas, prévenez l’administrateur du site.',
  mime: 'Le serveur envoie la partie de la page qui trouve les intertitres et les heures avec un mauvais type MIME. L’administrateur du site peut y remédier.',
  csp: 'La politique de sécurité du site bloque la partie de la page qui trouve les intertitres et les heures. L’administrateur du site doit autoriser ‘wasm-unsafe-eval’.',
  network:
    'La partie de la page qui trouve les intertitres et les heures n’a pas pu être chargée. Vérifiez la connexion et rechargez la page.',
  'old-browser':
    'Ce navigateur est trop ancien pour la partie de la page qui trouve les intertitres et les heures. Mettez-le à jour ou utilisez-en un autre.',
  'not-loaded':
    'La partie de la page qui trouve les intertitres et les heures n’est pas prête. Rechargez la page.',
  crash:
    'Quelque chose dans ce texte a arrêté le programme qui le lit. C’est une faute du programme, pas de votre texte.',
  unknown: 'Un problème est survenu pendant la lecture du texte. Rechargez la page et réessayez.',
};

export const fileKinds = {
  pdf: 'Ce fichier est un PDF. Ouvrez-le dans votre navigateur ou un programme PDF, sélectionnez tout son texte, copiez-le et collez-le ici.',
  word: 'Ce document n’a pas pu être lu ici. Ouvrez-le dans son propre programme, copiez le texte et collez-le ici.',
  image: 'Ce fichier est une image ; cette page ne lit que du texte.',
  archive: 'Ce fichier est une archive. Décompressez-la et ouvrez le texte qu’elle contient.',
  binary:
    'Ce fichier n’est pas du texte. Ouvrez-le dans son propre programme, copiez le texte et collez-le ici.',
  unreadable:
    'Le navigateur n’a pas pu lire ce fichier ; il a peut-être été déplacé ou supprimé. Rouvrez-le, ou copiez son texte et collez-le ici.',
  mail: 'Ce message est endommagé ou incomplet. Ouvrez-le dans votre messagerie, copiez le texte et collez-le ici.',
  'saved-page':
    'Cette page enregistrée est endommagée ou incomplète. Ouvrez-la dans votre navigateur, copiez le texte et collez-le ici.',
  captions:
    'Ce fichier ne contient pas de sous-titres lisibles. Ouvrez-le dans un éditeur de texte, copiez le texte et collez-le ici.',
  book: 'Ce livre est endommagé ou protégé contre la copie. Ouvrez-le dans son propre programme, copiez le texte et collez-le ici.',
  'no-reader':
    'La partie de la page qui lit ces fichiers n’a pas pu être chargée. Vérifiez la connexion et rouvrez le fichier ; rien n’a été modifié.',
};

export const files = {
  tooLarge: 'Le texte fait {size} ; cette page lit jusqu’à {limit}. Rien n’a été modifié.',
  replaced: counted(
    '{n} endroit de ce fichier n’a pas pu être lu ; il est signalé par �.',
    '{n} endroits de ce fichier n’ont pas pu être lus ; chacun est signalé par �.',
  ),
  guessed: 'Le fichier n’indique pas son encodage ; il a été lu en {encoding}.',
};

export const dates = {
  title: 'Dates du texte',
  summary: counted('{n} date dans le texte', '{n} dates dans le texte'),
  strip: 'Aller à une date du texte',
  feed: 'La barre épaisse sous la ligne marque la période de la chronologie.',
  more: 'Plus de dates',
  range: 'de {from} à {to}',
  length: 'une durée',
  unplaced: 'impossible à situer sans une date d’où compter',
  fromText: 'déduit du texte',
};

export const exporting = {
  menu: 'Exporter',
  csv: 'Tableau (CSV)',
  json: 'Données (JSON)',
  ics: 'Calendrier (iCalendar)',
  jsonld: 'Direct (JSON-LD)',
  update: 'Mise à jour, {time}',
  saved: counted('{n} entrée enregistrée.', '{n} entrées enregistrées.'),
  left: counted(
    '{n} entrée laissée de côté : un calendrier a besoin d’une date.',
    '{n} entrées laissées de côté : un calendrier a besoin d’une date.',
  ),
  nothing:
    'Rien n’a été enregistré : un calendrier a besoin de dates et aucune entrée n’en a. Indiquez la date de publication, puis exportez de nouveau.',
};

export const kinds = {
  title: 'Titre',
  standfirst: 'Chapeau',
  heading: 'Intertitre',
  paragraph: 'Paragraphe',
  'list-item': 'Élément de liste',
  quote: 'Citation',
  speaker: 'Intervenant',
  caption: 'Légende',
  preformatted: 'Texte avec ses propres retours à la ligne',
  'table-row': 'Ligne de tableau',
  separator: 'Séparateur',
  text: 'Texte',
};

export const correcting = {
  probably: '{kind}, probablement',
  why: '{kind} : pourquoi ?',
  certain: 'Le texte n’autorise aucune autre lecture.',
  make: 'Ce que cela pourrait être d’autre :',
  headline: 'Le titre est une autre ligne :',
  furniture: 'Hors de l’article',
  join: 'Suite de la ligne précédente',
  split: 'Séparer les lignes',
  wasSplit: 'Chaque ligne est maintenant isolée.',
  like: counted(
    '{n} autre ligne ressemble à celle-ci.',
    '{n} autres lignes ressemblent à celle-ci.',
  ),
  likeDone: counted('{n} ligne modifiée.', '{n} lignes modifiées.'),
  undone: 'Annulé.',
  on: 'Chaque bloc a maintenant un « ? » qui dit pourquoi il a été lu ainsi, et ce qu’il pourrait être d’autre.',
  off: 'Seuls les blocs douteux ont maintenant un « ? ».',
};

export const done = {
  title: 'C’est maintenant le titre.',
  paragraph: 'C’est maintenant un paragraphe.',
  heading: 'C’est maintenant un intertitre.',
  quote: 'C’est maintenant une citation.',
  'list-item': 'C’est maintenant un élément de liste.',
  caption: 'C’est maintenant une légende.',
  furniture: 'C’est maintenant mis de côté, sous l’article.',
  join: 'C’est maintenant la suite de la ligne précédente.',
};

export const likewise = {
  paragraph: counted('En faire aussi un paragraphe', 'En faire aussi des paragraphes'),
  heading: counted('En faire aussi un intertitre', 'En faire aussi des intertitres'),
  quote: counted('En faire aussi une citation', 'En faire aussi des citations'),
  'list-item': counted(
    'En faire aussi un élément de liste',
    'En faire aussi des éléments de liste',
  ),
  caption: counted('En faire aussi une légende', 'En faire aussi des légendes'),
  furniture: counted('La mettre aussi de côté', 'Les mettre aussi de côté'),
};

export const share = {
  short: counted(
    '{n} caractère : assez court pour les messageries. L’article est dans le lien même et ne passe par aucun serveur.',
    '{n} caractères : assez court pour les messageries. L’article est dans le lien même et ne passe par aucun serveur.',
  ),
  long: counted(
    '{n} caractère. Certains programmes coupent les liens à {cut} ; un lien coupé le dit à l’ouverture. L’article est dans le lien même et ne passe par aucun serveur.',
    '{n} caractères. Certains programmes coupent les liens à {cut} ; un lien coupé le dit à l’ouverture. L’article est dans le lien même et ne passe par aucun serveur.',
  ),
  tooLong: counted(
    'En lien, cet article fait {n} caractère. La plupart des programmes coupent les liens à {cut} : envoyez-le plutôt comme fichier.',
    'En lien, cet article fait {n} caractères. La plupart des programmes coupent les liens à {cut} : envoyez-le plutôt comme fichier.',
  ),
  copied: 'Le lien est copié.',
  origin:
    'Cet article est venu dans un lien. Il n’est pas de ce site, et personne ici ne l’a vérifié.',
};

export const library = {
  on: 'Les textes que vous lisez restent désormais sur cet appareil, jusqu’à ce que vous les supprimiez.',
  off: 'Les textes que vous lisez ne sont plus gardés. Ceux qui le sont restent jusqu’à ce que vous les supprimiez.',
  search: 'Chercher',
  sort: 'Ordre',
  opened: 'Derniers lus d’abord',
  added: 'Plus récents d’abord',
  title: 'Par titre',
  archived: 'Afficher les archives',
  archive: 'Archiver',
  unarchive: 'Sortir des archives',
  delete: 'Supprimer',
  does: '{button} : {title}',
  found: counted('{n} texte', '{n} textes'),
  none: 'Rien n’est encore gardé.',
  notFound: 'Aucun texte gardé ne contient ces mots.',
  room: '{used} utilisés sur les {size} que le navigateur donne à cette page.',
  aside: counted(
    '{n} fiche n’a pas pu être lue et a été mise de côté. « Tout enregistrer » l’enregistre aussi.',
    '{n} fiches n’ont pas pu être lues et ont été mises de côté. « Tout enregistrer » les enregistre aussi.',
  ),
  deleted: 'Le texte est supprimé.',
  save: 'Tout enregistrer dans un fichier',
  bring: 'Importer un tel fichier',
  brought: counted('{n} texte importé.', '{n} textes importés.'),
  notBrought: 'Ce fichier ne contient aucun texte enregistré par cette page. Rien n’a été modifié.',
  forget: 'Oublier tous les textes',
  forgotten: 'Tous les textes sont supprimés de cet appareil.',
  full: 'Ce texte n’a pas pu être gardé : le navigateur ne donne plus de place à cette page. Supprimez quelques textes, ou enregistrez-les dans un fichier.',
  refused:
    'Le navigateur ne laisse pas cette page garder des textes : peut-être est-ce une fenêtre privée, ou le stockage est-il désactivé.',
};

export const listen = {
  title: 'Écouter',
  play: 'Lire',
  pause: 'Pause',
  back: 'Phrase précédente',
  on: 'Phrase suivante',
  partBack: 'Partie précédente',
  partOn: 'Partie suivante',
  rate: 'Vitesse',
  voice: 'Voix',
  usual: 'Celle de l’appareil',
  close: 'Arrêter l’écoute',
  failed:
    'Cet appareil n’a pas parlé. Il n’a peut-être pas de voix pour la langue de ce texte : installez-en une dans ses réglages.',
};

export const markup = {
  'Skip to the text': 'Aller au texte',
  Back: 'Retour',
  Done: 'Terminé',
  correcting: 'de corriger',
  Contents: 'Sommaire',
  ', type and colours': ', caractères et couleurs',
  Listen: 'Écouter',
  Share: 'Partager',
  More: 'Plus',
  'This page was opened as a file, where browsers do not let it run. Open it at its web address instead.':
    'Cette page a été ouverte comme un fichier, et les navigateurs ne la laissent pas fonctionner ainsi. Ouvrez-la à son adresse web.',
  'This page could not start. Reload it; if that does not help, check the connection, or use a newer browser. What you have written below stays until then.':
    'Cette page n’a pas pu démarrer. Rechargez-la ; si cela ne suffit pas, vérifiez la connexion ou utilisez un navigateur plus récent. Ce que vous avez écrit ci-dessous reste jusque-là.',
  'Paste an article': 'Collez un article',
  press: 'appuyez sur',
  Ctrl: 'Ctrl',
  anywhere: 'n’importe où',
  'press “Paste”, or tap here and paste': 'appuyez sur « Coller », ou touchez ici et collez',
  'Read it': 'Lire',
  'Back to the article': 'Retour à l’article',
  'Open a file': 'Ouvrir un fichier',
  Paste: 'Coller',
  'See a sample': 'Voir un exemple',
  Clear: 'Effacer',
  'File to open': 'Fichier à ouvrir',
  'Nothing leaves this device.': 'Rien ne quitte cet appareil.',
  'Read before': 'Lus auparavant',
  'All texts': 'Tous les textes',
  Timeline: 'Chronologie',
  Tools: 'Outils',
  'Type and colours': 'Caractères et couleurs',
  Colours: 'Couleurs',
  'As on the device': 'Comme sur l’appareil',
  Light: 'Clair',
  Sepia: 'Sépia',
  Dark: 'Sombre',
  Black: 'Noir',
  'High contrast': 'Contraste élevé',
  Type: 'Caractères',
  Serif: 'Avec empattements',
  'Sans serif': 'Sans empattements',
  Typewriter: 'Machine à écrire',
  Size: 'Taille',
  'smaller text': 'texte plus petit',
  'larger text': 'texte plus grand',
  'Width of a line': 'Longueur des lignes',
  'narrower lines': 'lignes plus courtes',
  usual: 'normale',
  'wider lines': 'lignes plus longues',
  'Between lines': 'Entre les lignes',
  'less space between lines': 'moins d’espace entre les lignes',
  'more space between lines': 'plus d’espace entre les lignes',
  'Between letters and words': 'Entre les lettres et les mots',
  'less space between letters': 'moins d’espace entre les lettres',
  'more space between letters': 'plus d’espace entre les lettres',
  'Fill lines to both ends': 'Justifier les lignes',
  Language: 'Langue',
  'As it was at first': 'Comme au début',
  'Copy a link with the whole article': 'Copier un lien avec tout l’article',
  'Send the link': 'Envoyer le lien',
  'Copy the article with its formatting': 'Copier l’article avec sa mise en forme',
  'Save the article as a web page': 'Enregistrer l’article comme page web',
  'Copy as Markdown': 'Copier en Markdown',
  'Save as Markdown': 'Enregistrer en Markdown',
  'Copy the text': 'Copier le texte',
  'Save the text as a file': 'Enregistrer le texte dans un fichier',
  'Bring back the text before': 'Reprendre le texte précédent',
  'Edit text': 'Modifier le texte',
  'Text only': 'Texte seul',
  'Correct the structure': 'Corriger la structure',
  Print: 'Imprimer',
  'Your texts': 'Vos textes',
  'Put an article on your site': 'Mettre un article sur votre site',
  'Forget it': 'Oublier',
  'Keep the texts that I read, on this device alone':
    'Garder les textes que je lis, sur cet appareil seulement',
};
