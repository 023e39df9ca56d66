// @ts-check
/** Bytes of a file, or characters of a text, that are read: the limit of the core (`files.rs`), for what does not go through it. */
export const MOST = 50 * 1024 * 1024;
