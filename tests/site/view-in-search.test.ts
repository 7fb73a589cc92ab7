import { expect, test } from 'vitest';
import { viewInSearch } from '../../src/site/view-in-search.js';

test.each([
  ['', '', ''],
  ['?domain=law', 'domain=law', ''],
  ['?utm_source=mail&domain=law&select=lawgpt', 'domain=law&select=lawgpt', '?utm_source=mail'],
  ['?of=alpaca&up=1', 'of=alpaca&up=1', ''],
  ['?src=x.json', '', '?src=x.json'],
])('viewInSearch(%s) is %s, and leaves %s', (search, viewString, rest) => {
  expect(viewInSearch(search)).toEqual({ viewString, rest });
});
