// @ts-check
/** Japanese, as `en-page.js`. */

/** Japanese has one form for every number. @param {string} other */
const counted = (other) => ({ other });

export const page = {
  rawTitle: 'あなたのテキスト',
  undo: '元に戻す',
  stillReading: '読み取り中です… それまでは本文を行ごとに表示します。',
  dismiss: '閉じる',
  announced: '記事: {list}。',
  sections: counted('{n} セクション'),
  timelineOf: counted('{n} 件のタイムライン'),
  newText: '新しいテキストに置き換えました。',
  undone: '前のテキストに戻しました。',
  wasTextOnly: 'テキストだけから読み直しました。',
  wasPutBack: '行を本文に戻しました。',
  copied: 'テキストをコピーしました。',
  notCopied: 'ブラウザーがコピーを許可しませんでした。テキストを選択してコピーしてください。',
  copiedFormatted: '見出し、リスト、時刻とともに記事をコピーしました。',
  notCopiedFormatted:
    'ブラウザーが書式付きのコピーを許可しませんでした。ウェブページとして保存するか、テキストをコピーしてください。',
  notSavedFormatted: '書式付きで保存できませんでした。テキストを保存してください。',
  forgotten: '消去しました。再読み込みすると空のページから始まります。',
  newVersion: 'このページの新しいバージョンがあります。テキストはそのまま残ります。',
  reload: '再読み込み',
  another: '別の記事を貼り付け',
  pasteHere: '記事を貼り付け',
  editing: 'テキストを編集',
  linked:
    'このタブでは、ページのアドレスが {time} を指すようになりました。ほかの人に見せるには、記事全体を含むリンクを共有してください。',
  entryWithoutText:
    'このアドレスは、この端末にないテキストの場所を指しています。記事全体を含むリンクを送ってもらうか、テキストを貼り付けてください。',
  tooLongToEdit:
    'このテキストは長すぎてここでは編集できません。元のアプリで編集し、開き直してください。',
};

export const settings = {
  width: ['狭い', '標準', '広い', 'とても広い'],
  leading: ['狭い', '標準', '広い', 'とても広い'],
  spacing: ['標準', '広い', 'とても広い'],
};

export const kept = {
  yes: counted(
    'このタブの中、この端末だけに保存中: テキスト（{n} 文字）と読み方の設定。タブを閉じると消えます。',
  ),
  no: 'この端末には何も保存されていません。',
  full: 'ブラウザーがこのテキストを保存しませんでした。長すぎるか、保存が無効になっています。再読み込みすると失われます。',
  link: 'このテキストはページのアドレスに含まれており、アドレスから開き直せます。この端末には何も保存されていません。',
};

export const failures = {
  empty: 'テキストがありません。記事を貼り付けるか、ファイルを開いてください。',
  blank: 'このテキストは空白だけです。記事を貼り付けるか、ファイルを開いてください。',
  'clipboard-empty': 'クリップボードにテキストがありません。先に記事をコピーしてください。',
  'clipboard-denied':
    'ブラウザーがクリップボードの読み取りを許可しませんでした。代わりに Ctrl+V（Mac では ⌘V）を押してください。',
  'clipboard-denied-touch':
    'ブラウザーがクリップボードの読み取りを許可しませんでした。入力欄を長押しし、「貼り付け」を選んでください。',
  'drop-without-text':
    'ドロップしたものにテキストがありません。.txt、.md、.html のファイルをドロップするか、テキストを貼り付けてください。',
  sample: 'サンプルを読み込めませんでした。代わりに記事を貼り付けてください。',
  core: 'テキストを下にそのまま、行ごとに表示します。',
  'not-found':
    '見出しと時刻を見つける部分がサーバーにありません。再読み込みしてください。それでも直らない場合は、サイトの管理者に知らせてください。',
  mime: '見出しと時刻を見つける部分が、誤った MIME タイプで送られています。サイトの管理者が直せます。',
  csp: 'サイトのセキュリティポリシーが、見出しと時刻を見つける部分を止めています。サイトの管理者が ‘wasm-unsafe-eval’ を許可する必要があります。',
  network:
    '見出しと時刻を見つける部分を読み込めませんでした。接続を確かめて再読み込みしてください。',
  'old-browser':
    '見出しと時刻を見つける部分には、このブラウザーは古すぎます。更新するか、別のブラウザーを使ってください。',
  'not-loaded': '見出しと時刻を見つける部分の準備ができていません。再読み込みしてください。',
  crash:
    '本文の何かが、読み取りのプログラムを止めました。プログラムの誤りであり、本文の誤りではありません。',
  unknown: '読み取り中に問題が起きました。再読み込みしてもう一度お試しください。',
};

