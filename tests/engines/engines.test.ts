import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, EnginePage } from './engine.js';
import { serveEngineSite } from './engine-site.js';
import { startFirefox } from './firefox.js';
import { startWebKit } from './webkit.js';

const STARTS: Readonly<Record<string, () => Promise<Engine>>> = {
  Firefox: startFirefox,
  WebKit: startWebKit,
};

const EMBEDDED = new URLSearchParams({
  src: 'graph-data/llama.json',
  panels: 'legend toolbar detail',
});
const PAGES = {
  'the explorer': '/index.html',
  'an embedded page': `/embed.html?${EMBEDDED.toString()}`,
  'the one file': '/one-file.html',
};
const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

const titleOf = (svg: string) => /<title>(.*?)<\/title>/.exec(svg)?.[1] ?? '';

/** The tests of engines that are not available are skipped, with the reason. */
async function startedOr(start: () => Promise<Engine>, name: string): Promise<Engine | null> {
  try {
    const engine = await start();
    console.log(`${name}: ${engine.version}`);
    return engine;
  } catch (error) {
    console.log(`${name}: not available: ${String(error)}`);
    return null;
  }
}

describe.each(Object.entries(STARTS))('%s', async (name, start) => {
  const engine = await startedOr(start, name);
  let site: Awaited<ReturnType<typeof serveEngineSite>>;

  beforeAll(async () => {
    site = await serveEngineSite();
  });
  afterAll(async () => {
    site.close();
    await engine?.close();
  });

  const cases = Object.entries(PAGES).flatMap(([title, path]) =>
    Object.entries(SIZES).map(([width, size]) => [`${title}, ${width}`, path, size] as const),
  );
  describe.skipIf(!engine).each(cases)('%s', (_, path, size) => {
    let page: EnginePage;
    const ask = <T>(expression: string) => page.evaluate<T>(`probe.${expression}`);
    const press = async (words: string) => {
      const { x, y } = await ask<{ x: number; y: number }>(`placeOf(${JSON.stringify(words)})`);
      await page.click(x, y);
    };
    const show = (view: string) => ask(`show(${JSON.stringify(view)})`);

    beforeAll(async () => {
      if (!engine) return;
      page = await engine.open(site.origin + path, size);
    });
    afterAll(() => page.close());

    test('opens: a picture is painted, and fills the window', async () => {
      expect(await ask<number>('drawn()')).toBeGreaterThan(400);
      expect(await page.evaluate('[innerWidth, document.documentElement.scrollWidth]')).toEqual([
        size.width,
        size.width,
      ]);
      const picture = await ask<string>('picture()');
      expect(['LLaMA', 'Llama 2'].filter((name) => !picture.includes(name))).toEqual([]);
    });

    test('filters by the legend', async () => {
      const title = titleOf(await ask<string>('picture()'));
      if (!(await ask<boolean>(`has('PEFT')`))) await press('Legend');
      await press('PEFT');
      expect(titleOf(await ask<string>(`pictureWith('<title>.*PEFT.*</title>')`))).toContain(title);
      expect(await ask('view()')).toContain('method=peft');
      await press('PEFT');
      await ask(`pictureWith('<title>${title}</title>')`);
      expect(await ask('view()')).toBe('');
      if (await ask<boolean>(`has('Legend')`)) await press('Legend');
    });

    test('selects the card that is clicked', async () => {
      const places = await ask<{ x: number; y: number }[]>('places()');
      let selected: string | null = null;
      for (const place of places) {
        await page.click(place.x, place.y);
        selected = await ask<string | null>('selected()');
        if (selected !== null) break;
      }
      expect(selected).toEqual(expect.any(String));
      await show('');
    });

    test('follows a line by the keyboard', async () => {
      await ask('focusPicture()');
      await page.press('Home');
      // In a narrow page, lines go down.
      await page.press(size.width > size.height ? 'ArrowRight' : 'ArrowDown');
      await page.press('Enter');
      const child = await ask<string>('selectedNow()');
      const parents = await page.evaluate<string[]>(
        `document.querySelector('lineage-graph').graph.file.edges
          .filter(({ target }) => target === ${JSON.stringify(child)}).map(({ source }) => source)`,
      );
      expect(parents).toContain('llama');
      await show('');
    });

    test('changes the layout', async () => {
      await page.evaluate(`document.querySelector('lineage-graph').layout = 'timeline'`);
      // The axis only exists in this layout.
      await ask(`pictureWith('<text[^>]*>2024</text>')`);
      await page.evaluate(`document.querySelector('lineage-graph').layout = 'layered'`);
      await ask(`pictureWithout('<text[^>]*>2024</text>')`);
    });

    test('exports SVG and PNG that it can read', async () => {
      const svg = await ask<string>('picture()');
      expect(await ask(`isXml(${JSON.stringify(svg)})`)).toBe(true);
      const png = await ask<{ type: string; bytes: number; width: number; height: number }>(
        'png()',
      );
      expect(png).toMatchObject({ type: 'image/png' });
      expect(png.bytes).toBeGreaterThan(10_000);
      expect(Math.min(png.width, png.height)).toBeGreaterThan(300);
    });

    test('prints the picture', async () => {
      const { more, after } = await ask<{ more: number; after: number }>('onPaper()');
      expect(more).toBeGreaterThan(20);
      expect(after).toBe(0);
      const paper = await page.print();
      if (paper) expect(paper.length).toBeGreaterThan(20_000);
    });

    test('accepts a pinch, exposes its state, without errors', async () => {
      const places = await ask<{ x: number; y: number }[]>('places()');
      expect(await ask(`turnsPinch(${JSON.stringify(places[0])})`)).toBe(true);
      expect(await ask(`faults()`)).toEqual([]);
      expect(await ask(`stateWithout('missing.json')`)).toBe(false);
    });
  });
});
