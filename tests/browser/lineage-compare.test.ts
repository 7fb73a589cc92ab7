import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import '../../src/components/compare/lineage-compare.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { ViewIntentEvent } from '../../src/components/view-intent.js';
import { fileOf, graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find, standIn } from './stand-in.js';

const family = graphOf(
  'llama > alpaca [instruction-tuning, full-fine-tuning] > goat [peft]; ' +
    'llama > vicuna [instruction-tuning] > llava [multimodal]; llama -successor> llama-2 > chat; ' +
    'llama -data> cria; bloom > trap',
  {
    trap: { name: '<img src=x onerror=alert(1)>' },
    llama: { name: 'LLaMA', kind: 'base', released: '2023-02-24' },
    alpaca: { name: 'Alpaca', organization: ['Stanford'], domains: ['general'] },
    vicuna: { name: 'Vicuna', organization: ['LMSYS'], domains: ['general'] },
    llava: { name: 'LLaVA', benchmarks: [{ suite: 'VQA', setting: 'test', score: 80.5 }] },
    goat: {
      name: 'Goat',
      benchmarks: [{ suite: 'VQA', setting: 'test', variant: '7B', score: 20 }],
    },
  },
);

const make = (compare: readonly string[], graph: LineageGraph = family, lang = 'en') => {
  const element = document.createElement('lineage-compare');
  element.lang = lang;
  return standIn(element, graph, { compare });
};
const sentenceOf = (element: Element) =>
  find(element, '.relation').textContent.replace(/\s+/g, ' ').trim();
const rowsOf = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('.differences tr') ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
  );

testElementContract('lineage-compare', (element) => {
  element.graph = family;
  element.view = { ...OPENING_VIEW, compare: ['goat', 'llava'] };
});

describe('<lineage-compare>, the sentence', () => {
  test.each([
    ['llama,vicuna', 'Vicuna was derived from LLaMA by instruction tuning.'],
    [
      'llava,llama',
      'LLaVA descends from LLaMA via Vicuna: instruction tuning, then multimodal training.',
    ],
    [
      'alpaca,vicuna',
      'Alpaca and Vicuna both come from LLaMA, where their lineages diverge: ' +
        'Alpaca by instruction tuning (full fine-tuning); Vicuna by instruction tuning.',
    ],
    [
      'goat,vicuna',
      'Goat and Vicuna both come from LLaMA, where their lineages diverge: Goat via Alpaca, ' +
        'by instruction tuning (full fine-tuning), then by parameter-efficient fine-tuning; ' +
        'Vicuna by instruction tuning.',
    ],
    [
      'llama,llama-2',
      'llama-2 is the generation after LLaMA; no source says that weights were passed on.',
    ],
    [
      'cria,chat',
      'cria and chat both go back to LLaMA, where their lineages diverge: cria by training data ' +
        '(no weights); chat via llama-2, by succession (no source says that weights were ' +
        'passed on), then by an unspecified method.',
    ],
    [
      'alpaca,vicuna,llava',
      'Alpaca, Vicuna and LLaVA all come from LLaMA: Alpaca by instruction tuning ' +
        '(full fine-tuning); Vicuna by instruction tuning; LLaVA via Vicuna.',
    ],
    [
      'llama,bloom',
      'Nothing in this graph relates LLaMA and bloom: they have no ancestor in common.',
    ],
  ])('of %s', async (ids, sentence) => {
    const part = await make(ids.split(','));
    expect(sentenceOf(part.element)).toBe(sentence);
    part.remove();
  });

  test.each([
    ['llava,llama', 'LLaVA 源自 LLaMA，经由 Vicuna：先通过指令微调，再通过多模态训练。'],
    [
      'alpaca,vicuna',
      'Alpaca 与 Vicuna 都源自 LLaMA，并由此分支：Alpaca 通过指令微调（全参数微调）；Vicuna 通过指令微调。',
    ],
    ['llama,bloom', '图中没有把 LLaMA 与 bloom 联系起来的记录：它们没有共同的祖先。'],
  ])('of %s in Chinese', async (ids, sentence) => {
    const part = await make(ids.split(','), family, 'zh');
    expect(sentenceOf(part.element)).toBe(sentence);
    part.remove();
  });

  test('states which step is inferred, and which version it is about', async () => {
    const file = fileOf('a > b; a > c');
    const edges = file.edges.map((edge, i) =>
      i === 0 ? { ...edge, confidence: 'inferred' as const } : { ...edge, since: '2023-07' },
    );
    const part = await make(['b', 'c'], parseGraph({ ...file, edges }).graph);
    expect(sentenceOf(part.element)).toBe(
      'b and c both come from a, where their lineages diverge: b by an unspecified method ' +
        '(inferred); c by an unspecified method (a version of July 2023).',
    );
    part.remove();
  });
});

