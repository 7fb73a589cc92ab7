import { afterEach, expect, test } from 'vitest';
import '../../src/components/toolbar/lineage-toolbar.js';
import { OPENING_VIEW, STAGES } from '../../src/state/view-state.js';
import '../../src/components/appearance/lineage-appearance.js';
import '../../src/components/timeline/lineage-timeline.js';
import { graphOf } from '../graph-of.js';
import { settled } from './element-contract.js';

afterEach(() => document.body.replaceChildren());

test.each(STAGES)(
  '%s: tools for the picture are enabled while it is visible, and otherwise say why not',
  async (stage) => {
    const element = document.createElement('lineage-toolbar');
    element.view = { ...OPENING_VIEW, stage };
    document.body.append(element);
    await settled(element);
    const tools = [
      ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('[aria-label].tool') ?? []),
    ];
    const isSeen = stage === 'picture' || stage === 'outline';
    expect(tools.length).toBeGreaterThan(5);
    expect(tools.map(({ disabled }) => disabled)).toEqual(tools.map(() => !isSeen));
    expect(
      tools.every(({ title }) => title.includes('only while the picture is shown') === !isSeen),
    ).toBe(true);
    const link = element.shadowRoot?.querySelector<HTMLButtonElement>('button:not([aria-label])');
    expect(link?.disabled).toBe(false);
  },
);

const TOOLS = {
  en: { noDates: 'nothing here has a date', one: 'only one card' },
  zh: { noDates: '没有日期', one: '只有一张卡片' },
} as const;

test.each(['en', 'zh'] as const)(
  'in %s, if nothing has a date or there is one card, tools without effect are disabled and say why',
  async (lang) => {
    const element = document.createElement('lineage-toolbar');
    Object.assign(element, { lang, view: OPENING_VIEW, graph: graphOf('only') });
    document.body.append(element);
    await settled(element);
    const disabled = () =>
      [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('button:disabled') ?? [])].map(
        ({ title }) => title,
      );
    expect(disabled()).toEqual([
      expect.stringContaining(TOOLS[lang].noDates),
      expect.stringContaining(TOOLS[lang].one),
    ]);
    element.graph = graphOf('llama > alpaca', { llama: { released: '2023' } });
    await settled(element);
    expect(disabled()).toEqual([]);
    // A reader who followed a link to the timeline can go back.
    Object.assign(element, {
      graph: graphOf('a > b'),
      view: { ...OPENING_VIEW, layout: 'timeline' },
    });
    await settled(element);
    expect(disabled()).toEqual([]);
  },
);

test.each(STAGES)('%s: colours and time can be chosen while they are visible', async (stage) => {
  const graph = graphOf('llama > alpaca', {
    llama: { released: '2023-02' },
    alpaca: { released: '2023-09' },
  });
  const isSeen = stage === 'picture' || stage === 'outline';
  const view = { ...OPENING_VIEW, stage };
  const appearance = document.createElement('lineage-appearance');
  const timeline = document.createElement('lineage-timeline');
  Object.assign(appearance, { view });
  Object.assign(timeline, { graph, view });
  document.body.append(appearance, timeline);
  await Promise.all([settled(appearance), settled(timeline)]);
  expect(appearance.shadowRoot?.querySelector('button')?.disabled).toBe(!isSeen);
  const play = timeline.shadowRoot?.querySelector<HTMLElement>('.play');
  expect(play?.getAttribute('aria-disabled')).toBe(String(!isSeen));
  const head = timeline.shadowRoot?.querySelector<HTMLInputElement>('.head');
  expect(head?.disabled).toBe(!isSeen);
  let requestCount = 0;
  timeline.addEventListener('view-intent', () => requestCount++);
  for (const button of timeline.shadowRoot?.querySelectorAll<HTMLElement>('.controls button') ?? [])
    if (!isSeen) button.click();
  expect(requestCount).toBe(0);
});
