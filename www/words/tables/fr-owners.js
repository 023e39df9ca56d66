// @ts-check
/** French, as `en-owners.js`. */

/**
 * What is counted: one, and more. Only round millions, as words, would be another form.
 *
 * @param {string} one
 * @param {string} other
 */
const counted = (one, other) => ({ one, many: other, other });

export const embedding = {
  copied: 'Copié.',
  notCopied:
    'Le navigateur n’a pas laissé cette page copier. Sélectionnez le code et appuyez sur Ctrl+C.',
  read: 'Lu, sans titre.',
  readTitle: 'Lu comme « {title} ».',
  readTimeline: counted(
    'Lu, sans titre, avec une chronologie de {n} entrée.',
    'Lu, sans titre, avec une chronologie de {n} entrées.',
  ),
  readBoth: counted(
    'Lu comme « {title} », avec une chronologie de {n} entrée.',
    'Lu comme « {title} », avec une chronologie de {n} entrées.',
  ),
  failed: 'L’aperçu n’a pas pu être fait. {reason}',
  files:
    'Un lecteur télécharge {size}, une fois pour tous les articles. Seuls {first} en sont chargés avant qu’un article approche de la fenêtre.',
  single: 'Un lecteur télécharge {size}, une fois pour tous les articles.',
  frame:
    'Votre page charge 1 ko, qui ajuste le cadre à son contenu. Le reste se charge dans le cadre.',
  unknown: 'Une copie produite par `cargo xtask dist` indique ici son poids.',
  integrity: 'Le navigateur refuse tout autre fichier que celui-ci : {integrity}',
  noIntegrity: 'Une copie produite par `cargo xtask dist` indique ici comment la vérifier.',
};

export const markup = {
  'Put an article on your site – Article Viewer':
    'Mettre un article sur votre site – Article Viewer',
  'Skip to the code to paste': 'Aller au code à coller',
  'Put an article on your site': 'Mettre un article sur votre site',
  'Put one tag around the text. Readers see the plain text until the element works, or for good if it never does. Nothing is sent anywhere.':
    'Entourez le texte d’une balise. Les lecteurs voient le texte simple jusqu’à ce que l’élément fonctionne, ou toujours s’il ne fonctionne pas. Rien n’est envoyé nulle part.',
  'Your text': 'Votre texte',
  Show: 'Afficher',
  'text and timeline': 'le texte et la chronologie',
  'only the text': 'le texte seul',
  'only the timeline': 'la chronologie seule',
  Entries: 'Entrées',
  'as in the text': 'comme dans le texte',
  'newest first': 'plus récentes d’abord',
  'oldest first': 'plus anciennes d’abord',
  Colours: 'Couleurs',
  'as on your page': 'comme sur votre page',
  light: 'claires',
  dark: 'sombres',
  'Headline level': 'Niveau du titre',
  'Published on': 'Publié le',
  Load: 'Charger',
  'when it comes near the window': 'à l’approche de la fenêtre',
  'at once': 'tout de suite',
  'Table of contents': 'Table des matières',
  'How it looks': 'L’aspect',
  Preview: 'Aperçu',
  'The code to paste': 'Le code à coller',
  'Files on your site': 'Des fichiers sur votre site',
  'One file': 'Un seul fichier',
  'A frame': 'Un cadre',
  'The files and the package are what': 'Les fichiers et le paquet sont ce que',
  'writes into': 'écrit dans',
  'of the project. They are not in the npm registry.':
    'du projet. Ils ne sont pas dans le registre npm.',
  'Where you paste it': 'Où vous le collez',
  'HTML, Markdown, WordPress, a CMS, Vue, Astro': 'HTML, Markdown, WordPress, un CMS, Vue, Astro',
  'JSX or MDX: React, Preact': 'JSX ou MDX : React, Preact',
  'Where the files are on your site': 'Où sont les fichiers sur votre site',
  'Already read: the code is longer, but readers download only a fifth as much':
    'Déjà lu : le code est plus long, mais les lecteurs ne téléchargent qu’un cinquième',
  Copy: 'Copier',
  'the code': 'le code',
  'Download the single file': 'Télécharger le fichier unique',
  'If your site has a strict policy': 'Si votre site a une politique stricte',
  'Its header must allow at least this, in addition to what it allows now:':
    'Son en-tête doit autoriser au moins ceci, en plus de ce qu’il autorise déjà :',
  'The header': 'L’en-tête',
  'the header': 'l’en-tête',
  Without: 'Sans',
  ', readers keep the text as it is. No exception is needed for styles or Trusted Types.':
    ', les lecteurs gardent le texte tel quel. Aucune exception n’est nécessaire pour les styles ou les Trusted Types.',
};
