// @ts-check
/** Japanese, as `en-owners.js`. */

export const embedding = {
  copied: 'コピーしました。',
  notCopied: 'ブラウザーがコピーを許可しませんでした。コードを選択して Ctrl+C を押してください。',
  read: '題名なしで読み取りました。',
  readTitle: '「{title}」として読み取りました。',
  readTimeline: { other: '題名なし、{n} 件のタイムライン付きで読み取りました。' },
  readBoth: { other: '「{title}」として、{n} 件のタイムライン付きで読み取りました。' },
  failed: 'プレビューを作れませんでした。{reason}',
  files:
    '読者がダウンロードするのは {size}、全記事で一度だけです。記事が画面に近づくまでに読み込まれるのは、そのうち {first} だけです。',
  single: '読者がダウンロードするのは {size}、全記事で一度だけです。',
  frame:
    'あなたのページが読み込むのは、フレームを中身に合わせる 1 kB だけです。残りはフレームの中で読み込まれます。',
  unknown: '`cargo xtask dist` で作ったものには、ここに容量が表示されます。',
  integrity: 'ブラウザーはこのファイル以外を拒否します: {integrity}',
  noIntegrity: '`cargo xtask dist` で作ったものには、ここに確認の方法が表示されます。',
};

export const markup = {
  'Put an article on your site – Article Viewer': '自分のサイトに記事を置く – Article Viewer',
  'Skip to the code to paste': '貼り付けるコードへ移動',
  'Put an article on your site': '自分のサイトに記事を置く',
  'Put one tag around the text. Readers see the plain text until the element works, or for good if it never does. Nothing is sent anywhere.':
    '本文をタグひとつで囲みます。要素が動くまで（動かなければずっと）、読者には元のテキストが見えます。どこにも何も送られません。',
  'Your text': 'あなたのテキスト',
  Show: '表示',
  'text and timeline': '本文とタイムライン',
  'only the text': '本文だけ',
  'only the timeline': 'タイムラインだけ',
  Entries: '項目',
  'as in the text': '本文のとおり',
  'newest first': '新しい順',
  'oldest first': '古い順',
  Colours: '色',
  'as on your page': 'ページに合わせる',
  light: 'ライト',
  dark: 'ダーク',
  'Headline level': '題名のレベル',
  'Published on': '公開日',
  Load: '読み込み',
  'when it comes near the window': '画面に近づいたとき',
  'at once': 'すぐに',
  'Table of contents': '目次',
  'How it looks': '見え方',
  Preview: 'プレビュー',
  'The code to paste': '貼り付けるコード',
  'Files on your site': 'サイトに置くファイル',
  'One file': '1 つのファイル',
  'A frame': 'フレーム',
  'The files and the package are what': 'ファイルとパッケージは、',
  'writes into': 'がプロジェクトの',
  'of the project. They are not in the npm registry.':
    'に書き出します。npm レジストリにはありません。',
  'Where you paste it': '貼り付ける場所',
  'HTML, Markdown, WordPress, a CMS, Vue, Astro': 'HTML、Markdown、WordPress、CMS、Vue、Astro',
  'JSX or MDX: React, Preact': 'JSX または MDX: React、Preact',
  'Where the files are on your site': 'サイト上のファイルの場所',
  'Already read: the code is longer, but readers download only a fifth as much':
    '読み取り済み: コードは長くなりますが、ダウンロード量は 5 分の 1 です',
  Copy: 'コピー',
  'the code': '（コード）',
  'Download the single file': '1 つのファイルをダウンロード',
  'If your site has a strict policy': 'サイトのポリシーが厳しい場合',
  'Its header must allow at least this, in addition to what it allows now:':
    'ヘッダーで、今の許可に加えて少なくとも次を許可してください:',
  'The header': 'ヘッダー',
  'the header': '（ヘッダー）',
  Without: '',
  ', readers keep the text as it is. No exception is needed for styles or Trusted Types.':
    'がなければ、読者には元のテキストがそのまま残ります。スタイルや Trusted Types の例外は不要です。',
};
