import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../src/components/search/lineage-search.js';
import '../../src/components/search/search-answers.js';
import type { LineageSearch } from '../../src/components/search/lineage-search.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { finish } from '../../src/domain/format/steps.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { packSearch } from '../../src/domain/query/pack-search.js';
import type { PackedSearch } from '../../src/domain/query/search-index.js';
import { searchOf } from '../../src/domain/query/search.js';
import { expectSearch } from '../../src/domain/query/search-indexing.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find, standIn, type StandIn } from './stand-in.js';

const graph = graphOf('llama > alpaca > medalpaca; llama > vicuna; llama > chinese-alpaca', {
  llama: { name: 'LLaMA', aliases: ['LLaMA 1'] },
  alpaca: { name: 'Alpaca', released: '2023-03-13', organization: ['Stanford'] },
  medalpaca: { name: 'MedAlpaca', domains: ['medicine', 'general'] },
  'chinese-alpaca': { name: '中文羊驼', aliases: ['Chinese-LLaMA-Alpaca'] },
});

/** Fills a field as typing does, without giving the page a frame in between. */
function fill(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

testElementContract('lineage-search', (element) => {
  element.graph = graph;
  element.view = { ...OPENING_VIEW, filter: { ...NO_FILTER, query: 'alp' } };
  element.open = true;
});

describe('<lineage-search>', () => {
  let part: StandIn<LineageSearch>;
  let field: HTMLInputElement;
  beforeEach(async () => {
    // Builds the index, which is tested separately.
    searchOf(graph, 'x');
    part = await standIn(document.createElement('lineage-search'), graph);
    field = find(part.element, 'input') as HTMLInputElement;
    part.element.focus();
    const ready = () => part.element.shadowRoot?.querySelector('[aria-busy=false]');
    await expect.poll(ready).toBeTruthy();
  });
  afterEach(() => part.remove());

  const options = () => [
    ...(part.element.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? []),
  ];
  const activeOption = () => {
    const id = field.getAttribute('aria-activedescendant');
    return id === null ? null : find(part.element, `#${id} .name`).textContent;
  };
  const type = async (text: string) => {
    await userEvent.keyboard(text);
    await expect.poll(() => part.view().filter.query).toBe(field.value.trim());
    await settled(part.element);
  };
  const fillAtOnce = (...texts: readonly string[]) => {
    for (const text of texts) fill(field, text);
  };

  test('the placeholder of a focused field can use its whole width', async () => {
    const room = () => getComputedStyle(field).paddingInlineEnd;
    field.blur();
    const beside = room();
    field.focus();
    expect(parseFloat(room())).toBeLessThan(parseFloat(beside));
    await userEvent.keyboard('a');
    expect(room()).toBe(beside);
  });

  test('typing filters the view and lists the results, with matches marked', async () => {
    await type('alpa');
    expect(part.view().filter.query).toBe('alpa');
    expect(options()).toHaveLength(3);
    const alpaca = options().find((option) => option.textContent.includes('Stanford'));
    expect(alpaca?.querySelector('mark')?.textContent).toBe('Alpa');
    expect(alpaca?.textContent).toContain('13 March 2023');
    expect(options().some((option) => option.textContent.includes('Medicine'))).toBe(true);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    expect(textIn(part.element)).toContain('3 models match');
  });

  test('a model found by an alias shows it', async () => {
    await type('chinese');
    expect(options().map((option) => option.querySelector('.alias')?.textContent)).toEqual([
      '(Chinese-LLaMA-Alpaca)',
    ]);
  });

  test('letters typed in one frame fire one intent', async () => {
    fillAtOnce('v', 'vi', 'vic');
    await settled(part.element);
    expect(part.view().filter.query).toBe('vic');
    expect(part.intents()).toBe(1);
  });

  test('a trailing space does not search again', async () => {
    await type('vic');
    const before = part.intents();
    await userEvent.keyboard(' ');
    await settled(part.element);
    expect(field.value).toBe('vic ');
    expect(part.intents()).toBe(before);
  });

  test('during IME composition nothing is searched, and Enter belongs to the IME', async () => {
    field.dispatchEvent(new CompositionEvent('compositionstart'));
    fillAtOnce('z', 'zh', '中文');
    await settled(part.element);
    await settled(part.element);
    expect(part.intents()).toBe(0);
    expect(field.value).toBe('中文');
    field.dispatchEvent(new CompositionEvent('compositionend'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(part.view().select).toBeNull();
    await settled(part.element);
    expect(part.view().filter.query).toBe('中文');
    expect(part.intents()).toBe(1);
    await userEvent.keyboard('{Enter}');
    expect(part.view().select).toEqual({ kind: 'node', id: 'chinese-alpaca' });
  });

  test('arrows move through the options and back to the field', async () => {
    await type('alpa');
    const names = options().map((option) => option.querySelector('.name')?.textContent);
    await userEvent.keyboard('{ArrowDown}');
    await settled(part.element);
    expect(activeOption()).toBe(names[0]);
    expect(options()[0]?.ariaSelected).toBe('true');
    await userEvent.keyboard('{ArrowUp}');
    await settled(part.element);
    expect(activeOption()).toBeNull();
    await userEvent.keyboard('{ArrowUp}');
    await settled(part.element);
    expect(activeOption()).toBe(names[2]);
  });

  test('Enter selects the active model and clears the query, in one intent', async () => {
    await type('alpa');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await settled(part.element);
    const name = activeOption();
    const before = part.intents();
    await userEvent.keyboard('{Enter}');
    await settled(part.element);
    const { select, filter } = part.view();
    const node = select?.kind === 'node' ? graph.numberOf(select.id) : undefined;
    expect(node === undefined ? null : graph.nameOf(node)).toBe(name?.replace(/ \(.*/, ''));
    expect(filter.query).toBe('');
    expect(part.intents()).toBe(before + 1);
    expect(field.value).toBe('');
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  test('values of facets are results, and Enter filters by the first of the list', async () => {
    await type('medicine');
    expect(options()[0]?.textContent).toMatch(/Domain:\s*Medicine\s*1 model/);
    await userEvent.keyboard('{Enter}');
    await settled(part.element);
    const { select, filter } = part.view();
    expect(filter).toEqual({ ...NO_FILTER, words: { domain: ['medicine'] } });
    expect(select).toBeNull();
    expect(field.value).toBe('');
  });

  test('dates are results, in either language', async () => {
    await type('2023年3月');
    expect(options()[0]?.textContent).toMatch(/Released:\s*March 2023\s*1 model/);
    await userEvent.click(find(part.element, '[role=option]'));
    const released = { from: '2023-03', to: '2023-03' };
    expect(part.view().filter).toEqual({ ...NO_FILTER, released });
  });

  test('a model with exactly that name comes before filters', async () => {
    await type('llama');
    expect(options()[0]?.textContent).toContain('LLaMA');
    expect(options()[0]?.classList).toContain('node');
    expect(options().at(-1)?.textContent).toMatch(/Base model:\s*LLaMA/);
    await userEvent.keyboard('{Enter}');
    expect(part.view().select).toEqual({ kind: 'node', id: 'llama' });
  });

  test.each([
    ['LLaMA 1 vs vicuna', ['llama', 'vicuna']],
    ['compare Alpaca and MedAlpaca', ['alpaca', 'medalpaca']],
    ['对比中文羊驼和vicuna', ['chinese-alpaca', 'vicuna']],
  ])('two names are compared: %s', async (query, ids) => {
    fillAtOnce(query);
    await expect.poll(() => part.view().filter.query).toBe(query);
    await settled(part.element);
    const names = ids.map((id) => graph.nameOf(graph.numberOf(id) ?? 0)).join(' – ');
    expect(options()[0]?.textContent.replace(/\s+/g, ' ')).toContain(`Comparison: ${names}`);
    expect(textIn(part.element)).not.toContain('No model matches');
    expect(textIn(part.element)).toContain('2 models match');
    await userEvent.keyboard('{Enter}');
    expect(part.view()).toMatchObject({ compare: ids, select: null, filter: NO_FILTER });
  });

  test('a query without a second model offers no comparison', async () => {
    await type('alpaca and goats');
    expect(textIn(part.element)).not.toContain('Comparison');
  });

  test('Enter before the view has updated selects the first result for the typed text', async () => {
    fillAtOnce('vicu');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settled(part.element);
    expect(part.view().select).toEqual({ kind: 'node', id: 'vicuna' });
    expect(part.view().filter.query).toBe('');
  });

  test('a click on a model selects it', async () => {
    await type('medal');
    await userEvent.click(find(part.element, '[role=option]'));
    expect(part.view().select).toEqual({ kind: 'node', id: 'medalpaca' });
    expect(part.element.shadowRoot?.activeElement).toBe(field);
  });

  test('Escape closes the list, then empties the field, then is left to the page', async () => {
    const events: string[] = [];
    const listen = ({ key }: KeyboardEvent) => events.push(key);
    document.body.addEventListener('keydown', listen);
    await type('alpa');
    events.length = 0;
    await userEvent.keyboard('{Escape}');
    await settled(part.element);
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(part.view().filter.query).toBe('alpa');
    await userEvent.keyboard('{Escape}');
    expect(part.view().filter.query).toBe('');
    expect(events).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(events).toEqual(['Escape']);
    document.body.removeEventListener('keydown', listen);
  });

  test('a click elsewhere closes the list', async () => {
    await type('alpa');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await settled(part.element);
    expect(options()).toHaveLength(0);
    expect(field.value).toBe('alpa');
  });

  test('the button empties and focuses the field', async () => {
    await type('alpa');
    await userEvent.click(find(part.element, '.clear'));
    await settled(part.element);
    expect(part.view().filter.query).toBe('');
    expect(part.element.shadowRoot?.activeElement).toBe(field);
    expect(find(part.element, '.clear').hidden).toBe(true);
  });

  test('reports that nothing was found, and offers to clear the search', async () => {
    await type('mistral');
    expect(textIn(part.element)).toContain('No model matches “mistral”');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(find(part.element, '.none .action'));
    expect(part.view().filter.query).toBe('');
  });

  test('says what other filters exclude, and offers to clear them', async () => {
    await part.setView({
      ...part.view(),
      filter: { ...NO_FILTER, words: { domain: ['medicine'] } },
    });
    await type('vicuna');
    expect(textIn(part.element)).toContain('hide 1 matching model');
    await userEvent.click(find(part.element, '.none .action'));
    await settled(part.element);
    expect(part.view().filter).toEqual({ ...NO_FILTER, query: 'vicuna' });
    expect(options()).toHaveLength(1);
  });

  test('a query set elsewhere is shown in the field, but does not overwrite typing', async () => {
    await part.setView({ ...part.view(), filter: { ...NO_FILTER, query: 'llama' } });
    expect(field.value).toBe('llama');
    expect(options()).toHaveLength(0);
    fillAtOnce('vic');
    await part.setView({ ...part.view(), filter: { ...NO_FILTER, query: 'goat' } });
    expect(field.value).toBe('vic');
    await settled(part.element);
    expect(part.view().filter.query).toBe('vic');
    await part.setView(OPENING_VIEW);
    expect(field.value).toBe('');
  });

  test('axe finds nothing, closed and open', async () => {
    expect(await axeProblemsOf(part.element)).toEqual([]);
    await type('alpa');
    await userEvent.keyboard('{ArrowDown}');
    await settled(part.element);
    expect(await axeProblemsOf(part.element)).toEqual([]);
  });
});

describe('<lineage-search> with models of the same name', () => {
  const listed = async (drawing: string) => {
    const named = { x: { name: 'Twin' }, y: { name: 'Twin' } };
    const twins = graphOf(drawing, { ...named, a: { name: 'First' }, b: { name: 'Second' } });
    searchOf(twins, 'x');
    const part = await standIn(document.createElement('lineage-search'), twins);
    part.element.focus();
    await userEvent.keyboard('twin');
    await expect.poll(() => textIn(part.element)).toContain('2 models match');
    const text = textIn(part.element);
    part.remove();
    return text;
  };

  test('are distinguished by their parents', async () => {
    const text = await listed('a > x; b > y');
    expect(text).toContain('from First');
    expect(text).toContain('from Second');
  });

  test('with the same parent, by their ids', async () => {
    expect(await listed('a > x; a > y')).toMatch(/\bx\b[^]*\by\b/);
  });
});

describe('<lineage-search> with a graph that is still being indexed', () => {
  const ids = Array.from({ length: 4000 }, (_, i) => `model-of-a-long-name-${i}`);
  const FAMILY = 'llama > alpaca; llama > vicuna';

  /** A search with the focus in its field. */
  async function searchIn(graph: LineageGraph) {
    const part = await standIn(document.createElement('lineage-search'), graph);
    part.element.focus();
    const field = find(part.element, 'input') as HTMLInputElement;
    const enter = () =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    return { part, field, enter };
  }

  /** A graph whose index arrives when `give` is called. */
  function unindexed(others = 0) {
    const graph = graphOf(
      [FAMILY, ...Array.from({ length: others }, (_, i) => `x${i}`)].join('; '),
    );
    let resolveIndex: (search: PackedSearch) => void = () => undefined;
    expectSearch(graph, new Promise<PackedSearch>((resolve) => (resolveIndex = resolve)));
    return { graph, give: () => resolveIndex(finish(packSearch(graph))) };
  }

  test('delays the query until it is indexed', async () => {
    const large = graphOf([...ids, 'vicuna'].join('; '));
    const { part, field } = await searchIn(large);
    fill(field, 'vicu');
    await settled(part.element);
    expect(part.intents()).toBe(0);
    await expect.poll(() => part.view().filter.query).toBe('vicu');
    await settled(part.element);
    expect(part.element.shadowRoot?.querySelectorAll('[role=option]')).toHaveLength(1);
    part.remove();
  });

  test('Enter before there are results selects the first one once found', async () => {
    const { graph } = unindexed();
    const { part, field, enter } = await searchIn(graph);
    fill(field, 'vic');
    enter();
    expect(part.intents()).toBe(0);
    await settled(part.element);
    await expect.poll(() => part.view().select).toEqual({ kind: 'node', id: 'vicuna' });
    expect(field.value).toBe('');
    part.remove();
  });

  test('typing cancels a pending Enter', async () => {
    const { graph, give } = unindexed();
    const { part, field, enter } = await searchIn(graph);
    fill(field, 'no such name');
    enter();
    await settled(part.element);
    expect(find(part.element, '[role=status]').textContent).toContain('Indexing');
    fill(field, 'vic');
    give();
    await expect.poll(() => part.view().filter.query).toBe('vic');
    expect(part.view().select).toBeNull();
    part.remove();
  });

  test('meanwhile lists the models whose names contain it, which can be selected', async () => {
    const { graph } = unindexed();
    const { part, field } = await searchIn(graph);
    fill(field, 'VIC');
    await expect.poll(() => textIn(part.element)).toContain('vicuna');
    const list = find(part.element, '[role=listbox]');
    expect(list.querySelectorAll('[role=option]')).toHaveLength(1);
    expect(list.getAttribute('aria-busy')).toBe('true');
    expect(textIn(part.element)).toContain('still indexing');
    expect(part.intents()).toBe(0);
    await userEvent.keyboard('{Enter}');
    expect(part.view().select).toEqual({ kind: 'node', id: 'vicuna' });
    part.remove();
  });

  test('does not claim results by name while there are none', async () => {
    const { graph } = unindexed();
    const { part, field } = await searchIn(graph);
    fill(field, 'nobody');
    await expect.poll(() => textIn(part.element)).toContain('Indexing');
    await settled(part.element);
    expect(textIn(part.element)).not.toContain('Found by name');
    part.remove();
  });

  test('runs the query once the index is complete', async () => {
    const { graph, give } = unindexed();
    const { part, field } = await searchIn(graph);
    fill(field, 'llama');
    await expect.poll(() => textIn(part.element)).toContain('llama');
    give();
    await expect.poll(() => part.view().filter.query).toBe('llama');
    await settled(part.element);
    expect(find(part.element, '[role=listbox]').getAttribute('aria-busy')).toBe('false');
    part.remove();
  });

  test('names found meanwhile stay until a large graph has been searched', async () => {
    const { graph, give } = unindexed(20_001);
    const { part, field } = await searchIn(graph);
    fill(field, 'vic');
    await expect.poll(() => textIn(part.element)).toContain('vicuna');
    const popup = find(part.element, '.popup');
    let closed = 0;
    const watch = new MutationObserver(() => (closed += popup.hidden ? 1 : 0));
    watch.observe(popup, { attributes: true });
    give();
    await expect.poll(() => part.view().filter.query).toBe('vic');
    await settled(part.element);
    watch.disconnect();
    expect(closed).toBe(0);
    expect(find(part.element, '[role=listbox]').getAttribute('aria-busy')).toBe('false');
    part.remove();
  });

  test('computes results of a large graph in slices, for the latest query', async () => {
    const many = Array.from({ length: 20_001 }, (_, i) => ({ id: `m${i}`, name: `Model ${i}` }));
    const { graph } = parseGraph({ format: 1, nodes: many, edges: [] });
    searchOf(graph, 'x');
    const { part, field } = await searchIn(graph);
    for (const text of ['m', 'mod', 'model 77']) fill(field, text);
    await expect.poll(() => part.view().filter.query).toBe('model 77');
    await settled(part.element);
    expect(textIn(part.element)).toContain('Model 77');
    part.remove();
  });

  test('stops indexing when disconnected, and continues when connected again', async () => {
    const large = graphOf(ids.slice(0, 500).join('; '));
    const part = await standIn(document.createElement('lineage-search'), large);
    part.remove();
    document.body.append(part.element);
    part.element.focus();
    const field = find(part.element, 'input') as HTMLInputElement;
    fill(field, 'name-42');
    await expect.poll(() => part.view().filter.query).toBe('name-42');
    part.remove();
  });
});
