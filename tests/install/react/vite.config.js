export default {
  base: './',
  build: { target: 'esnext', assetsInlineLimit: 0 },
  esbuild: { jsx: 'automatic' },
  ssr: { noExternal: true, external: ['article-viewer', 'react', 'react-dom'] },
};
