// @ts-check
/** Spanish, as `en-page.js`. */

/**
 * What is counted: one, and more. Only round millions, as words, would be another form.
 *
 * @param {string} one
 * @param {string} other
 */
const counted = (one, other) => ({ one, many: other, other });

export const page = {
  rawTitle: 'Su texto',
  undo: 'Deshacer',
  stillReading: 'Leyendo… Mientras tanto, aquí está su texto línea por línea.',
  dismiss: 'Cerrar',
  announced: 'Artículo: {list}.',
  sections: counted('{n} sección', '{n} secciones'),
  timelineOf: counted('una cronología de {n} entrada', 'una cronología de {n} entradas'),
  newText: 'El texto nuevo ha sustituido al anterior.',
  undone: 'El texto anterior ha vuelto.',
  wasTextOnly: 'Leído de nuevo solo a partir del texto.',
  wasPutBack: 'La línea ha vuelto al texto.',
  copied: 'El texto está copiado.',
  notCopied: 'El navegador no dejó copiar a esta página. Seleccione el texto y cópielo.',
  copiedFormatted: 'El artículo está copiado con sus títulos, listas y horas.',
  notCopiedFormatted:
    'El navegador no dejó que esta página copiara el artículo con su formato. Guárdelo como página web o copie el texto.',
  notSavedFormatted: 'El artículo no se pudo guardar con su formato. Guarde el texto.',
  forgotten: 'Olvidado. Al volver a cargar, la página estará vacía.',
  newVersion: 'Hay una versión más nueva de esta página. Su texto se queda.',
  reload: 'Volver a cargar',
  another: 'Pegar otro artículo',
  pasteHere: 'Pegue un artículo',
  editing: 'Editar el texto',
  linked:
    'En esta pestaña, la dirección de la página lleva ahora a {time}. Para enseñárselo a otros, comparta un enlace con todo el artículo.',
  entryWithoutText:
    'Esta dirección señala un lugar de un texto que no está en este dispositivo. Pida un enlace con todo el artículo o pegue el texto.',
  tooLongToEdit:
    'Este texto es demasiado largo para editarlo aquí. Edítelo en su propio programa y ábralo de nuevo.',
};

export const settings = {
  width: ['estrecha', 'normal', 'ancha', 'muy ancha'],
  leading: ['apretado', 'normal', 'amplio', 'muy amplio'],
  spacing: ['normal', 'amplio', 'muy amplio'],
};

export const kept = {
  yes: counted(
    'Guardado en esta pestaña, solo en este dispositivo: el texto ({n} carácter) y cómo lo lee. Al cerrar la pestaña se borra.',
    'Guardado en esta pestaña, solo en este dispositivo: el texto ({n} caracteres) y cómo lo lee. Al cerrar la pestaña se borra.',
  ),
  no: 'No hay nada guardado en este dispositivo.',
  full: 'El navegador no guardó este texto: es demasiado largo o el almacenamiento está desactivado. Al volver a cargar se pierde.',
  link: 'Este texto está en la dirección de la página, que lo vuelve a abrir. No hay nada guardado en este dispositivo.',
};

export const failures = {
  empty: 'Aquí no hay texto. Pegue un artículo o abra un archivo.',
  blank: 'Este texto solo contiene espacios. Pegue un artículo o abra un archivo.',
  'clipboard-empty': 'El portapapeles no contiene texto. Copie primero el artículo.',
  'clipboard-denied':
    'El navegador no dejó que esta página leyera el portapapeles. Pulse Ctrl+V (⌘V en Mac).',
  'clipboard-denied-touch':
    'El navegador no dejó que esta página leyera el portapapeles. Mantenga pulsado el campo de texto y elija «Pegar».',
  'drop-without-text':
    'Lo que ha soltado no contiene texto. Suelte un archivo .txt, .md o .html, o pegue el texto.',
  sample: 'El ejemplo no se pudo cargar. Pegue un artículo.',
  core: 'Su texto se muestra abajo sin cambios, línea por línea.',
  'not-found':
    'La parte de la página que encuentra títulos y horas falta en el servidor. Vuelva a cargar la página; si no basta, avise al administrador del sitio.',
  mime: 'El servidor envía la parte de la página que encuentra títulos y horas con un tipo MIME equivocado. El administrador del sitio puede arreglarlo.',
  csp: 'La política de seguridad del sitio bloquea la parte de la página que encuentra títulos y horas. El administrador del sitio tiene que permitir ‘wasm-unsafe-eval’.',
  network:
    'La parte de la página que encuentra títulos y horas no se pudo cargar. Compruebe la conexión y vuelva a cargar la página.',
  'old-browser':
    'Este navegador es demasiado antiguo para la parte de la página que encuentra títulos y horas. Actualícelo o use otro.',
  'not-loaded':
    'La parte de la página que encuentra títulos y horas no está lista. Vuelva a cargar la página.',
  crash:
    'Algo en este texto detuvo el programa que lo lee. Es un fallo del programa, no de su texto.',
  unknown: 'Algo salió mal al leer el texto. Vuelva a cargar la página e inténtelo de nuevo.',
};