describe('<lineage-compare>', () => {
  test('hidden unless two are compared', async () => {
    const part = await make([]);
    expect(part.element.hidden).toBe(true);
    await part.setView({ ...OPENING_VIEW, compare: ['goat', 'llava'] });
    expect(part.element.hidden).toBe(false);
    part.remove();
  });

  test('a stop of the fork selects its model, a segment its claim', async () => {
    const part = await make(['goat', 'llava']);
    const stops = [...(part.element.shadowRoot?.querySelectorAll('.fork .node') ?? [])];
    expect(stops.map((stop) => stop.textContent.trim())).toEqual([
      'LLaMA',
      'Alpaca',
      'Goat',
      'Vicuna',
      'LLaVA',
    ]);
    await userEvent.click(find(part.element, '.fork .segment'));
    expect(part.view().select).toEqual({
      kind: 'edge',
      source: 'llama',
      target: 'alpaca',
      relation: 'weights',
    });
    await part.setView({ ...OPENING_VIEW, compare: ['goat', 'llava'] });
    await userEvent.click(find(part.element, '.fork .node'));
    expect(part.view()).toMatchObject({ select: { kind: 'node', id: 'llama' }, compare: [] });
    part.remove();
  });

  test('what they have in common comes before what differs', async () => {
    const part = await make(['alpaca', 'vicuna']);
    const headings = [...(part.element.shadowRoot?.querySelectorAll('h3') ?? [])];
    expect(headings.map((heading) => heading.textContent.trim())).toEqual([
      'In common',
      'Differences',
    ]);
    expect(find(part.element, '.in-common').textContent.replace(/\s+/gu, ' ')).toContain(
      'Both were derived from LLaMA by instruction tuning.',
    );
    part.remove();
  });

  test('the table has what differs, on demand what is the same, and shared scores', async () => {
    const part = await make(['alpaca', 'vicuna']);
    expect(rowsOf(part.element)).toEqual([
      ['Attribute', 'Alpaca', 'Vicuna'],
      ['Method', 'Instruction tuning Full fine-tuning', 'Instruction tuning'],
      ['Organization', 'Stanford', 'LMSYS'],
    ]);
    await userEvent.click(find(part.element, '.over-table button'));
    await settled(part.element);
    expect(rowsOf(part.element)).toContainEqual(['Domain', 'General', 'General']);
    await part.setView({ ...OPENING_VIEW, compare: ['goat', 'llava', 'llama'] });
    expect(rowsOf(part.element).at(-1)).toEqual(['VQA test', '7B 20.0', '80.5', 'not stated']);
    part.remove();
  });

  test('swaps, takes out, adds, and ends', async () => {
    const part = await make(['goat', 'llava', 'vicuna']);
    await userEvent.click(find(part.element, '.actions .action'));
    expect(part.view().compare).toEqual(['vicuna', 'llava', 'goat']);
    await userEvent.click(find(part.element, '.remove'));
    await settled(part.element);
    expect(part.view().compare).toEqual(['llava', 'goat']);
    expect(part.element.shadowRoot?.activeElement?.localName).toBe('h2');
    await userEvent.click(find(part.element, '.close'));
    expect(part.view()).toMatchObject({ compare: [], select: null });
    part.remove();
  });

  test('several paths are described one after the other', async () => {
    const graph = graphOf('llama > alpaca; llama > a; llama > b; alpaca > a; alpaca > b');
    const part = await make(['a', 'b'], graph);
    expect(find(part.element, 'summary').textContent).toBe('Along their main lineages, from llama');
    part.remove();
  });

  test('words of a file are text', async () => {
    const part = await make(['bloom', 'trap']);
    expect(part.element.shadowRoot?.querySelector('img')).toBeNull();
    expect(textIn(part.element)).toContain('<img src=x onerror=alert(1)>');
    part.remove();
  });

  test.each(['en', 'zh'])('axe finds nothing wrong, in %s', async (lang) => {
    const part = await make(['goat', 'llava', 'llama'], family, lang);
    expect(await axeProblemsOf(part.element)).toEqual([]);
    part.remove();
  });
});

describe('<lineage-compare-picker>', () => {
  testElementContract('lineage-compare-picker', (element) => {
    element.graph = family;
    element.label = 'Compare with…';
  });

  const open = async () => {
    const element = document.createElement('lineage-compare-picker');
    Object.assign(element, { graph: family, present: ['goat'], label: 'Compare with…' });
    document.body.append(element);
    await settled(element);
    await userEvent.click(find(element, 'button'));
    await settled(element);
    return element;
  };
  const offered = (element: Element) =>
    [...(element.shadowRoot?.querySelectorAll('li') ?? [])].map((hit) =>
      hit.querySelector('bdi')?.textContent.trim(),
    );

  test('offers the models with the most descendants, then those that match; never compared ones', async () => {
    const element = await open();
    expect(offered(element).slice(0, 2)).toEqual(['LLaMA', 'Alpaca']);
    expect(offered(element)).not.toContain('Goat');
    await userEvent.keyboard('llav');
    await settled(element);
    expect(offered(element)).toEqual(['LLaVA']);
    element.remove();
  });

  test('arrows move from the field into the list, Escape closes it and returns', async () => {
    const element = await open();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(element.shadowRoot?.activeElement?.textContent).toContain('Alpaca');
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(element.open).toBe(false);
    expect(element.shadowRoot?.activeElement?.localName).toBe('button');
    element.remove();
  });

  test('Enter takes the first match; Home and End go to the ends of the list', async () => {
    const element = await open();
    const ofGoat: ViewState = { ...OPENING_VIEW, select: { kind: 'node', id: 'goat' } };
    const views: ViewState[] = [];
    element.addEventListener('view-intent', (event) => {
      if (event instanceof ViewIntentEvent) views.push(event.transition(ofGoat));
    });
    await userEvent.keyboard('{ArrowDown}{End}');
    expect(element.shadowRoot?.activeElement?.textContent).toContain(offered(element).at(-1));
    await userEvent.keyboard('{Home}');
    expect(element.shadowRoot?.activeElement?.textContent).toContain('LLaMA');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(views).toEqual([]);
    await userEvent.keyboard('llav{Enter}');
    expect(views.map(({ compare }) => compare)).toEqual([['goat', 'llava']]);
    element.remove();
  });

  test('axe finds nothing wrong while it is open', async () => {
    const element = await open();
    expect(await axeProblemsOf(element)).toEqual([]);
    element.remove();
  });
});
