// @ts-check
/** Portuguese, as `en-page.js`. */

/**
 * What is counted: one, and more. Only round millions, as words, would be another form.
 *
 * @param {string} one
 * @param {string} other
 */
const counted = (one, other) => ({ one, many: other, other });

export const page = {
  rawTitle: 'Seu texto',
  undo: 'Desfazer',
  stillReading: 'Lendo… Enquanto isso, aqui está seu texto linha por linha.',
  dismiss: 'Fechar',
  announced: 'Artigo: {list}.',
  sections: counted('{n} seção', '{n} seções'),
  timelineOf: counted('uma linha do tempo com {n} entrada', 'uma linha do tempo com {n} entradas'),
  newText: 'O novo texto substituiu o antigo.',
  undone: 'O texto anterior está de volta.',
  wasTextOnly: 'Lido de novo só a partir do texto.',
  wasPutBack: 'A linha está de volta ao texto.',
  copied: 'O texto foi copiado.',
  notCopied: 'O navegador não deixou esta página copiar. Selecione o texto e copie-o.',
  copiedFormatted: 'O artigo foi copiado com intertítulos, listas e horários.',
  notCopiedFormatted:
    'O navegador não deixou esta página copiar o artigo com a formatação. Salve-o como página da web ou copie o texto.',
  notSavedFormatted: 'Não foi possível salvar o artigo com a formatação. Salve o texto.',
  forgotten: 'Esquecido. Ao recarregar, a página começa vazia.',
  newVersion: 'Há uma versão mais nova desta página. Seu texto fica.',
  reload: 'Recarregar',
  another: 'Colar outro artigo',
  pasteHere: 'Cole um artigo',
  editing: 'Editar o texto',
  linked:
    'Nesta aba, o endereço da página agora leva a {time}. Para mostrar a outras pessoas, compartilhe um link com o artigo inteiro.',
  entryWithoutText:
    'Este endereço indica um ponto de um texto que não está neste dispositivo. Peça um link com o artigo inteiro ou cole o texto.',
  tooLongToEdit:
    'Este texto é longo demais para ser editado aqui. Edite-o no próprio programa e abra-o de novo.',
};

export const settings = {
  width: ['estreita', 'normal', 'larga', 'muito larga'],
  leading: ['apertado', 'normal', 'amplo', 'muito amplo'],
  spacing: ['normal', 'amplo', 'muito amplo'],
};

export const kept = {
  yes: counted(
    'Guardado nesta aba, só neste dispositivo: o texto ({n} caractere) e como você o lê. Fechar a aba apaga tudo.',
    'Guardado nesta aba, só neste dispositivo: o texto ({n} caracteres) e como você o lê. Fechar a aba apaga tudo.',
  ),
  no: 'Nada está guardado neste dispositivo.',
  full: 'O navegador não guardou este texto: ele é longo demais ou o armazenamento está desligado. Ao recarregar, ele se perde.',
  link: 'Este texto está no endereço da página, que o abre de novo. Nada está guardado neste dispositivo.',
};

export const failures = {
  empty: 'Não há texto aqui. Cole um artigo ou abra um arquivo.',
  blank: 'Este texto contém só espaços. Cole um artigo ou abra um arquivo.',
  'clipboard-empty': 'A área de transferência não contém texto. Copie o artigo primeiro.',
  'clipboard-denied':
    'O navegador não deixou esta página ler a área de transferência. Pressione Ctrl+V (⌘V no Mac).',
  'clipboard-denied-touch':
    'O navegador não deixou esta página ler a área de transferência. Toque e segure o campo de texto e escolha “Colar”.',
  'drop-without-text':
    'O que você soltou não contém texto. Solte um arquivo .txt, .md ou .html, ou cole o texto.',
  sample: 'Não foi possível carregar o exemplo. Cole um artigo.',
  core: 'Seu texto aparece abaixo, sem alterações, linha por linha.',
  'not-found':
    'A parte da página que encontra intertítulos e horários falta no servidor. Recarregue a página; se não adiantar, avise o administrador do site.',
  mime: 'O servidor envia a parte da página que encontra intertítulos e horários com o tipo MIME errado. O administrador do site pode corrigir isso.',
  csp: 'A política de segurança do site bloqueia a parte da página que encontra intertítulos e horários. O administrador do site precisa permitir ‘wasm-unsafe-eval’.',
  network:
    'Não foi possível carregar a parte da página que encontra intertítulos e horários. Verifique a conexão e recarregue a página.',
  'old-browser':
    'Este navegador é antigo demais para a parte da página que encontra intertítulos e horários. Atualize-o ou use outro.',
  'not-loaded':
    'A parte da página que encontra intertítulos e horários não está pronta. Recarregue a página.',
  crash: 'Algo neste texto parou o programa que o lê. É uma falha do programa, não do seu texto.',
  unknown: 'Algo deu errado durante a leitura do texto. Recarregue a página e tente de novo.',
};

