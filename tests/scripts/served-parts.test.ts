import { expect, test } from 'vitest';
import { SERVED_PARTS } from '../../scripts/served-parts.mjs';
import { ELEMENT_FILE, HUB_PARTS } from '../../src/cli/serve/answer.js';

test('a clone builds exactly the files that serve needs', () =>
  expect(Object.values(SERVED_PARTS)).toEqual([ELEMENT_FILE, ...HUB_PARTS]));
