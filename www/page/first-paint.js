// The person's own choice of colours and type, before the first paint: a page that turns dark late has flashed.
// A classic script in the head, because modules run after it; what is kept was checked by the core when it was saved.
'use strict';

// In a frame of another site only the article is wanted.
if (new URLSearchParams(location.search).has('embed'))
  location.replace(`www/frame/index.html${location.search}${location.hash}`);

// An article comes: a sheet would only flash, and the page would move when it goes.
if (history.state?.view === 'article' || /^#a\d+\./.test(location.hash))
  document.documentElement.dataset.view = 'article';

// Says why where the page does not start: `#unstarted` goes when it does.
const sayUnstarted = (/** @type {string} */ id) => {
  document.getElementById('unstarted')?.removeAttribute('hidden');
  document.getElementById(id)?.removeAttribute('hidden');
};
if (location.protocol === 'file:')
  addEventListener('DOMContentLoaded', () => sayUnstarted('unstarted-file'));
else
  addEventListener(
    'error',
    ({ target }) => {
      if (target === window || target instanceof HTMLScriptElement)
        sayUnstarted('unstarted-script');
    },
    { capture: true }, // an error of an element does not bubble
  );

try {
  const chosen = JSON.parse(localStorage.getItem('article-viewer:preferences') ?? '{}');
  for (const [name, value] of Object.entries(chosen))
    document.documentElement.dataset[name] = String(value);
} catch {
  // Storage is off, or holds something else: the device's own settings hold.
}