export const fileKinds = {
  pdf: 'Este arquivo é um PDF. Abra-o no navegador ou em um programa de PDF, selecione todo o texto, copie e cole aqui.',
  word: 'Não foi possível ler este documento aqui. Abra-o no próprio programa, copie o texto e cole aqui.',
  image: 'Este arquivo é uma imagem; esta página lê só texto.',
  archive: 'Este arquivo está compactado. Descompacte-o e abra o texto que está dentro.',
  binary: 'Este arquivo não é texto. Abra-o no próprio programa, copie o texto e cole aqui.',
  unreadable:
    'O navegador não conseguiu ler este arquivo; talvez tenha sido movido ou apagado. Abra-o de novo, ou copie o texto e cole aqui.',
  mail: 'Este e-mail está danificado ou incompleto. Abra-o no programa de e-mail, copie o texto e cole aqui.',
  'saved-page':
    'Esta página salva está danificada ou incompleta. Abra-a no navegador, copie o texto e cole aqui.',
  captions:
    'Não há legendas legíveis neste arquivo. Abra-o em um editor de texto, copie o texto e cole aqui.',
  book: 'Este livro está danificado ou protegido contra cópia. Abra-o no próprio programa, copie o texto e cole aqui.',
  'no-reader':
    'Não foi possível carregar a parte da página que lê esses arquivos. Verifique a conexão e abra o arquivo de novo; nada foi alterado.',
};

export const files = {
  tooLarge: 'O texto tem {size}; esta página lê até {limit}. Nada foi alterado.',
  replaced: counted(
    '{n} ponto deste arquivo não pôde ser lido; está marcado com �.',
    '{n} pontos deste arquivo não puderam ser lidos; cada um está marcado com �.',
  ),
  guessed: 'O arquivo não informa sua codificação; foi lido como {encoding}.',
};

export const dates = {
  title: 'Datas no texto',
  summary: counted('{n} data no texto', '{n} datas no texto'),
  strip: 'Ir a uma data do texto',
  feed: 'A barra grossa sob a linha marca o período da linha do tempo.',
  more: 'Mais datas',
  range: 'de {from} a {to}',
  length: 'um intervalo de tempo',
  unplaced: 'sem lugar definido sem uma data de onde contar',
  fromText: 'deduzido do texto',
};

export const exporting = {
  menu: 'Exportar',
  csv: 'Tabela (CSV)',
  json: 'Dados (JSON)',
  ics: 'Calendário (iCalendar)',
  jsonld: 'Cobertura ao vivo (JSON-LD)',
  update: 'Atualização, {time}',
  saved: counted('{n} entrada salva.', '{n} entradas salvas.'),
  left: counted(
    '{n} entrada omitida: um calendário precisa de data.',
    '{n} entradas omitidas: um calendário precisa de data.',
  ),
  nothing:
    'Nada foi salvo: um calendário precisa de datas, e nenhuma entrada tem. Informe a data de publicação e exporte de novo.',
};

export const kinds = {
  title: 'Título',
  standfirst: 'Linha fina',
  heading: 'Intertítulo',
  paragraph: 'Parágrafo',
  'list-item': 'Item de lista',
  quote: 'Citação',
  speaker: 'Quem fala',
  caption: 'Legenda',
  preformatted: 'Texto com quebras de linha próprias',
  'table-row': 'Linha de tabela',
  separator: 'Separador',
  text: 'Texto',
};