export const fileKinds = {
  pdf: 'Este archivo es un PDF. Ábralo en el navegador o en un programa de PDF, seleccione todo el texto, cópielo y péguelo aquí.',
  word: 'Este documento no se pudo leer aquí. Ábralo en su propio programa, copie el texto y péguelo aquí.',
  image: 'Este archivo es una imagen; esta página solo lee texto.',
  archive: 'Este archivo está comprimido. Descomprímalo y abra el texto que contiene.',
  binary: 'Este archivo no es texto. Ábralo en su propio programa, copie el texto y péguelo aquí.',
  unreadable:
    'El navegador no pudo leer este archivo; quizá se movió o se borró. Ábralo de nuevo, o copie su texto y péguelo aquí.',
  mail: 'Este correo está dañado o incompleto. Ábralo en su programa de correo, copie el texto y péguelo aquí.',
  'saved-page':
    'Esta página guardada está dañada o incompleta. Ábrala en el navegador, copie el texto y péguelo aquí.',
  captions:
    'En este archivo no hay subtítulos que se puedan leer. Ábralo en un editor de texto, copie el texto y péguelo aquí.',
  book: 'Este libro está dañado o protegido contra copia. Ábralo en su propio programa, copie el texto y péguelo aquí.',
  'no-reader':
    'La parte de la página que lee estos archivos no se pudo cargar. Compruebe la conexión y abra el archivo de nuevo; no se ha cambiado nada.',
};

export const files = {
  tooLarge: 'El texto ocupa {size}; esta página lee hasta {limit}. No se ha cambiado nada.',
  replaced: counted(
    '{n} lugar de este archivo no se pudo leer; está marcado con �.',
    '{n} lugares de este archivo no se pudieron leer; cada uno está marcado con �.',
  ),
  guessed: 'El archivo no indica su codificación; se ha leído como {encoding}.',
};

export const dates = {
  title: 'Fechas en el texto',
  summary: counted('{n} fecha en el texto', '{n} fechas en el texto'),
  strip: 'Ir a una fecha del texto',
  feed: 'La barra gruesa bajo la línea marca el período de la cronología.',
  more: 'Más fechas',
  range: 'de {from} a {to}',
  length: 'un lapso de tiempo',
  unplaced: 'no se puede situar sin una fecha desde la que contar',
  fromText: 'deducido del texto',
};

export const exporting = {
  menu: 'Exportar',
  csv: 'Tabla (CSV)',
  json: 'Datos (JSON)',
  ics: 'Calendario (iCalendar)',
  jsonld: 'Directo (JSON-LD)',
  update: 'Actualización, {time}',
  saved: counted('{n} entrada guardada.', '{n} entradas guardadas.'),
  left: counted(
    '{n} entrada omitida: un calendario necesita una fecha.',
    '{n} entradas omitidas: un calendario necesita una fecha.',
  ),
  nothing:
    'No se ha guardado nada: un calendario necesita fechas y ninguna entrada la tiene. Indique la fecha de publicación y exporte de nuevo.',
};

export const kinds = {
  title: 'Titular',
  standfirst: 'Entradilla',
  heading: 'Título',
  paragraph: 'Párrafo',
  'list-item': 'Elemento de lista',
  quote: 'Cita',
  speaker: 'Hablante',
  caption: 'Pie de foto',
  preformatted: 'Texto con sus propios saltos de línea',
  'table-row': 'Fila de tabla',
  separator: 'Separador',
  text: 'Texto',
};

