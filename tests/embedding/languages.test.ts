import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { drawn, pageOf, SCRIPT, setStage } from './open-page.js';

const stage = setStage(() => inject('site'));

/** Views that together open everything that is loaded on demand. */
const VIEWS = [
  'select=unix-v6',
  'show=outline',
  'show=table',
  'show=matrix',
  'compare=1bsd,3bsd',
  'layout=timeline',
];

/** The languages of a graph's parts, at any depth. */
const languagesOf = (page: Page, graph: number) =>
  page.evaluate((index) => {
    const element = document.querySelectorAll('lineage-graph')[index];
    const found = new Set<string>();
    const walk = (root: ParentNode) => {
      for (const part of root.querySelectorAll<HTMLElement>('*')) {
        if (part.localName.startsWith('lineage-')) found.add(`${part.localName} ${part.lang}`);
        if (part.shadowRoot) walk(part.shadowRoot);
      }
    };
    if (element?.shadowRoot) walk(element.shadowRoot);
    return [...found];
  }, graph);

describe('graphs of one page in two languages', () => {
  test.each([
    ['en', 'zh'],
    ['zh', 'en'],
  ])('%s before %s: each part has the language of its own graph', async (first, second) => {
    const seen: string[] = [];
    // All on one page, so that parts loaded on demand are created in the first language first, whichever view needs
    // them.
    const graphs = VIEWS.flatMap((view) => [first, second].map((lang) => ({ view, lang })));
    const elements = graphs.map(
      ({ view, lang }) =>
        `<lineage-graph src="unix.json" lang="${lang}" view="${view}"></lineage-graph>`,
    );
    const { page, faults } = await stage.openHtml(
      pageOf(`${SCRIPT}<style>lineage-graph { block-size: 700px }</style>`, elements.join('')),
    );
    for (const graph of await page.locator('lineage-graph').all()) await drawn(page, graph);
    await page.waitForFunction(() => customElements.get('lineage-tour'));
    for (const [index, { view, lang }] of graphs.entries()) {
      const parts = await languagesOf(page, index);
      expect(
        parts.filter((part) => !part.endsWith(` ${lang}`)),
        view,
      ).toEqual([]);
      seen.push(...parts.map((part) => part.split(' ')[0] ?? ''));
    }
    expect(faults).toEqual([]);
    for (const tag of [
      'detail',
      'outline',
      'table',
      'matrix',
      'compare',
      'timeline',
      'export',
      'keys',
    ]) {
      expect(seen).toContain(`lineage-${tag}`);
    }
  });
});
