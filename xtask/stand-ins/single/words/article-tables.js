// One file has no others to load: it speaks English.

export const tables = {};