export const fileKinds = {
  pdf: 'これは PDF ファイルです。ブラウザーか PDF アプリで開き、テキストをすべて選択してコピーし、ここに貼り付けてください。',
  word: 'この文書はここでは読み取れませんでした。元のアプリで開き、テキストをコピーしてここに貼り付けてください。',
  image: 'これは画像ファイルです。このページはテキストだけを読みます。',
  archive: 'これは圧縮ファイルです。展開して中のテキストを開いてください。',
  binary:
    'このファイルはテキストではありません。元のアプリで開き、テキストをコピーしてここに貼り付けてください。',
  unreadable:
    'ブラウザーがこのファイルを読めませんでした。移動または削除されたのかもしれません。開き直すか、テキストをコピーしてここに貼り付けてください。',
  mail: 'このメールは壊れているか不完全です。メールアプリで開き、テキストをコピーしてここに貼り付けてください。',
  'saved-page':
    'この保存されたページは壊れているか不完全です。ブラウザーで開き、テキストをコピーしてここに貼り付けてください。',
  captions:
    'このファイルには読み取れる字幕がありません。テキストエディターで開き、テキストをコピーしてここに貼り付けてください。',
  book: 'この本は壊れているか、コピーが制限されています。元のアプリで開き、テキストをコピーしてここに貼り付けてください。',
  'no-reader':
    'この種のファイルを読む部分を読み込めませんでした。接続を確かめてファイルを開き直してください。何も変更されていません。',
};

export const files = {
  tooLarge:
    'テキストは {size} あります。このページが読めるのは {limit} までです。何も変更されていません。',
  replaced: counted('このファイルの {n} か所を読み取れませんでした。その箇所は � で示しています。'),
  guessed: 'ファイルに文字コードの記載がないため、{encoding} として読み取りました。',
};

export const dates = {
  title: '本文中の日付',
  summary: counted('本文中の日付 {n} 件'),
  strip: '本文中の日付へ移動',
  feed: '線の下の太い帯は、タイムラインの期間を示します。',
  more: 'ほかの日付',
  range: '{from}～{to}',
  length: '時間の長さ',
  unplaced: '基準になる日付がないため、位置を決められません',
  fromText: '本文から推定',
};

export const exporting = {
  menu: '書き出し',
  csv: '表（CSV）',
  json: 'データ（JSON）',
  ics: 'カレンダー（iCalendar）',
  jsonld: 'ライブブログ（JSON-LD）',
  update: '更新、{time}',
  saved: counted('{n} 件を保存しました。'),
  left: counted('{n} 件を省きました。カレンダーには日付が必要です。'),
  nothing:
    '何も保存しませんでした。カレンダーには日付が必要ですが、どの項目にもありません。公開日を入力してから書き出し直してください。',
};

export const kinds = {
  title: '題名',
  standfirst: 'リード文',
  heading: '見出し',
  paragraph: '段落',
  'list-item': 'リスト項目',
  quote: '引用',
  speaker: '話者',
  caption: 'キャプション',
  preformatted: '改行を保つテキスト',
  'table-row': '表の行',
  separator: '区切り',
  text: 'テキスト',
};

export const correcting = {
  probably: '{kind}（おそらく）',
  why: '{kind}: なぜ？',
  certain: '本文からはほかの読み方ができません。',
  make: 'ほかの可能性:',
  headline: '別の行が題名:',
  furniture: '記事の一部ではない',
  join: '上の行の続き',
  split: '行に分ける',
  wasSplit: '各行を独立させました。',
  like: counted('ほかに {n} 行がこの行に似ています。'),
  likeDone: counted('{n} 行を変更しました。'),
  undone: '元に戻しました。',
  on: 'すべてのブロックに「?」を付けました。なぜそう読んだか、ほかに何でありうるかを示します。',
  off: '「?」は疑わしいブロックだけに付いています。',
};

export const done = {
  title: '題名にしました。',
  paragraph: '段落にしました。',
  heading: '見出しにしました。',
  quote: '引用にしました。',
  'list-item': 'リスト項目にしました。',
  caption: 'キャプションにしました。',
  furniture: '記事の下に除外しました。',
  join: '上の行の続きにしました。',
};

export const likewise = {
  paragraph: counted('それも段落にする'),
  heading: counted('それも見出しにする'),
  quote: counted('それも引用にする'),
  'list-item': counted('それもリスト項目にする'),
  caption: counted('それもキャプションにする'),
  furniture: counted('それも除外する'),
};

export const share = {
  short: counted(
    '{n} 文字: チャットやメールでも十分短いリンクです。記事はリンクそのものに含まれ、サーバーには送られません。',
  ),
  long: counted(
    '{n} 文字。{cut} 文字でリンクを切るアプリもあります。切れたリンクは開いたときにわかります。記事はリンクそのものに含まれ、サーバーには送られません。',
  ),
  tooLong: counted(
    'リンクにすると {n} 文字になります。多くのアプリはリンクを {cut} 文字で切るため、ファイルで送ってください。',
  ),
  copied: 'リンクをコピーしました。',
  origin: 'この記事はリンクで届きました。このサイトのものではなく、ここでは誰も確認していません。',
};

