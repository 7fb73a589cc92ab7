import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../src/components/ui/failure-of.js';
import { problemsOfClaim, problemsOfNode } from '../../src/curate/edit/entry-problems.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import {
  formatProblem,
  GraphFormatError,
  messageIn,
  problemAt,
  type Problem,
} from '../../src/domain/format/problem.js';
import { problemsEn } from '../../src/locales/problems-en.js';
import { problemsZh } from '../../src/locales/problems-zh.js';
import { parseView } from '../../src/state/view-string.js';
import { fileOf, graphOf } from '../graph-of.js';
import { latinIn } from './latin-in.js';

/** The errors and warnings of a file. */
function problemsOf(file: unknown): readonly Problem[] {
  try {
    return parseGraph(file).warnings;
  } catch (error) {
    if (error instanceof GraphFormatError) return error.problems;
    throw error;
  }
}

const node = (id: unknown, about = {}) => ({ id, ...about });
const edge = (source: unknown, target: unknown, about = {}) => ({ source, target, ...about });
const RING = Array.from({ length: 12 }, (_, i) => `n${i}`);

const FILES: Readonly<Record<string, unknown>> = {
  'no file': 12,
  'no keys': {},
  'a newer format': { format: 7, nodes: [], edges: [] },
  'wrong values': {
    format: 1,
    title: { '1': 'x' },
    nodes: [
      node('', { released: '2023-13', contextLength: 0, vocabularySize: 1.5, kind: 'child' }),
      node(7, { name: [], aliases: 'x', links: null, variants: {}, released: true }),
      node('a', { benchmarks: [{ suite: 'MMLU', score: Infinity }], sources: [{ secondary: 1 }] }),
      node('s', { license: Symbol('x'), domains: [2n], summary: () => '' }),
    ],
    edges: [edge('a', 'b'), { source: 'a' }],
  },
  'a wrong structure': {
    format: 1,
    nodes: [node('alpaca'), node('alpaca'), node('b'), ...RING.map((id) => node(id))],
    edges: [
      edge('alpacca', 'b'),
      edge('b', 'b'),
      edge('alpaca', 'b'),
      edge('alpaca', 'b'),
      ...RING.map((id, i) => edge(id, RING[(i + 1) % RING.length])),
    ],
  },
  'nodes of another graph': {
    format: 1,
    nodes: [node('甲')],
    edges: Array.from({ length: 100 }, (_, e) => edge(`${e}`, `${e + 1000}`)),
  },
  'odd words': {
    format: 1,
    nodes: [node('a', { domains: ['medecine', 'medecine'], licenseClass: 'x', colour: 1 })],
    edges: [],
    views: [],
  },
};

const VIEWS = [
  ...['view=nothing', 'domain=medecine', 'method=lore', 'relation=x', 'q=%E4%', 'released=soon'],
  ...['nodes=alpacca', 'focus=x', 'open=llama:peff', 'select=alpaca~llama', 'compare=alpaca'],
  ...['focus=llama,goat'],
  ...['step=2', 'page=0'],
  ...['show=film', 'until=soon', 'lang=-', 'up=2', 'of=llama&from=alpaca', 'of=llama&up=x'],
  ...['from=llama', 'to=llama', 'from=llama&to=llama', 'from=alpaca&to=llama'],
  ...['from=goat&to=alpaca', `compare=${RING.join(',')},llama`, `open=${RING.join(',')}`],
];
const GRAPH = graphOf(
  `llama > alpaca [peft]; goat; ${[...Array(40).keys()].map((i) => `n${i}`).join('; ')}`,
);
const TOURED = parseGraph({
  ...fileOf('llama'),
  views: [{ id: 'tour', title: 'Tour', view: '', steps: [{ title: 'One', view: '' }] }],
}).graph;
const MANY = [...Array(40).keys()].map((i) => `n${i}`).join(',');

const BY_KIND: Readonly<Record<string, readonly Problem[]>> = {
  ...Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, problemsOf(file)])),
  ...Object.fromEntries(
    [...VIEWS, `compare=${MANY}`, `open=${MANY}`].map((view) => [
      view,
      parseView(view, GRAPH).problems,
    ]),
  ),
  'a tour with fewer steps': parseView('view=tour&step=9', TOURED).problems,
  'an id entered in a form': problemsOfNode(graphOf('a'), { id: ' 羊驼' }, 'a'),
  'values entered in a form': problemsOfClaim(
    GRAPH,
    { source: 'llama', target: 'goat', sources: [{ url: 'somewhere' }] },
    null,
  ),
  'loading a file': [
    problemAt('https://example.org/g.json', 'http-status', 404, 'Not Found'),
    problemAt('', 'too-large', 5e8),
    problemAt('', 'silence', 30),
    problemAt('', 'offline'),
    problemAt('', 'other-length', 1000, 999),
    problemAt('', 'file-changed'),
    problemAt('', 'parquet', 'nodes.parquet: expected a complete Parquet file, got a part'),
    problemAt('', 'parquet', 'expected a Parquet file, got another'),
    problemAt('', 'cancelled'),
    problemAt('', 'not-in-hub', '甲/乙'),
    problemAt('', 'unreachable', 'TypeError: Failed to fetch'),
    problemAt('', 'too-much', 'Invalid string length'),
    ...(['empty', 'page', 'binary', 'other'] as const).map((likeness) =>
      problemAt('', 'not-json', likeness, 'Unexpected end of JSON (line 3 column 7)'),
    ),
  ],
  'a failed save': [
    'NotAllowedError',
    'QuotaExceededError',
    'NotFoundError',
    'InvalidStateError',
    'UnknownError',
  ].map((name) => failureOf(new DOMException('in English', name))),
  'any other error': [failureOf(new RangeError('Invalid array length')), failureOf('a text')],
};

describe('problems', () => {
  test.each(Object.entries(BY_KIND))('%s: each has a code and a Chinese message', (_, problems) => {
    for (const problem of problems) {
      expect(problem.code, formatProblem(problem)).toBeDefined();
      const chinese = messageIn(problemsZh, problem);
      expect(latinIn(chinese), `${formatProblem(problem)} → ${chinese}`).toEqual([]);
      expect(chinese).not.toMatch(/undefined|\bNaN\b/);
      expect(messageIn(problemsEn, problem)).toBe(problem.message);
    }
  });

  test('in Chinese, too, a table that cannot be read is named, with the reason', () => {
    const problem = problemAt(
      '',
      'parquet',
      'https://a.example/n.parquet: column id: expected lists of texts, got lists of INT32',
    );
    expect(messageIn(problemsZh, problem)).toBe(
      '无法读取文件：“https://a.example/n.parquet: column id: expected lists of texts, got lists of INT32”',
    );
  });

  test('every code is covered by one of them', () => {
    const made = new Set(
      Object.values(BY_KIND).flatMap((problems) => problems.map(({ code }) => code)),
    );
    expect(Object.keys(problemsEn).filter((code) => !made.has(code as never))).toEqual([]);
  });

  test('errors reach readers only as problems, which have a message in every language', () => {
    const reading = /\.message\b|String\((?:error|reason|cause)\)/;
    const folders = ['src/components', 'src/site', 'src/element/page'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const found = files.filter(
      (file) => file.endsWith('.ts') && reading.test(readFileSync(file, 'utf8')),
    );
    expect(found.map((file) => basename(file))).toEqual(['failure-of.ts']);
  });

  test('a problem of another program is shown unchanged', () => {
    expect(messageIn(problemsZh, { path: 'x', message: 'odd' })).toBe('odd');
  });
});