export const correcting = {
  probably: '{kind}, provavelmente',
  why: '{kind}: por quê?',
  certain: 'O texto não permite outra leitura.',
  make: 'O que mais poderia ser:',
  headline: 'O título é outra linha:',
  furniture: 'Não faz parte do artigo',
  join: 'Continua a linha acima',
  split: 'Separar em linhas',
  wasSplit: 'Cada linha agora está sozinha.',
  like: counted('{n} outra linha parece com esta.', '{n} outras linhas parecem com esta.'),
  likeDone: counted('{n} linha alterada.', '{n} linhas alteradas.'),
  undone: 'Desfeito.',
  on: 'Cada bloco agora tem um “?” que diz por que foi lido assim e o que mais poderia ser.',
  off: 'Agora só os blocos duvidosos têm um “?”.',
};

export const done = {
  title: 'Agora é o título.',
  paragraph: 'Agora é um parágrafo.',
  heading: 'Agora é um intertítulo.',
  quote: 'Agora é uma citação.',
  'list-item': 'Agora é um item de lista.',
  caption: 'Agora é uma legenda.',
  furniture: 'Agora está de lado, abaixo do artigo.',
  join: 'Agora continua a linha acima.',
};

export const likewise = {
  paragraph: counted('Tornar também um parágrafo', 'Tornar também parágrafos'),
  heading: counted('Tornar também um intertítulo', 'Tornar também intertítulos'),
  quote: counted('Tornar também uma citação', 'Tornar também citações'),
  'list-item': counted('Tornar também um item de lista', 'Tornar também itens de lista'),
  caption: counted('Tornar também uma legenda', 'Tornar também legendas'),
  furniture: counted('Pôr também de lado', 'Pôr também de lado'),
};

export const share = {
  short: counted(
    '{n} caractere: curto o bastante para conversas e e-mail. O artigo está no próprio link e não vai a nenhum servidor.',
    '{n} caracteres: curto o bastante para conversas e e-mail. O artigo está no próprio link e não vai a nenhum servidor.',
  ),
  long: counted(
    '{n} caractere. Alguns programas cortam links em {cut}; um link cortado avisa ao ser aberto. O artigo está no próprio link e não vai a nenhum servidor.',
    '{n} caracteres. Alguns programas cortam links em {cut}; um link cortado avisa ao ser aberto. O artigo está no próprio link e não vai a nenhum servidor.',
  ),
  tooLong: counted(
    'Como link, este artigo tem {n} caractere. A maioria dos programas corta links em {cut}; envie-o como arquivo.',
    'Como link, este artigo tem {n} caracteres. A maioria dos programas corta links em {cut}; envie-o como arquivo.',
  ),
  copied: 'O link foi copiado.',
  origin: 'Este artigo veio em um link. Não é deste site, e ninguém aqui o verificou.',
};

export const library = {
  on: 'Os textos que você lê agora ficam neste dispositivo, até que você os apague.',
  off: 'Os textos que você lê não são mais guardados. Os guardados ficam até que você os apague.',
  search: 'Buscar',
  sort: 'Ordem',
  opened: 'Últimos lidos primeiro',
  added: 'Mais recentes primeiro',
  title: 'Por título',
  archived: 'Mostrar o arquivo morto',
  archive: 'Arquivar',
  unarchive: 'Desarquivar',
  delete: 'Apagar',
  does: '{button}: {title}',
  found: counted('{n} texto', '{n} textos'),
  none: 'Nada está guardado ainda.',
  notFound: 'Nenhum texto guardado tem estas palavras.',
  room: '{used} usados dos {size} que o navegador dá a esta página.',
  aside: counted(
    '{n} registro não pôde ser lido e foi posto de lado. “Salvar tudo” também o salva.',
    '{n} registros não puderam ser lidos e foram postos de lado. “Salvar tudo” também os salva.',
  ),
  deleted: 'O texto foi apagado.',
  save: 'Salvar tudo em um arquivo',
  bring: 'Importar um arquivo assim',
  brought: counted('{n} texto importado.', '{n} textos importados.'),
  notBrought: 'Este arquivo não contém textos salvos por esta página. Nada foi alterado.',
  forget: 'Esquecer todos os textos',
  forgotten: 'Todos os textos foram apagados deste dispositivo.',
  full: 'Não foi possível guardar este texto: o navegador não dá mais espaço a esta página. Apague alguns textos ou salve-os em um arquivo.',
  refused:
    'O navegador não deixa esta página guardar textos: talvez seja uma janela anônima ou o armazenamento esteja desligado.',
};