export const correcting = {
  probably: '{kind}, probablemente',
  why: '{kind}: ¿por qué?',
  certain: 'El texto no admite otra lectura.',
  make: 'Qué otra cosa podría ser:',
  headline: 'El titular es otra línea:',
  furniture: 'No es parte del artículo',
  join: 'Continúa la línea anterior',
  split: 'Dividir en líneas',
  wasSplit: 'Cada línea está ahora sola.',
  like: counted('{n} línea más se parece a esta.', '{n} líneas más se parecen a esta.'),
  likeDone: counted('{n} línea cambiada.', '{n} líneas cambiadas.'),
  undone: 'Deshecho.',
  on: 'Cada bloque tiene ahora un «?» que dice por qué se leyó así y qué otra cosa podría ser.',
  off: 'Ahora solo los bloques dudosos tienen un «?».',
};

export const done = {
  title: 'Ahora es el titular.',
  paragraph: 'Ahora es un párrafo.',
  heading: 'Ahora es un título.',
  quote: 'Ahora es una cita.',
  'list-item': 'Ahora es un elemento de lista.',
  caption: 'Ahora es un pie de foto.',
  furniture: 'Ahora está apartado, debajo del artículo.',
  join: 'Ahora continúa la línea anterior.',
};

export const likewise = {
  paragraph: counted('Convertirla también en párrafo', 'Convertirlas también en párrafos'),
  heading: counted('Convertirla también en título', 'Convertirlas también en títulos'),
  quote: counted('Convertirla también en cita', 'Convertirlas también en citas'),
  'list-item': counted(
    'Convertirla también en elemento de lista',
    'Convertirlas también en elementos de lista',
  ),
  caption: counted('Convertirla también en pie de foto', 'Convertirlas también en pies de foto'),
  furniture: counted('Apartarla también', 'Apartarlas también'),
};

export const share = {
  short: counted(
    '{n} carácter: bastante corto para chats y correo. El artículo está en el propio enlace y no va a ningún servidor.',
    '{n} caracteres: bastante corto para chats y correo. El artículo está en el propio enlace y no va a ningún servidor.',
  ),
  long: counted(
    '{n} carácter. Algunos programas cortan los enlaces en {cut}; un enlace cortado lo dice al abrirse. El artículo está en el propio enlace y no va a ningún servidor.',
    '{n} caracteres. Algunos programas cortan los enlaces en {cut}; un enlace cortado lo dice al abrirse. El artículo está en el propio enlace y no va a ningún servidor.',
  ),
  tooLong: counted(
    'Como enlace, este artículo tiene {n} carácter. La mayoría de los programas cortan los enlaces en {cut}; envíelo mejor como archivo.',
    'Como enlace, este artículo tiene {n} caracteres. La mayoría de los programas cortan los enlaces en {cut}; envíelo mejor como archivo.',
  ),
  copied: 'El enlace está copiado.',
  origin: 'Este artículo llegó en un enlace. No es de este sitio y nadie aquí lo ha comprobado.',
};

export const library = {
  on: 'Los textos que lee se quedan ahora en este dispositivo, hasta que los borre.',
  off: 'Los textos que lee ya no se guardan. Los guardados se quedan hasta que los borre.',
  search: 'Buscar',
  sort: 'Orden',
  opened: 'Últimos leídos primero',
  added: 'Más recientes primero',
  title: 'Por título',
  archived: 'Mostrar el archivo',
  archive: 'Archivar',
  unarchive: 'Sacar del archivo',
  delete: 'Borrar',
  does: '{button}: {title}',
  found: counted('{n} texto', '{n} textos'),
  none: 'Aún no hay nada guardado.',
  notFound: 'Ningún texto guardado contiene estas palabras.',
  room: '{used} usados de los {size} que el navegador da a esta página.',
  aside: counted(
    '{n} registro no se pudo leer y se apartó. «Guardar todo» también lo guarda.',
    '{n} registros no se pudieron leer y se apartaron. «Guardar todo» también los guarda.',
  ),
  deleted: 'El texto está borrado.',
  save: 'Guardar todo en un archivo',
  bring: 'Importar un archivo así',
  brought: counted('{n} texto importado.', '{n} textos importados.'),
  notBrought: 'Este archivo no contiene textos guardados por esta página. No se ha cambiado nada.',
  forget: 'Olvidar todos los textos',
  forgotten: 'Todos los textos están borrados de este dispositivo.',
  full: 'Este texto no se pudo guardar: el navegador no da más espacio a esta página. Borre algunos textos o guárdelos en un archivo.',
  refused:
    'El navegador no deja que esta página guarde textos: quizá sea una ventana privada o el almacenamiento esté desactivado.',
};

