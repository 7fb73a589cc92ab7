import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { elementTablesOf, fillTables } from '../../scripts/docs-tables.mjs';
import { formatText } from '../../scripts/format-text.mjs';
import { drawn, setStage } from './open-page.js';

const stage = setStage(() => 'dist/site');

beforeAll(() => {
  if (!existsSync('dist/site/docs.html'))
    throw new Error('expected dist/site, got none: npm run build');
});

describe('docs.html', () => {
  test('lists every public member', () => {
    const page = readFileSync('dist/site/docs.html', 'utf8');
    const [declaration] = (
      JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
        modules: { declarations: Record<string, { name: string; kind?: string }[]>[] }[];
      }
    ).modules.flatMap((module) => module.declarations);
    const lists = [
      'attributes',
      'members',
      'events',
      'slots',
      'cssParts',
      'cssStates',
      'cssProperties',
    ];
    const names = lists.flatMap((list) => declaration?.[list] ?? []).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(80);
    const isDescribed = (name: string) =>
      ['<', '(', ')'].some(
        (after) => page.includes(`>${name}${after}`) || page.includes(`(${name}${after}`),
      );
    expect(names.filter((name) => name !== '' && !isDescribed(name))).toEqual([]);
  });

  test('its tables of the element match the build: npm run docs writes them', () => {
    const file = 'docs/embedding.md';
    const text = readFileSync(file, 'utf8');
    const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as object;
    expect(formatText(fillTables(text, elementTablesOf(manifest)), file)).toBe(text);
  });

  test.each(['light', 'dark'] as const)(
    'in %s, its examples are drawn and axe finds nothing',
    async (colorScheme) => {
      const { page, faults } = await stage.open('docs.html', {
        colorScheme,
      });
      const graphs = await page.locator('lineage-graph').all();
      expect(graphs.length).toBeGreaterThan(6);
      for (const graph of graphs) {
        await graph.scrollIntoViewIfNeeded();
        expect(await drawn(page, graph)).toBeGreaterThan(1);
      }
      await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' });
      const problems = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
        );
      });
      expect(problems).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  test('on a phone nothing is wider than the screen', async () => {
    const { page } = await stage.open('docs.html', {
      viewport: { width: 390, height: 844 },
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

describe('index.html', () => {
  test('a reader of Chinese gets it in Chinese, including parts loaded later', async () => {
    const { page, faults } = await stage.open('', { locale: 'zh-CN' });
    await drawn(page, page.locator('lineage-graph'));
    const late = ['lineage-export', 'lineage-timeline'].map((tag) => page.locator(tag));
    for (const part of late) await part.getByRole('button').first().waitFor();
    const words = await Promise.all(
      late.map((part) => part.getByRole('button').first().ariaSnapshot()),
    );
    expect(words).toEqual([
      expect.stringMatching(/导出/),
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
    expect(await page.title()).toBe('LLaMA 家族');
    expect(faults).toEqual([]);
  });
});

describe('index.html, in another language', () => {
  test('parts loaded later have the new language', async () => {
    const { page } = await stage.open('');
    await page.locator('lineage-export').getByRole('button').first().waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.locator('lineage-export').getByRole('button', { name: '导出' }).waitFor();
    const spoken = await page.locator('lineage-graph').evaluate((element) =>
      ['lineage-export', 'lineage-timeline', 'lineage-keys'].map((tag) => {
        const part = element.shadowRoot?.querySelector(tag);
        return part?.closest('[lang]')?.getAttribute('lang');
      }),
    );
    expect(spoken).toEqual(['zh', 'zh', 'zh']);
    expect(await page.title()).toBe('LLaMA 家族');
  });

  test('back returns to the language before, in the title and the tools of the page too', async () => {
    const { page } = await stage.open('');
    const buttonsOf = (...names: readonly string[]) =>
      Promise.all(names.map((name) => page.getByRole('button', { name, exact: true }).waitFor()));
    await buttonsOf('Open…', 'Edit a copy');
    await page.getByRole('button', { name: '中文' }).click();
    await buttonsOf('打开…', '编辑副本');
    await page.goBack();
    await buttonsOf('Open…', 'Edit a copy');
    expect(await page.title()).toBe('The LLaMA family');
  });
});

describe('index.html, its history', () => {
  test('going through months is a single history entry', async () => {
    const { page } = await stage.open('', { equippedFor: 'another clock' });
    await drawn(page, page.locator('lineage-graph'));
    await page.clock.install();
    const entries = () => page.evaluate(() => history.length);
    const back = page.getByRole('button', { name: 'Previous month' });
    const before = await entries();
    for (let month = 0; month < 3; month++) {
      const url = page.url();
      await back.click();
      await expect.poll(() => page.url()).not.toBe(url);
      // Longer than the pause within which quick steps are merged.
      await page.clock.runFor(1000);
    }
    expect(page.url()).toContain('until=');
    expect(await entries()).toBe(before + 1);
    await page.goBack();
    expect(page.url()).not.toContain('until=');
    await page.close();
  });

  test('choosing the current value adds no history entry', async () => {
    const { page } = await stage.open('#lang=en');
    await drawn(page, page.locator('lineage-graph'));
    const entries = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });
});

describe('embed.html', () => {
  test('?src=…&view=…&panels=…&lang=…&theme=…: the graph, as asked', async () => {
    const query = new URLSearchParams({
      src: 'graph-data/llama.json',
      view: 'domain=medicine',
      panels: 'legend',
      lang: 'zh',
      theme: 'dark',
    });
    const { page, faults } = await stage.open(`embed.html?${query}`);
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(3);
    expect(await page.title()).toBe('LLaMA 家族');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh');
    const choices = await page.evaluate(() => {
      const graph = document.querySelector('lineage-graph');
      return [graph?.view, graph?.panels, graph?.theme, graph?.interaction];
    });
    expect(choices).toEqual(['domain=medicine', 'legend', 'dark', 'activate']);
    expect(faults).toEqual([]);
  });

  test.each([
    '',
    '?src=',
    '?src=javascript:alert(1)',
    '?src=data:application/json,{}',
    '?src=blob:x',
  ])('%s: nothing is fetched, and the page says what is missing', async (query) => {
    const { page, faults } = await stage.open(`embed.html${query}`);
    await page.getByText('embed.html?src=').waitFor();
    expect(await page.locator('lineage-graph').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('index.html, as wide as it happens to be', () => {
  test('on a touch tablet the legend, whose rows are high there, is closed', async () => {
    const { page } = await stage.open('', {
      viewport: { width: 768, height: 1024 },
      hasTouch: true,
    });
    await drawn(page, page.locator('lineage-graph'));
    const methods = page.locator('lineage-legend .methods');
    await methods.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Legend' }).click();
    await methods.waitFor({ state: 'visible' });
  });

  test('filters are shown in the existing row, without taking space from the picture', async () => {
    const { page } = await stage.open('', {
      viewport: { width: 1440, height: 900 },
    });
    await drawn(page, page.locator('lineage-graph'));
    await page.locator('lineage-export').getByRole('button').first().waitFor();
    const controls = page.locator('.controls:has(lineage-chips)');
    for (const width of [1440, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => (location.hash = ''));
      const chips = page.locator('lineage-chips');
      await chips.waitFor({ state: 'hidden' });
      const before = await controls.boundingBox();
      await page.evaluate(() => (location.hash = 'method=multimodal&domain=medicine,biology'));
      await chips.getByRole('button').first().waitFor();
      expect([width, await controls.boundingBox()]).toEqual([width, before]);
      const chip = await chips.getByRole('button', { name: 'Multimodal' }).boundingBox();
      expect(chip?.height).toBeLessThan(32);
    }
  });
});
