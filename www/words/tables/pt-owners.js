// @ts-check
/** Portuguese, as `en-owners.js`. */

/**
 * What is counted: one, and more. Only round millions, as words, would be another form.
 *
 * @param {string} one
 * @param {string} other
 */
const counted = (one, other) => ({ one, many: other, other });

export const embedding = {
  copied: 'Copiado.',
  notCopied: 'O navegador não deixou esta página copiar. Selecione o código e pressione Ctrl+C.',
  read: 'Lido, sem título.',
  readTitle: 'Lido como “{title}”.',
  readTimeline: counted(
    'Lido, sem título, com uma linha do tempo de {n} entrada.',
    'Lido, sem título, com uma linha do tempo de {n} entradas.',
  ),
  readBoth: counted(
    'Lido como “{title}”, com uma linha do tempo de {n} entrada.',
    'Lido como “{title}”, com uma linha do tempo de {n} entradas.',
  ),
  failed: 'Não foi possível fazer a prévia. {reason}',
  files:
    'Quem lê baixa {size}, uma vez para todos os artigos. Só {first} são carregados antes que um artigo chegue perto da janela.',
  single: 'Quem lê baixa {size}, uma vez para todos os artigos.',
  frame:
    'Sua página carrega 1 kB, que ajusta o quadro ao conteúdo. O resto é carregado dentro do quadro.',
  unknown: 'Uma cópia feita com `cargo xtask dist` informa aqui o seu peso.',
  integrity: 'O navegador recusa qualquer arquivo que não seja este: {integrity}',
  noIntegrity: 'Uma cópia feita com `cargo xtask dist` informa aqui como verificá-la.',
};

export const markup = {
  'Put an article on your site – Article Viewer': 'Pôr um artigo no seu site – Article Viewer',
  'Skip to the code to paste': 'Ir para o código a colar',
  'Put an article on your site': 'Pôr um artigo no seu site',
  'Put one tag around the text. Readers see the plain text until the element works, or for good if it never does. Nothing is sent anywhere.':
    'Ponha uma tag em volta do texto. Quem lê vê o texto simples até o elemento funcionar, ou sempre, se ele não funcionar. Nada é enviado a lugar nenhum.',
  'Your text': 'Seu texto',
  Show: 'Mostrar',
  'text and timeline': 'texto e linha do tempo',
  'only the text': 'só o texto',
  'only the timeline': 'só a linha do tempo',
  Entries: 'Entradas',
  'as in the text': 'como no texto',
  'newest first': 'mais recentes primeiro',
  'oldest first': 'mais antigas primeiro',
  Colours: 'Cores',
  'as on your page': 'como na sua página',
  light: 'claras',
  dark: 'escuras',
  'Headline level': 'Nível do título',
  'Published on': 'Publicado em',
  Load: 'Carregar',
  'when it comes near the window': 'ao chegar perto da janela',
  'at once': 'de imediato',
  'Table of contents': 'Sumário',
  'How it looks': 'Como fica',
  Preview: 'Prévia',
  'The code to paste': 'O código a colar',
  'Files on your site': 'Arquivos no seu site',
  'One file': 'Um só arquivo',
  'A frame': 'Um quadro',
  'The files and the package are what': 'Os arquivos e o pacote são o que',
  'writes into': 'grava em',
  'of the project. They are not in the npm registry.':
    'do projeto. Eles não estão no registro do npm.',
  'Where you paste it': 'Onde você o cola',
  'HTML, Markdown, WordPress, a CMS, Vue, Astro': 'HTML, Markdown, WordPress, um CMS, Vue, Astro',
  'JSX or MDX: React, Preact': 'JSX ou MDX: React, Preact',
  'Where the files are on your site': 'Onde estão os arquivos no seu site',
  'Already read: the code is longer, but readers download only a fifth as much':
    'Já lido: o código é mais longo, mas quem lê baixa só um quinto',
  Copy: 'Copiar',
  'the code': 'o código',
  'Download the single file': 'Baixar o arquivo único',
  'If your site has a strict policy': 'Se o seu site tem uma política rígida',
  'Its header must allow at least this, in addition to what it allows now:':
    'O cabeçalho dela deve permitir pelo menos isto, além do que já permite:',
  'The header': 'O cabeçalho',
  'the header': 'o cabeçalho',
  Without: 'Sem',
  ', readers keep the text as it is. No exception is needed for styles or Trusted Types.':
    ', quem lê fica com o texto como está. Não é preciso exceção para estilos nem Trusted Types.',
};
