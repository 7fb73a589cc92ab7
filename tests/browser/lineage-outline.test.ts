import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../src/components/outline/lineage-outline.js';
import type { LineageOutline } from '../../src/components/outline/lineage-outline.js';
import { OpenDetailEvent } from '../../src/components/detail/open-detail-event.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { pictureIn } from '../export/picture-in.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { themePage } from './page-theme.js';
import { find, standIn, type StandIn } from './stand-in.js';

themePage();

const MEMBERS = Array.from(
  { length: 40 },
  (_, n) => `vicuna > m${n} [${n % 2 ? 'peft' : 'multimodal'}]`,
).join('; ');
const graph = graphOf(
  `llama > alpaca [instruction-tuning]; llama > vicuna; alpaca -data> vicuna; ${MEMBERS}`,
  {
    llama: { name: 'LLaMA', released: '2023-02-24', organization: ['Meta'] },
    alpaca: { name: 'Alpaca' },
    vicuna: { name: 'Vicuna' },
  },
);
const AREA = areaOf(520, 300);

testElementContract('lineage-outline', (element) => {
  element.graph = graph;
  element.view = OPENING_VIEW;
  element.picture = pictureIn(AREA, graph, OPENING_VIEW);
});

describe('<lineage-outline>', () => {
  let part: StandIn<LineageOutline>;
  const draw = () => {
    part.element.picture = pictureIn(AREA, graph, part.view());
    return settled(part.element);
  };
  beforeEach(async () => {
    part = await standIn(document.createElement('lineage-outline'), graph);
    await draw();
  });
  afterEach(() => {
    part.remove();
    document.documentElement.removeAttribute('theme');
  });

  const rows = () => [
    ...(part.element.shadowRoot?.querySelectorAll<HTMLElement>('tbody [role=row]') ?? []),
  ];
  const labels = () => rows().map((row) => row.getAttribute('aria-label') ?? '');
  const focused = () =>
    part.element.shadowRoot?.activeElement?.closest('tr')?.getAttribute('aria-label') ?? null;
  const press = async (keys: string) => {
    await userEvent.keyboard(keys);
    await draw();
  };
  const start = async (keys = '') => {
    part.element.focus();
    if (keys !== '') await press(keys);
  };

  test('the name of a generation has a dark background on each of its lines', async () => {
    const wordy = graphOf('llama -successor> llama-2', {
      'llama-2': { name: 'Meta Llama 3.1 Instruct' },
    });
    part.element.graph = wordy;
    part.element.style.inlineSize = '240px';
    part.element.picture = pictureIn(AREA, wordy, part.view());
    await settled(part.element);
    const label = find(part.element, '.generation .name .label');
    expect(label.getClientRects().length).toBeGreaterThan(1);
    expect(getComputedStyle(label).boxDecorationBreak).toBe('clone');
  });

  test('every row has the full sentence and the other parents', () => {
    expect(labels()[0]).toBe('LLaMA, released 24 February 2023 by Meta, 42 models derived');
    expect(labels().some((label) => /^Vicuna.*also under Alpaca$/.test(label))).toBe(true);
    expect(textIn(part.element)).toContain('also under Alpaca');
  });

  test('rows are a tree: levels, places and number of siblings', () => {
    const [first, second] = rows();
    expect(first?.getAttribute('aria-level')).toBe('1');
    expect(second?.getAttribute('aria-level')).toBe('2');
    expect(second?.getAttribute('aria-setsize')).toBe('2');
    expect(second?.getAttribute('aria-posinset')).toBe('1');
  });

  test('there is one tab stop', async () => {
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    await start('{ArrowDown}{ArrowDown}');
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  test('arrows walk rows, children and parents; Home and End', async () => {
    await start('{ArrowRight}');
    expect(focused()).toMatch(/^Alpaca/);
    await press('{ArrowDown}');
    expect(focused()).toMatch(/^Vicuna/);
    await press('{ArrowLeft}');
    expect(focused()).toMatch(/^LLaMA/);
    await press('{End}');
    expect(focused()).toBe(labels().at(-1));
    await press('{Home}');
    expect(focused()).toBe(labels()[0]);
  });

  test('letters move to a name', async () => {
    await start('vic');
    expect(focused()).toMatch(/^Vicuna/);
  });

  test('a bundle opens, splits and closes again, and the focus stays with it', async () => {
    await start('{End}');
    expect(focused()).toMatch(/more from Vicuna/);
    await press('{ArrowRight}');
    expect(part.view().open).toEqual([{ node: 'vicuna', part: null }]);
    expect(focused()).toMatch(/more from Vicuna by/);
    await press('{ArrowRight}');
    expect(part.view().open).toHaveLength(2);
    expect(focused()).toMatch(/expanded/);
    await press('{ArrowRight}');
    expect(focused()).toMatch(/^m\d+/);
    await press('{ArrowLeft}{ArrowLeft}');
    expect(focused()).toMatch(/more from Vicuna by/);
    await press('{ArrowLeft}');
    expect(part.view().open).toEqual([]);
    expect(focused()).toMatch(/more from Vicuna/);
    await press('{ArrowLeft}');
    expect(focused()).toMatch(/^Vicuna/);
  });

  test('Enter selects and opens details, Space only selects, Shift compares', async () => {
    const openDetail = vi.fn();
    part.element.addEventListener(OpenDetailEvent.type, openDetail);
    await start('{ArrowDown}{ }');
    expect(part.view().select).toEqual({ kind: 'node', id: 'alpaca' });
    expect(openDetail).not.toHaveBeenCalled();
    await press('{Enter}');
    expect(openDetail).toHaveBeenCalledOnce();
    await press('{ArrowDown}{Shift>}{Enter}{/Shift}');
    expect(part.view().compare).toEqual(['alpaca', 'vicuna']);
    expect(rows().filter((row) => row.getAttribute('aria-selected') === 'true')).toHaveLength(2);
  });

  test('a click selects; a click on another parent moves there without selecting', async () => {
    await userEvent.click(find(part.element, '.jump'));
    await settled(part.element);
    expect(part.view().select).toBeNull();
    expect(focused()).toMatch(/^Alpaca/);
    const vicuna = rows().find((row) => row.getAttribute('aria-label')?.startsWith('Vicuna'));
    await userEvent.click(vicuna?.querySelector('.label') ?? part.element);
    expect(part.view().select).toEqual({ kind: 'node', id: 'vicuna' });
  });

  test('a selection made elsewhere is marked, becomes the tab stop and scrolls into view; the page does not scroll', async () => {
    const open = [
      { node: 'vicuna', part: null },
      { node: 'vicuna', part: 'peft' },
    ];
    part.element.style.blockSize = '120px';
    await part.setView({ ...part.view(), open });
    await draw();
    const models = rows().filter((row) => row.hasAttribute('aria-selected'));
    const last = models.at(-1)?.dataset['key'] ?? '';
    const { id } = graph.nodeAt(Number(last.slice(1)));
    const view: ViewState = { ...part.view(), select: { kind: 'node', id } };
    await part.setView(view);
    const row = find(part.element, '[aria-selected="true"]');
    expect(row.dataset['key']).toBe(last);
    expect(row.tabIndex).toBe(0);
    const [box, own] = [row.getBoundingClientRect(), part.element.getBoundingClientRect()];
    expect(box.bottom).toBeLessThanOrEqual(own.bottom + 1);
    expect(scrollY).toBe(0);
    expect(part.element.shadowRoot?.activeElement).toBeNull();
  });

  test.each([
    ['en', 'light'],
    ['zh', 'dark'],
  ])('axe finds nothing, closed, opened, selected, in %s, %s', async (lang, theme) => {
    document.documentElement.setAttribute('theme', theme);
    part.element.lang = lang;
    await settled(part.element);
    expect(await axeProblemsOf(part.element)).toEqual([]);
    const open = [
      { node: 'vicuna', part: null },
      { node: 'vicuna', part: 'peft' },
    ];
    await part.setView({ ...part.view(), open, select: { kind: 'node', id: 'alpaca' } });
    await draw();
    expect(await axeProblemsOf(part.element)).toEqual([]);
  });
});
