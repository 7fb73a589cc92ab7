import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LineageMatrix } from '../../src/components/matrix/lineage-matrix.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find, standIn, type StandIn } from './stand-in.js';

const GRAPH = graphOf(
  'llama > clinic [peft]; llama > nurse [peft]; llama > judge [merge]; llama -successor> llama-2 > judge-2 [merge]',
  {
    llama: { name: 'LLaMA', released: '2023' },
    'llama-2': { name: 'Llama 2', released: '2024' },
    clinic: { domains: ['medicine'] },
    nurse: { domains: ['medicine', 'law'], licenseClass: 'permissive' },
    judge: { domains: ['law'] },
    'judge-2': { domains: ['law'] },
  },
);

testElementContract('lineage-matrix', (element) => {
  element.graph = GRAPH;
  element.view = OPENING_VIEW;
});

let matrix: StandIn<LineageMatrix>;

const labelsOf = (selector: string) =>
  [...(matrix.element.shadowRoot?.querySelectorAll(selector) ?? [])].map((cell) =>
    cell.getAttribute('aria-label'),
  );
const cell = (row: number, column: number) => find(matrix.element, `[data-at="${row},${column}"]`);
const focused = () => matrix.element.shadowRoot?.activeElement?.getAttribute('data-at');
const pressKey = (key: string, more: KeyboardEventInit = {}) =>
  matrix.element.shadowRoot?.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
async function put(graph: LineageGraph, change: Parameters<typeof standIn>[2] = {}): Promise<void> {
  matrix.remove();
  matrix = await standIn(document.createElement('lineage-matrix'), graph, change);
}

describe('<lineage-matrix>', () => {
  beforeEach(async () => {
    matrix = await standIn(document.createElement('lineage-matrix'), GRAPH);
  });
  afterEach(() => {
    matrix.remove();
  });

  test('cells state the number of models, and which combinations do not exist', () => {
    expect(labelsOf('.cell')).toEqual([
      'Medicine × PEFT: 2 models',
      'no model yet: Medicine × Merge',
      'Law × PEFT: 1 model',
      'Law × Merge: 2 models',
    ]);
    expect(textIn(matrix.element)).toContain('1 of 4 combinations has no model yet');
    expect(cell(0, 1).textContent.trim()).toBe('·');
  });

  test('counts the matches; models that are filtered out do not count as missing', async () => {
    await matrix.setView({
      ...OPENING_VIEW,
      filter: { ...OPENING_VIEW.filter, words: { license: ['permissive'] } },
    });
    expect(labelsOf('.cell')).toEqual([
      'Medicine × PEFT: 1 model',
      'no model yet: Medicine × Merge',
      'Law × PEFT: 1 model',
      'Law × Merge: none that match the other filters',
    ]);
  });

  test('a click on a cell filters by both values and marks it, without leaving the table; a second click removes them', async () => {
    cell(1, 1).click();
    await settled(matrix.element);
    expect(matrix.view().filter.words).toEqual({ domain: ['law'], method: ['merge'] });
    expect(matrix.view().stage).toBe('picture');
    expect(cell(1, 1).getAttribute('aria-pressed')).toBe('true');
    expect(textIn(matrix.element)).toContain('Show 2 models in the picture');
    cell(1, 1).click();
    await settled(matrix.element);
    expect(matrix.view()).toEqual(OPENING_VIEW);
  });

  test('a click on an empty cell does nothing', () => {
    cell(0, 1).click();
    expect(matrix.intents()).toBe(0);
  });

  test('a click on a header filters by its value alone', async () => {
    cell(-1, 0).click();
    await settled(matrix.element);
    expect(matrix.view().filter.words).toEqual({ method: ['peft'] });
    expect(cell(-1, 0).getAttribute('aria-pressed')).toBe('true');
  });

  test('"Show in the picture" returns to the picture with the filter', async () => {
    await put(GRAPH, { stage: 'matrix' });
    cell(0, 0).click();
    await settled(matrix.element);
    find(matrix.element, '.show').click();
    expect(matrix.view().stage).toBe('picture');
    expect(matrix.view().filter.words).toEqual({ domain: ['medicine'], method: ['peft'] });
  });

  test('columns can be base models, oldest first, which also filter', async () => {
    find(matrix.element, 'input[type=radio]:not(:checked)').click();
    await settled(matrix.element);
    expect(labelsOf('thead .line')).toEqual(['LLaMA: 4 models', 'Llama 2: 2 models']);
    cell(1, 1).click();
    await settled(matrix.element);
    expect(matrix.view().filter.words).toEqual({ domain: ['law'], base: ['llama-2'] });
  });

  test('"Largest first" sorts rows and columns by total', async () => {
    const totals = graphOf('a > b [merge]; a > c [peft]; a > d [peft]', {
      b: { domains: ['medicine'] },
      c: { domains: ['law'] },
      d: { domains: ['law'] },
    });
    await put(totals);
    expect(labelsOf('tbody .line')).toEqual(['Medicine: 1 model', 'Law: 2 models']);
    const button = [...(matrix.element.shadowRoot?.querySelectorAll('button') ?? [])].find(
      (candidate) => candidate.textContent.includes('Largest first'),
    );
    button?.click();
    await settled(matrix.element);
    expect(button?.getAttribute('aria-pressed')).toBe('true');
    expect(labelsOf('tbody .line')).toEqual(['Law: 2 models', 'Medicine: 1 model']);
  });

  test('is one tab stop; arrows, Home and End, also with Ctrl, move among cells and headers', async () => {
    const stops = matrix.element.shadowRoot?.querySelectorAll('table [tabindex="0"]');
    expect(stops).toHaveLength(1);
    cell(0, 0).focus();
    const walk: [string, KeyboardEventInit, string][] = [
      ['ArrowRight', {}, '0,1'],
      ['ArrowDown', {}, '1,1'],
      ['ArrowDown', {}, '1,1'],
      ['Home', {}, '1,-1'],
      ['ArrowUp', {}, '0,-1'],
      ['ArrowUp', {}, '0,-1'],
      ['ArrowRight', {}, '0,0'],
      ['ArrowUp', {}, '-1,0'],
      ['ArrowLeft', {}, '-1,0'],
      ['End', { ctrlKey: true }, '1,1'],
      ['PageUp', {}, '-1,1'],
      ['Home', { ctrlKey: true }, '0,0'],
    ];
    for (const [key, more, place] of walk) {
      pressKey(key, more);
      await settled(matrix.element);
      expect(focused(), key).toBe(place);
    }
    expect(pressKey('a')).toBe(true);
  });

  test('a graph without methods says so instead of an empty table', async () => {
    await put(graphOf('a > b', { a: { domains: ['law'] } }));
    expect(textIn(matrix.element)).toContain('The graph has no data for');
    expect(find(matrix.element, '.scroll').hidden).toBe(true);
  });

  test('is in Chinese if the page is', async () => {
    matrix.element.lang = 'zh';
    await settled(matrix.element);
    expect(labelsOf('.cell')[0]).toBe('医学 × 参数高效微调：2 个模型');
    expect(textIn(matrix.element)).toContain('4 种组合中有 1 种尚无模型');
  });

  test('axe finds nothing wrong', async () => {
    cell(1, 1).click();
    await settled(matrix.element);
    expect(await axeProblemsOf(matrix.element)).toEqual([]);
  });
});