export const listen = {
  title: 'Ouvir',
  play: 'Reproduzir',
  pause: 'Pausar',
  back: 'Frase anterior',
  on: 'Próxima frase',
  partBack: 'Parte anterior',
  partOn: 'Próxima parte',
  rate: 'Velocidade',
  voice: 'Voz',
  usual: 'A do dispositivo',
  close: 'Parar de ouvir',
  failed:
    'Este dispositivo não falou. Talvez não tenha voz para o idioma deste texto: instale uma nos ajustes.',
};

export const markup = {
  'Skip to the text': 'Ir para o texto',
  Back: 'Voltar',
  Done: 'Concluir',
  correcting: 'a correção',
  Contents: 'Sumário',
  ', type and colours': ', letra e cores',
  Listen: 'Ouvir',
  Share: 'Compartilhar',
  More: 'Mais',
  'This page was opened as a file, where browsers do not let it run. Open it at its web address instead.':
    'Esta página foi aberta como arquivo, e assim os navegadores não a deixam funcionar. Abra-a no endereço da web.',
  'This page could not start. Reload it; if that does not help, check the connection, or use a newer browser. What you have written below stays until then.':
    'Esta página não pôde iniciar. Recarregue-a; se não adiantar, verifique a conexão ou use um navegador mais novo. O que você escreveu abaixo fica até lá.',
  'Paste an article': 'Cole um artigo',
  press: 'pressione',
  Ctrl: 'Ctrl',
  anywhere: 'em qualquer lugar',
  'press “Paste”, or tap here and paste': 'toque em “Colar”, ou toque aqui e cole',
  'Read it': 'Ler',
  'Back to the article': 'Voltar ao artigo',
  'Open a file': 'Abrir um arquivo',
  Paste: 'Colar',
  'See a sample': 'Ver um exemplo',
  Clear: 'Limpar',
  'File to open': 'Arquivo a abrir',
  'Nothing leaves this device.': 'Nada sai deste dispositivo.',
  'Read before': 'Lidos antes',
  'All texts': 'Todos os textos',
  Timeline: 'Linha do tempo',
  Tools: 'Ferramentas',
  'Type and colours': 'Letra e cores',
  Colours: 'Cores',
  'As on the device': 'Como no dispositivo',
  Light: 'Claro',
  Sepia: 'Sépia',
  Dark: 'Escuro',
  Black: 'Preto',
  'High contrast': 'Alto contraste',
  Type: 'Letra',
  Serif: 'Com serifa',
  'Sans serif': 'Sem serifa',
  Typewriter: 'Máquina de escrever',
  Size: 'Tamanho',
  'smaller text': 'texto menor',
  'larger text': 'texto maior',
  'Width of a line': 'Largura da linha',
  'narrower lines': 'linhas mais estreitas',
  usual: 'normal',
  'wider lines': 'linhas mais largas',
  'Between lines': 'Entre linhas',
  'less space between lines': 'menos espaço entre linhas',
  'more space between lines': 'mais espaço entre linhas',
  'Between letters and words': 'Entre letras e palavras',
  'less space between letters': 'menos espaço entre letras',
  'more space between letters': 'mais espaço entre letras',
  'Fill lines to both ends': 'Justificar as linhas',
  Language: 'Idioma',
  'As it was at first': 'Como era no início',
  'Copy a link with the whole article': 'Copiar um link com o artigo inteiro',
  'Send the link': 'Enviar o link',
  'Copy the article with its formatting': 'Copiar o artigo com a formatação',
  'Save the article as a web page': 'Salvar o artigo como página da web',
  'Copy as Markdown': 'Copiar como Markdown',
  'Save as Markdown': 'Salvar como Markdown',
  'Copy the text': 'Copiar o texto',
  'Save the text as a file': 'Salvar o texto em um arquivo',
  'Bring back the text before': 'Trazer de volta o texto anterior',
  'Edit text': 'Editar o texto',
  'Text only': 'Só o texto',
  'Correct the structure': 'Corrigir a estrutura',
  Print: 'Imprimir',
  'Your texts': 'Seus textos',
  'Put an article on your site': 'Pôr um artigo no seu site',
  'Forget it': 'Esquecer',
  'Keep the texts that I read, on this device alone':
    'Guardar os textos que leio, só neste dispositivo',
};
