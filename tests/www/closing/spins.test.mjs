// Run by closing.test.mjs alone: leaves no moment in which anything could end it from inside.

import { test } from 'node:test';

test('does not give way', () => {
  for (;;);
});
