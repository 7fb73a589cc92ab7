import { expect, test } from 'vitest';
import { SERVED_PARTS } from '../../scripts/served-parts.mjs';
import { ELEMENT_FILE, HUB_PARTS } from '../../src/cli/serve/answer.js';

test('what is built for serve in a clone is what it serves', () =>
  expect(Object.values(SERVED_PARTS)).toEqual([ELEMENT_FILE, ...HUB_PARTS]));
