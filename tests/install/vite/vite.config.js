export default {
  base: './',
  build: { target: 'esnext', assetsInlineLimit: 0 },
  optimizeDeps: { exclude: ['article-viewer'] },
};
