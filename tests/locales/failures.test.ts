import { describe, expect, test } from 'vitest';
import { formatFailure } from '../../src/import/failure.js';
import { importingEn, type FailureCode } from '../../src/locales/importing-en.js';
import { importingZh } from '../../src/locales/importing-zh.js';
import { latinIn } from './latin-in.js';

type Failures = (typeof importingEn)['failures'];

/** The arguments of each code's message; the compiler requires an entry for every code. */
const VALUES: { readonly [C in FailureCode]: Parameters<Failures[C]> } = {
  'no-file': [],
  'other-format': ['DOT', 'a.dot', 'CSV'],
  'empty-file': [],
  'unknown-format': [['DOT', 'CSV'], 'gzip'],
  'unknown-text': [['DOT', 'CSV'], 'Dear all'],
  'too-large': ['DOT', 32, 40],
  'wide-row': [10_000],
  'too-many': [1_000_000],
  'too-much': [],
  'not-a-text': ['page'],
  nul: [3],
  'cut-off': [],
  'not-of-format': ['DOT', 'expected "{" but got "}"'],
  'no-graph': ['DOT'],
  entities: [],
  'too-deep': [100],
  header: [],
  'open-quote': [],
  'hub-busy': [],
  'hub-status': [503],
  'hub-silent': [30],
  'hub-unreachable': [],
  'hub-no-list': [],
  'hub-long-answer': [30_000_000],
  'hub-no-json': [],
};
/** Names of formats and columns, which are the same in every language. */
const NAMES = /\b(DOT|CSV|ZIP|gzip|Git|LFS|source|target)\b/g;

describe('failures of an import', () => {
  test.each(Object.entries(VALUES))('%s has a Chinese message', (code, values) => {
    const failure = { code: code as FailureCode, values };
    const chinese = formatFailure(failure, importingZh);
    expect(chinese).not.toBe(formatFailure(failure));
    expect(latinIn(chinese.replace(NAMES, ''))).toEqual([]);
    expect(chinese).not.toMatch(/undefined/);
  });
});
