import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { HOSTILE_GRAPHS } from './hostile-graphs.js';
import { answered, saidBy, setStage, show } from './trust-browser.js';
import { answering, JSON_TYPE } from './trust-server.js';

/** Files larger than this are read in steps, between which the page responds. */
const LARGE_LETTERS = 500_000;
/** For any file, a picture has no more cards than a reader can take in, */
const MAX_CARDS = 200;
/** and a page no more elements than a browser draws without trouble. */
const MAX_ELEMENTS = 8000;
/** The number of models of a large file that are selected. */
const MAX_SELECTED = 20;

// Large files are read in hot loops, for which optimizing compilers are worthwhile.
const stage = setStage([]);

function openFile(text: string): Promise<Page> {
  stage.server.at('/hostile.json', answering(JSON_TYPE, text));
  return stage.open('src="hostile.json"');
}

/** As in a view string; a lone surrogate cannot occur in a URL. */
const encoded = (id: string) => encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));

/** Shows every text of the file: selects, compares, lists, tabulates and searches, in both languages. */
async function readAll(page: Page): Promise<void> {
  const ids = await page.evaluate<string[]>(`probe.ids().slice(0, ${MAX_SELECTED})`);
  const pair = ids.slice(0, 2).map(encoded).join(',');
  const views = [
    ...ids.map((id) => `select=${encoded(id)}`),
    `compare=${pair}`,
    'layout=timeline',
    'show=table',
    'show=matrix',
    'colour=organization',
    'q=hacked&lang=zh',
    'domain=nothing',
    '',
  ];
  const sizes = await page.evaluate<readonly Size[]>(`probe.showAll(${JSON.stringify(views)})`);
  expect(sizes.map(({ view }) => view)).toEqual(views);
  // The work for a picture depends on what is visible, not on the size of the file.
  expect(
    sizes.filter(({ cards, elements }) => cards > MAX_CARDS || elements > MAX_ELEMENTS),
  ).toEqual([]);
}

interface Size {
  readonly view: string;
  readonly cards: number;
  readonly elements: number;
}

describe('a hostile file, under the strict policy', () => {
  test.each(Object.keys(HOSTILE_GRAPHS))(
    '%s: the right picture or a message, and the page stays responsive',
    async (name) => {
      const hostile = HOSTILE_GRAPHS[name]?.();
      if (!hostile) throw new RangeError(name);
      const page = await openFile(hostile.text);
      const { loads, failures, turns } = await answered(page);
      if (hostile.text.length > LARGE_LETTERS) expect(turns).toBeGreaterThan(0);
      if ('nodes' in hostile.end) {
        expect(loads.map(({ nodes }) => nodes)).toEqual([hostile.end.nodes]);
        expect(await page.evaluate<number>('probe.cards()')).toBeGreaterThan(0);
        expect(await page.evaluate<string>('probe.message()')).toBe('');
        await readAll(page);
      } else {
        expect(failures.map(({ kind }) => kind)).toEqual([hostile.end.kind]);
        expect(await page.evaluate<string>('probe.message()')).toContain(hostile.end.says);
      }
      const { violations, errors, hacks } = await saidBy(page);
      expect({ violations, errors, hacks }).toEqual({ violations: [], errors: [], hacks: 0 });
      expect(await page.evaluate('probe.isPolluted()')).toBe(false);
    },
  );

  test('only safe URLs become links', async () => {
    const page = await openFile(HOSTILE_GRAPHS['traps in every link']?.().text ?? '');
    await answered(page);
    const found = new Set<string>();
    for (const id of await page.evaluate<string[]>('probe.ids()')) {
      await show(page, `select=${encoded(id)}`);
      for (const link of await page.evaluate<string[]>('probe.links()')) found.add(link);
    }
    expect([...found].filter((link) => !/^https:\/\/example\.org\/$/.test(link))).toEqual([]);
    // One safe link is among them, which shows that the test finds links.
    expect([...found]).toEqual(['https://example.org/']);
  });

  test('100,000 problems are counted, and the first 200 listed', async () => {
    const page = await openFile(HOSTILE_GRAPHS['100,000 problems']?.().text ?? '');
    const { failures } = await answered(page);
    expect(failures.map(({ problems }) => problems)).toEqual([100_000]);
    const message = await page.evaluate<string>('probe.message()');
    expect(message).toContain('100,000 problems');
    expect(message).toContain('and 99,800 more');
  });

  test('an object with its keys in the prototype is reported', async () => {
    const page = await openFile('{"format":1,"nodes":[{"id":"good"}],"edges":[]}');
    await answered(page);
    await page.evaluate(`
      document.querySelector('lineage-graph').graph = Object.create({ format: 1, nodes: [{ id: 7 }], edges: [] })`);
    await page.evaluate('probe.settled()');
    expect((await saidBy(page)).failures.map(({ kind }) => kind)).toEqual(['format']);
    expect(await page.evaluate('probe.ids()')).toEqual(['good']);
  });
});
