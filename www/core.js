// @ts-check
/** The stable address at which a site or a tool reaches the core, wherever its parts lie. */
export * from './core/core.js';