export const library = {
  on: '読んだテキストは、削除するまでこの端末に残ります。',
  off: '読んだテキストは今後保存されません。保存済みのものは、削除するまで残ります。',
  search: '検索',
  sort: '並び順',
  opened: '最近読んだ順',
  added: '新しい順',
  title: '題名順',
  archived: 'アーカイブを表示',
  archive: 'アーカイブ',
  unarchive: 'アーカイブから戻す',
  delete: '削除',
  does: '{button}: {title}',
  found: counted('{n} 件'),
  none: '保存されたものはまだありません。',
  notFound: 'この語を含む保存済みのテキストはありません。',
  room: 'ブラウザーがこのページに与える {size} のうち {used} を使用しています。',
  aside: counted(
    '{n} 件の記録を読み取れず、別に置きました。「すべて保存」ではこれも保存されます。',
  ),
  deleted: 'テキストを削除しました。',
  save: 'すべてを 1 つのファイルに保存',
  bring: '保存したファイルを読み込む',
  brought: counted('{n} 件を読み込みました。'),
  notBrought:
    'このファイルには、このページが保存したテキストがありません。何も変更されていません。',
  forget: 'すべてのテキストを消去',
  forgotten: 'すべてのテキストをこの端末から削除しました。',
  full: 'このテキストは保存できませんでした。ブラウザーの容量がもうありません。いくつか削除するか、ファイルに保存してください。',
  refused:
    'ブラウザーがテキストの保存を許可しません。プライベートウィンドウか、保存が無効になっているのかもしれません。',
};

export const listen = {
  title: '読み上げ',
  play: '再生',
  pause: '一時停止',
  back: '前の文',
  on: '次の文',
  partBack: '前の部分',
  partOn: '次の部分',
  rate: '速さ',
  voice: '声',
  usual: '端末の標準',
  close: '読み上げを終える',
  failed:
    'この端末は読み上げできませんでした。本文の言語の声がないのかもしれません。端末の設定で追加してください。',
};

export const markup = {
  'Skip to the text': '本文へ移動',
  Back: '戻る',
  Done: '完了',
  correcting: '（修正）',
  Contents: '目次',
  ', type and colours': '、文字と色',
  Listen: '読み上げ',
  Share: '共有',
  More: 'その他',
  'This page was opened as a file, where browsers do not let it run. Open it at its web address instead.':
    'このページはファイルとして開かれたため、ブラウザーでは動きません。ウェブアドレスで開いてください。',
  'This page could not start. Reload it; if that does not help, check the connection, or use a newer browser. What you have written below stays until then.':
    'このページを開始できませんでした。再読み込みしてください。それでも直らない場合は、接続を確かめるか、新しいブラウザーを使ってください。下に書いたものはそれまで残ります。',
  'Paste an article': '記事を貼り付け',
  press: 'どこでも',
  Ctrl: 'Ctrl',
  anywhere: 'を押す',
  'press “Paste”, or tap here and paste': '「貼り付け」を押すか、ここをタップして貼り付け',
  'Read it': '読む',
  'Back to the article': '記事に戻る',
  'Open a file': 'ファイルを開く',
  Paste: '貼り付け',
  'See a sample': 'サンプルを見る',
  Clear: '消去',
  'File to open': '開くファイル',
  'Nothing leaves this device.': 'データがこの端末から出ることはありません。',
  'Read before': '以前に読んだもの',
  'All texts': 'すべてのテキスト',
  Timeline: 'タイムライン',
  Tools: 'ツール',
  'Type and colours': '文字と色',
  Colours: '色',
  'As on the device': '端末に合わせる',
  Light: 'ライト',
  Sepia: 'セピア',
  Dark: 'ダーク',
  Black: '黒',
  'High contrast': '高コントラスト',
  Type: '書体',
  Serif: '明朝体',
  'Sans serif': 'ゴシック体',
  Typewriter: '等幅',
  Size: '大きさ',
  'smaller text': '文字を小さく',
  'larger text': '文字を大きく',
  'Width of a line': '行の長さ',
  'narrower lines': '行を短く',
  usual: '標準',
  'wider lines': '行を長く',
  'Between lines': '行間',
  'less space between lines': '行間を狭く',
  'more space between lines': '行間を広く',
  'Between letters and words': '字間と語間',
  'less space between letters': '字間を狭く',
  'more space between letters': '字間を広く',
  'Fill lines to both ends': '両端を揃える',
  Language: '言語',
  'As it was at first': '最初の状態に戻す',
  'Copy a link with the whole article': '記事全体を含むリンクをコピー',
  'Send the link': 'リンクを送る',
  'Copy the article with its formatting': '書式付きで記事をコピー',
  'Save the article as a web page': 'ウェブページとして保存',
  'Copy as Markdown': 'Markdown でコピー',
  'Save as Markdown': 'Markdown で保存',
  'Copy the text': 'テキストをコピー',
  'Save the text as a file': 'テキストをファイルに保存',
  'Bring back the text before': '前のテキストに戻す',
  'Edit text': 'テキストを編集',
  'Text only': 'テキストのみ',
  'Correct the structure': '構造を修正',
  Print: '印刷',
  'Your texts': 'あなたのテキスト',
  'Put an article on your site': '自分のサイトに記事を置く',
  'Forget it': '消去する',
  'Keep the texts that I read, on this device alone': '読んだテキストをこの端末だけに保存する',
};
