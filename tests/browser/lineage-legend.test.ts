import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LineageLegend } from '../../src/components/legend/lineage-legend.js';
import '../../src/components/legend/lineage-legend.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { standIn, type StandIn } from './stand-in.js';

const GRAPH = graphOf('llama > clinic [peft]; llama > nurse [peft]; llama > judge [merge]', {
  clinic: { domains: ['medicine'] },
  nurse: { domains: ['medicine'] },
  judge: { domains: ['law'], licenseClass: 'unknown' },
});

testElementContract('lineage-legend', (element) => {
  element.graph = GRAPH;
  element.view = OPENING_VIEW;
});

let legend: StandIn<LineageLegend>;

const buttonsIn = (list: string) => [
  ...(legend.element.shadowRoot?.querySelectorAll<HTMLButtonElement>(`.${list} button`) ?? []),
];
const wordsOf = (button: HTMLElement) => button.textContent.replace(/\s+/g, ' ').trim();

describe('<lineage-legend>', () => {
  beforeEach(async () => {
    legend = await standIn(document.createElement('lineage-legend'), GRAPH);
  });
  afterEach(() => {
    legend.remove();
  });

  test('its methods are filters with live counts', async () => {
    expect(buttonsIn('methods').map(wordsOf)).toEqual(['PEFT 2 , 2 models', 'Merge 1 , 1 model']);
    buttonsIn('methods')[0]?.click();
    await settled(legend.element);
    expect(legend.view().filter.words).toEqual({ method: ['peft'] });
    expect(buttonsIn('methods')[0]?.getAttribute('aria-pressed')).toBe('true');
  });

  test('where it is narrow, a button shows and hides it', async () => {
    const root = legend.element.shadowRoot;
    const button = root?.querySelector<HTMLButtonElement>('.disclosure');
    const keys = root?.querySelector('#legend');
    legend.element.style.inlineSize = '300px';
    const isSeen = () => keys?.checkVisibility();
    const states = [];
    for (let press = 0; press < 3; press++) {
      states.push([button?.ariaExpanded, isSeen()]);
      button?.click();
      await settled(legend.element);
    }
    expect(states).toEqual([
      ['false', false],
      ['true', true],
      ['false', false],
    ]);
  });

  test('explains the colours of cards only if they have a meaning', async () => {
    expect(legend.element.shadowRoot?.querySelector('.colours')).toBeNull();
    await legend.setView({ ...OPENING_VIEW, colouring: 'domain' });
    expect(buttonsIn('colours').map(wordsOf)).toEqual(['Medicine 2 , 2 models', 'Law 1 , 1 model']);
    expect(buttonsIn('methods')).toHaveLength(2);
  });

  test('a click on a colour filters by its value', async () => {
    await legend.setView({ ...OPENING_VIEW, colouring: 'domain' });
    buttonsIn('colours')[1]?.click();
    expect(legend.view().filter.words).toEqual({ domain: ['law'] });
  });

  test('generations are filters by base model', async () => {
    await legend.setView({ ...OPENING_VIEW, colouring: 'generation' });
    buttonsIn('colours')[0]?.click();
    expect(legend.view().filter.words).toEqual({ base: ['llama'] });
  });

  test('explains the size of cards only if it has a meaning', async () => {
    expect(textIn(legend.element)).not.toContain('more descendants');
    await legend.setView({ ...OPENING_VIEW, sizing: 'descendants' });
    expect(textIn(legend.element)).toContain('larger: more descendants');
  });

  test('axe finds nothing wrong, with colours and without', async () => {
    expect(await axeProblemsOf(legend.element)).toEqual([]);
    await legend.setView({ ...OPENING_VIEW, colouring: 'license', sizing: 'descendants' });
    expect(await axeProblemsOf(legend.element)).toEqual([]);
  });
});
