import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../bench/static-server.mjs';
import { drawn, launch, openHtml, pageOf, SCRIPT } from './open-page.js';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve({ '/': inject('site') });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Views that open, between them, everything that is loaded when it is needed. */
const VIEWS = [
  'select=unix-v6',
  'show=outline',
  'show=table',
  'show=matrix',
  'compare=1bsd,3bsd',
  'layout=timeline',
];

/** What a graph of the page speaks: each part of it that says a language, those inside others too. */
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

describe('two graphs of one page in two languages', () => {
  test.each([
    ['en', 'zh'],
    ['zh', 'en'],
  ])('%s before %s: each part speaks the language of its own graph', async (first, second) => {
    const seen: string[] = [];
    for (const view of VIEWS) {
      const graphs = [first, second].map(
        (lang) => `<lineage-graph src="unix.json" lang="${lang}" view="${view}"></lineage-graph>`,
      );
      const { page, faults } = await openHtml(
        browser,
        { folder: inject('site'), origin: server.origin },
        pageOf(`${SCRIPT}<style>lineage-graph { block-size: 700px }</style>`, graphs.join('')),
      );
      for (const graph of await page.locator('lineage-graph').all()) await drawn(page, graph);
      await page.waitForFunction(() => customElements.get('lineage-tour'));
      for (const [index, lang] of [first, second].entries()) {
        const parts = await languagesOf(page, index);
        expect(parts.filter((part) => !part.endsWith(` ${lang}`))).toEqual([]);
        seen.push(...parts.map((part) => part.split(' ')[0] ?? ''));
      }
      expect(faults).toEqual([]);
      await page.close();
    }
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
