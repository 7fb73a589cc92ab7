import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { parseGraph, parseGraphText } from '../../src/domain/format/parse-graph.js';
import { NONE } from '../../src/domain/graph/lineage-graph.js';
import { exportText } from '../../src/export/export-text.js';
import { exportTitleOf } from '../../src/export/export-title.js';
import { FORMATS, type TextFormat } from '../../src/export/formats.js';
import type { Scope } from '../../src/export/scope.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { fileOf, graphOf } from '../graph-of.js';
import { allOf, readXml } from './read-xml.js';
import { shownPictureOf } from './shown-picture-of.js';

const SHOWN: Scope = { kind: 'shown' };
const TEXT_FORMATS = Object.keys(FORMATS).filter((name) => name !== 'png') as TextFormat[];
const graph = graphOf('llama > alpaca > medalpaca; llama > vicuna', {
  llama: { name: 'LLaMA', links: { paper: 'https://arxiv.org/abs/2302.13971' } },
  medalpaca: { domains: ['medicine'] },
});
const subtree: Scope = { kind: 'subtree', node: 1 };

function namesIn(svg: string): readonly string[] {
  return allOf(readXml(svg), 'text').map(({ text }) => text);
}

describe('exportText', () => {
  test('writes different output in every format', () => {
    const texts = TEXT_FORMATS.map((format) => exportText(shownPictureOf(graph), format, SHOWN));
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
    expect(new Set(texts).size).toBe(TEXT_FORMATS.length);
  });

  test('tables begin with a byte order mark, which spreadsheets need', () => {
    const tables = (['nodes', 'edges'] as const).map((format) =>
      exportText(shownPictureOf(graph), format, SHOWN),
    );
    expect(tables.map((text) => text.slice(0, 3))).toEqual(['\uFEFFid', '\uFEFFso']);
  });

  test('"as shown" contains the members of the filter', () => {
    const filter = { ...NO_FILTER, words: { domain: ['medicine'] } };
    const json = exportText(shownPictureOf(graph, { filter }), 'json', SHOWN);
    expect(parseGraphText(json).graph.nodes.map(({ id }) => id)).toEqual([
      'llama',
      'alpaca',
      'medalpaca',
    ]);
  });

  test('"as shown" is a list in its order, without what is only kept for context', () => {
    const filter = { ...NO_FILTER, words: { domain: ['medicine'] } };
    const rows = ['vicuna', 'medalpaca'].map((id) => graph.numberOf(id) ?? NONE);
    const text = exportText(shownPictureOf(graph, { filter }), 'nodes', { kind: 'shown', rows });
    expect(text.match(/^\w+(?=,)/gm)).toEqual(['vicuna', 'medalpaca']);
  });

  test('a subtree is a model and its descendants, in a separate picture', () => {
    const shown = shownPictureOf(graph);
    const { nodes } = parseGraphText(exportText(shown, 'json', subtree)).graph;
    expect(nodes.map(({ id }) => id)).toEqual(['alpaca', 'medalpaca']);
    const words = namesIn(exportText(shown, 'svg', subtree));
    expect(words).toEqual(expect.arrayContaining(['Lineage graph · alpaca', 'medalpaca']));
    expect(words).not.toContain('vicuna');
  });

  test('a subtree of a timeline is a timeline', () => {
    const dated = graphOf('a > b > c', {
      a: { released: '2023-01' },
      b: { released: '2023-03' },
      c: { released: '2024-05' },
    });
    const layered = exportText(shownPictureOf(dated), 'svg', subtree);
    const timeline = exportText(shownPictureOf(dated, { layout: 'timeline' }), 'svg', subtree);
    expect(namesIn(timeline)).toEqual(expect.arrayContaining(['b', 'c']));
    expect(timeline).not.toBe(layered);
  });
});

describe('exportTitleOf', () => {
  const { graph: family } = parseGraph({
    ...fileOf('llama > alpaca'),
    title: { en: 'The LLaMA family', zh: 'LLaMA 家族' },
    views: [{ id: 'law', title: { en: 'Models of law', zh: '法律模型' }, view: 'domain=law' }],
  });

  test('is the title of the graph, in the language of the reader', () => {
    expect(exportTitleOf(family, OPENING_VIEW, SHOWN, 'zh')).toBe('LLaMA 家族');
  });

  test('states the filter', () => {
    const filter = { ...NO_FILTER, words: { domain: ['medicine', 'law'] }, query: ' alp ' };
    expect(exportTitleOf(family, { ...OPENING_VIEW, filter }, SHOWN, 'en')).toBe(
      'The LLaMA family · Medicine, Law · “alp”',
    );
  });

  test('states the named view, or the model of a subtree', () => {
    const view = { ...OPENING_VIEW, named: { id: 'law', step: null } };
    expect(exportTitleOf(family, view, SHOWN, 'en')).toBe('The LLaMA family · Models of law');
    expect(exportTitleOf(family, view, subtree, 'en')).toBe('The LLaMA family · alpaca');
  });

  test('states the date, if an earlier one is shown; a subtree is exported as of today', () => {
    const view = { ...OPENING_VIEW, until: '2023-06' };
    expect(exportTitleOf(family, view, SHOWN, 'en')).toBe('The LLaMA family · until June 2023');
    expect(exportTitleOf(family, view, SHOWN, 'zh')).toBe('LLaMA 家族 · 截至2023年6月');
    expect(exportTitleOf(family, view, subtree, 'en')).toBe('The LLaMA family · alpaca');
  });
});