export const listen = {
  title: 'Escuchar',
  play: 'Reproducir',
  pause: 'Pausa',
  back: 'Frase anterior',
  on: 'Frase siguiente',
  partBack: 'Parte anterior',
  partOn: 'Parte siguiente',
  rate: 'Velocidad',
  voice: 'Voz',
  usual: 'La del dispositivo',
  close: 'Dejar de escuchar',
  failed:
    'Este dispositivo no habló. Quizá no tenga voz para el idioma de este texto: instale una en sus ajustes.',
};

export const markup = {
  'Skip to the text': 'Ir al texto',
  Back: 'Atrás',
  Done: 'Listo',
  correcting: 'con la corrección',
  Contents: 'Índice',
  ', type and colours': ', letra y colores',
  Listen: 'Escuchar',
  Share: 'Compartir',
  More: 'Más',
  'This page was opened as a file, where browsers do not let it run. Open it at its web address instead.':
    'Esta página se abrió como archivo, y así los navegadores no la dejan funcionar. Ábrala en su dirección web.',
  'This page could not start. Reload it; if that does not help, check the connection, or use a newer browser. What you have written below stays until then.':
    'Esta página no pudo iniciarse. Vuelva a cargarla; si no basta, compruebe la conexión o use un navegador más nuevo. Lo que ha escrito abajo se queda hasta entonces.',
  'Paste an article': 'Pegue un artículo',
  press: 'pulse',
  Ctrl: 'Ctrl',
  anywhere: 'en cualquier lugar',
  'press “Paste”, or tap here and paste': 'pulse «Pegar», o toque aquí y pegue',
  'Read it': 'Leer',
  'Back to the article': 'Volver al artículo',
  'Open a file': 'Abrir un archivo',
  Paste: 'Pegar',
  'See a sample': 'Ver un ejemplo',
  Clear: 'Vaciar',
  'File to open': 'Archivo que abrir',
  'Nothing leaves this device.': 'Nada sale de este dispositivo.',
  'Read before': 'Leídos antes',
  'All texts': 'Todos los textos',
  Timeline: 'Cronología',
  Tools: 'Herramientas',
  'Type and colours': 'Letra y colores',
  Colours: 'Colores',
  'As on the device': 'Como en el dispositivo',
  Light: 'Claro',
  Sepia: 'Sepia',
  Dark: 'Oscuro',
  Black: 'Negro',
  'High contrast': 'Alto contraste',
  Type: 'Letra',
  Serif: 'Con remates',
  'Sans serif': 'Sin remates',
  Typewriter: 'Máquina de escribir',
  Size: 'Tamaño',
  'smaller text': 'texto más pequeño',
  'larger text': 'texto más grande',
  'Width of a line': 'Ancho de línea',
  'narrower lines': 'líneas más estrechas',
  usual: 'normal',
  'wider lines': 'líneas más anchas',
  'Between lines': 'Entre líneas',
  'less space between lines': 'menos espacio entre líneas',
  'more space between lines': 'más espacio entre líneas',
  'Between letters and words': 'Entre letras y palabras',
  'less space between letters': 'menos espacio entre letras',
  'more space between letters': 'más espacio entre letras',
  'Fill lines to both ends': 'Justificar las líneas',
  Language: 'Idioma',
  'As it was at first': 'Como al principio',
  'Copy a link with the whole article': 'Copiar un enlace con todo el artículo',
  'Send the link': 'Enviar el enlace',
  'Copy the article with its formatting': 'Copiar el artículo con su formato',
  'Save the article as a web page': 'Guardar el artículo como página web',
  'Copy as Markdown': 'Copiar como Markdown',
  'Save as Markdown': 'Guardar como Markdown',
  'Copy the text': 'Copiar el texto',
  'Save the text as a file': 'Guardar el texto en un archivo',
  'Bring back the text before': 'Recuperar el texto anterior',
  'Edit text': 'Editar el texto',
  'Text only': 'Solo texto',
  'Correct the structure': 'Corregir la estructura',
  Print: 'Imprimir',
  'Your texts': 'Sus textos',
  'Put an article on your site': 'Poner un artículo en su sitio',
  'Forget it': 'Olvidarlo',
  'Keep the texts that I read, on this device alone':
    'Guardar los textos que leo, solo en este dispositivo',
};
