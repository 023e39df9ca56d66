// @ts-check
/** Spanish, as `en-owners.js`. */

/**
 * What is counted: one, and more. Only round millions, as words, would be another form.
 *
 * @param {string} one
 * @param {string} other
 */
const counted = (one, other) => ({ one, many: other, other });

export const embedding = {
  copied: 'Copiado.',
  notCopied: 'El navegador no dejó copiar a esta página. Seleccione el código y pulse Ctrl+C.',
  read: 'Leído, sin titular.',
  readTitle: 'Leído como «{title}».',
  readTimeline: counted(
    'Leído, sin titular, con una cronología de {n} entrada.',
    'Leído, sin titular, con una cronología de {n} entradas.',
  ),
  readBoth: counted(
    'Leído como «{title}», con una cronología de {n} entrada.',
    'Leído como «{title}», con una cronología de {n} entradas.',
  ),
  failed: 'No se pudo hacer la vista previa. {reason}',
  files:
    'Un lector descarga {size}, una vez para todos los artículos. Solo {first} se cargan antes de que un artículo se acerque a la ventana.',
  single: 'Un lector descarga {size}, una vez para todos los artículos.',
  frame:
    'Su página carga 1 kB, que ajusta el marco a su contenido. El resto se carga dentro del marco.',
  unknown: 'Una copia creada con `cargo xtask dist` indica aquí su peso.',
  integrity: 'El navegador rechaza cualquier archivo que no sea este: {integrity}',
  noIntegrity: 'Una copia creada con `cargo xtask dist` indica aquí cómo comprobarla.',
};

export const markup = {
  'Put an article on your site – Article Viewer': 'Poner un artículo en su sitio – Article Viewer',
  'Skip to the code to paste': 'Ir al código que pegar',
  'Put an article on your site': 'Poner un artículo en su sitio',
  'Put one tag around the text. Readers see the plain text until the element works, or for good if it never does. Nothing is sent anywhere.':
    'Ponga una etiqueta alrededor del texto. Los lectores ven el texto sencillo hasta que el elemento funciona, o siempre si no llega a funcionar. No se envía nada a ningún sitio.',
  'Your text': 'Su texto',
  Show: 'Mostrar',
  'text and timeline': 'texto y cronología',
  'only the text': 'solo el texto',
  'only the timeline': 'solo la cronología',
  Entries: 'Entradas',
  'as in the text': 'como en el texto',
  'newest first': 'más recientes primero',
  'oldest first': 'más antiguas primero',
  Colours: 'Colores',
  'as on your page': 'como en su página',
  light: 'claros',
  dark: 'oscuros',
  'Headline level': 'Nivel del titular',
  'Published on': 'Publicado el',
  Load: 'Cargar',
  'when it comes near the window': 'cuando se acerque a la ventana',
  'at once': 'enseguida',
  'Table of contents': 'Índice',
  'How it looks': 'Cómo queda',
  Preview: 'Vista previa',
  'The code to paste': 'El código que pegar',
  'Files on your site': 'Archivos en su sitio',
  'One file': 'Un solo archivo',
  'A frame': 'Un marco',
  'The files and the package are what': 'Los archivos y el paquete son lo que',
  'writes into': 'escribe en',
  'of the project. They are not in the npm registry.':
    'del proyecto. No están en el registro de npm.',
  'Where you paste it': 'Dónde lo pega',
  'HTML, Markdown, WordPress, a CMS, Vue, Astro': 'HTML, Markdown, WordPress, un CMS, Vue, Astro',
  'JSX or MDX: React, Preact': 'JSX o MDX: React, Preact',
  'Where the files are on your site': 'Dónde están los archivos en su sitio',
  'Already read: the code is longer, but readers download only a fifth as much':
    'Ya leído: el código es más largo, pero los lectores descargan solo una quinta parte',
  Copy: 'Copiar',
  'the code': 'el código',
  'Download the single file': 'Descargar el archivo único',
  'If your site has a strict policy': 'Si su sitio tiene una política estricta',
  'Its header must allow at least this, in addition to what it allows now:':
    'Su cabecera debe permitir al menos esto, además de lo que ya permite:',
  'The header': 'La cabecera',
  'the header': 'la cabecera',
  Without: 'Sin',
  ', readers keep the text as it is. No exception is needed for styles or Trusted Types.':
    ', los lectores se quedan con el texto tal como está. No hacen falta excepciones para estilos ni Trusted Types.',
};
