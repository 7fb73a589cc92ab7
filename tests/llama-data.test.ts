import { describe, expect, test } from 'vitest';
import { versionsOf } from '../src/domain/format/text.js';
import { NONE } from '../src/domain/graph/lineage-graph.js';
import { mainLineOf } from '../src/domain/graph/lineage.js';
import { pictureOf } from '../src/picture.js';
import { parseView } from '../src/state/view-string.js';
import { readGraph } from './read-graph.js';
import { areaOf } from './scene/area-of.js';

/**
 * Models older than a parent: a later version moved to it, or the data existed before the model that it is named after.
 */
const OLDER_THAN_A_PARENT = [
  'belle > chinese-vicuna',
  'lawyer-llama > chinese-vicuna-legal',
  'linly-chinese-llama > linly-chatflow',
  'llama-2 > clinical-camel',
  'llama-3.3-instruct > ultravox',
  'llava-1.5 > dreamllm',
  'tulu-3 > openscholar-llama-3.1',
  'videochat > video-llama',
];

/** Names that several releases share: of a series, of a repository with two models, of an animal. */
const SHARED_NAMES = [
  'chinese llama alpaca',
  'chinese llama alpaca 2',
  'llama 4',
  'oasst',
  'open assistant',
  '伶荔',
  '华佗gpt',
  '原驼',
  '姜子牙',
  '小羊驼',
  '玉兰',
  '百聆',
  '轩辕',
  '骆马',
];

/** Hosts of original repositories; all others are mirrors. */
const REPOSITORIES = new Set(['github.com', 'huggingface.co']);
const FILE_OF_REPOSITORY = /^(\/datasets)?\/[^/]+\/[^/]+\/(blob|blame|resolve|tree|commits?)\//;
const MIRROR_OF_PAPERS = /arxiv-vanity|ar5iv/;

/** A thousand times a power of two, or millions: a window that was meant in powers of two. */
const ROUNDED_WINDOW = /^(8|16|32|64|128|256|512)000$|^\d+000000$/;

const graph = readGraph('llama');
const { nodes, edges } = graph;

describe('graph-data/llama.json, rules', () => {
  test('every line leads back to LLaMA', () => {
    const roots = new Set([...nodes.keys()].map((n) => mainLineOf(graph, n)[0]?.node));
    expect([...roots]).toEqual([graph.numberOf('llama')]);
  });

  test('models older than a parent are listed here, and have a note about it', () => {
    const older = edges.flatMap(({ source, target, since }, e) => {
      const before = graph.nodeAt(graph.sources[e] ?? NONE).released ?? '';
      const after = since ?? graph.nodeAt(graph.targets[e] ?? NONE).released ?? '';
      const precision = Math.min(before.length, after.length);
      const isOlder = before.slice(0, precision) > after.slice(0, precision);
      return isOlder ? [`${source} > ${target}`] : [];
    });
    expect(older.sort()).toEqual(OLDER_THAN_A_PARENT);
    const untold = older.filter((claim) => {
      const child = graph.numberOf(claim.split(' > ')[1] ?? '') ?? NONE;
      return (graph.nodeAt(child).notes ?? []).length === 0;
    });
    expect(untold).toEqual([]);
  });

  test('no name refers to two models, except in a series', () => {
    const bearers = new Map<string, Set<string>>();
    for (const { id, name = id, aliases = [] } of nodes) {
      for (const word of [id, ...versionsOf(name), ...aliases]) {
        const key = word.toLowerCase().replace(/[\s_-]+/g, ' ');
        bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
      }
    }
    const shared = [...bearers].filter(([, ids]) => ids.size > 1).map(([key]) => key);
    expect(shared.sort()).toEqual(SHARED_NAMES);
  });

  test('every claim has its own sources; with only secondary ones it is inferred', () => {
    const isUnfounded = ({ sources = [] }: (typeof edges)[number]) => sources.length === 0;
    expect(edges.filter(isUnfounded)).toEqual([]);
    const isHearsay = ({ sources = [] }: (typeof edges)[number]) =>
      sources.every(({ secondary }) => secondary);
    const sure = edges.filter((edge) => isHearsay(edge) && edge.confidence !== 'inferred');
    expect(sure.map(({ source, target }) => `${source} > ${target}`)).toEqual([]);
  });

  test('no source is a mirror', () => {
    const cited = [...nodes, ...edges].flatMap(({ sources = [] }) => sources.map(({ url }) => url));
    const mirrors = cited.filter((url) => {
      const { hostname, pathname } = new URL(url);
      if (MIRROR_OF_PAPERS.test(hostname)) return true;
      return FILE_OF_REPOSITORY.test(pathname) && !REPOSITORIES.has(hostname);
    });
    expect(mirrors).toEqual([]);
  });

  test('a context length of 128K is written in one way', () => {
    const rounded = nodes.filter(({ contextLength }) => ROUNDED_WINDOW.test(`${contextLength}`));
    expect(rounded.map(({ id }) => id)).toEqual([]);
  });

  test('an organization has one name', () => {
    const spellings = new Map<string, Set<string>>();
    for (const name of nodes.flatMap(({ organization = [] }) => organization)) {
      const key = name
        .toLowerCase()
        .replace(/^the /, '')
        .replace(/[^\p{L}\p{N}]/gu, '');
      spellings.set(key, (spellings.get(key) ?? new Set()).add(name));
    }
    expect([...spellings.values()].filter(({ size }) => size > 1)).toEqual([]);
  });

  test('a known licence has a class, and conversely', () => {
    const odd = nodes.filter(
      ({ license, licenseClass }) => (licenseClass === 'unknown') !== (license === undefined),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test('landmarks are the survey figure’s models and what Meta released alone', () => {
    const figure = graph.file.views?.find(({ id }) => id === 'survey-2023')?.view ?? '';
    const drawn = new Set(figure.replace('nodes=', '').split(','));
    expect(drawn.size).toBe(34);
    const isOfMetaAlone = (makers: readonly string[]) =>
      makers.length > 0 && makers.every((maker) => maker.startsWith('Meta'));
    const meant = nodes.filter(
      ({ id, organization = [] }) => drawn.has(id) || isOfMetaAlone(organization),
    );
    expect(nodes.filter(({ landmark }) => landmark).map(({ id }) => id)).toEqual(
      meant.map(({ id }) => id),
    );
  });
});

/** Pictures take long, so only one model in fifty is checked. */
const STRIDE = 50;

test('every model opens as a card, with its line to the root', () => {
  const { measureText, ...area } = areaOf(1150, 760);
  const missing = nodes.filter(({ id }, n) => {
    if (n % STRIDE > 0) return false;
    const { view } = parseView(`select=${id}`, graph);
    const { scene } = pictureOf(graph, view, area, measureText);
    const shown = new Set(scene.cards.flatMap((card) => (card.kind === 'node' ? [card.node] : [])));
    return !mainLineOf(graph, n).every(({ node }) => shown.has(node));
  });
  expect(missing.map(({ id }) => id)).toEqual([]);
});
