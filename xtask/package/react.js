/** Types alone: `import 'article-viewer/react'` tells TypeScript about `<article-viewer>` in JSX. */
export {};
