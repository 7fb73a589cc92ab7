import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { drawn, setStage } from './open-page.js';

const stage = setStage(() => inject('site'), { hasCdn: true });

const open = async (name: string) => {
  const { page, faults } = await stage.open(`${name}/index.html`);
  const graphs = page.locator('lineage-graph');
  return { page, faults, first: graphs.first(), second: graphs.nth(1) };
};

const loggedIn = (page: Page) =>
  page.evaluate(() => document.querySelector('output')?.textContent.trim());

describe.each(['plain-html', 'react', 'vue', 'svelte', 'angular'])('examples/%s', (name) => {
  test('two graphs are drawn side by side; setting the view of one changes its picture, and fires no event', async () => {
    const { page, faults, first, second } = await open(name);
    expect(await drawn(page, first)).toBe(3);
    expect(await drawn(page, second)).toBeGreaterThan(3);
    expect(await first.getByRole('heading').first().textContent()).toBe('Three models');
    expect(await second.getByRole('heading').first().textContent()).toBe('Early UNIX');
    await page.getByRole('button', { name: 'Only medicine' }).click();
    // A framework may render later than the click.
    await expect
      .poll(() => page.evaluate(() => document.querySelector('lineage-graph')?.view))
      .toBe('domain=medicine');
    await first.getByText('Medicine').first().waitFor();
    expect(await loggedIn(page)).not.toContain('view:');
    expect(faults).toEqual([]);
  });

  test('a gesture fires events only on its own graph, which is drawn again after being disconnected and connected', async () => {
    const { page, faults, first, second } = await open(name);
    await drawn(page, first);
    await first.locator('.picture').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect.poll(() => loggedIn(page)).toBe('load:3 select:llama view:select=llama');
    expect(await first.getAttribute('selected')).toBe('llama');
    expect(await second.getAttribute('selected')).toBeNull();
    const toggle = page.getByRole('button', { name: 'Remove or add' });
    await toggle.click();
    await first.waitFor({ state: 'detached' });
    await toggle.click();
    expect(await drawn(page, first)).toBe(3);
    expect(await drawn(page, second)).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });
});

describe('examples/eleventy', () => {
  test('both graphs of the page are drawn', async () => {
    const { page, faults, first, second } = await open('eleventy');
    expect(await drawn(page, first)).toBeGreaterThan(3);
    expect(await drawn(page, second)).toBeGreaterThan(3);
    expect(await second.evaluate((graph) => (graph as HTMLElement & { view: string }).view)).toBe(
      'focus=minix',
    );
    expect(faults).toEqual([]);
  });

  test('without JavaScript, the picture is visible; a card links to its model on the page of the graph', async () => {
    const { page } = await stage.open('eleventy/index.html', {
      javaScriptEnabled: false,
    });
    expect(await page.locator('.lineage-drawing > svg:visible').count()).toBe(2);
    await page.locator('.lineage-drawing p:visible', { hasText: 'JavaScript' }).first().waitFor();
    await page.locator('.lineage-drawing a:visible', { hasText: 'MINIX' }).first().click();
    const entry = page.locator('li:target');
    await entry.waitFor();
    expect(await entry.textContent()).toContain('MINIX');
  });

  test('on a phone, the drawing is the one for phones', async () => {
    const { page } = await stage.open('eleventy/index.html', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    });
    const sizes = await page
      .locator('.lineage-drawing > svg:visible')
      .evaluateAll((drawings) => drawings.map((svg) => svg.getAttribute('data-size')));
    expect(sizes).toEqual(['narrow', 'narrow']);
  });
});

/** The parts of a notebook cell that are read here. */
interface Cell {
  readonly cell_type: string;
  readonly source: readonly string[];
  readonly outputs?: readonly { readonly data: { readonly 'text/html': readonly string[] } }[];
}

describe('examples/notebook', () => {
  const { cells } = JSON.parse(readFileSync('examples/notebook/lineage.ipynb', 'utf8')) as {
    cells: readonly Cell[];
  };
  const output = cells
    .flatMap(({ outputs = [] }) => outputs)
    .map(({ data }) => data['text/html'].join(''))
    .join('');

  test('its output is a graph', async () => {
    const { page, faults } = await stage.openHtml(
      `<!doctype html><link rel="icon" href="icon.svg" />${output}`,
    );
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('expected a frame, got none');
    expect(await drawn(frame, frame.locator('lineage-graph'))).toBe(5);
    expect(faults).toEqual([]);
  });

  const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);

  test.skipIf(!python)('its cells produce that output (if Python is available)', () => {
    const sources = cells
      .filter(({ cell_type: type }) => type === 'code')
      .map(({ source }) => source.join(''));
    const program = sources.join('\n\n').replace(/\n(.+)$/, '\nprint(($1)._repr_html_(), end="")');
    expect(execFileSync(python ?? '', ['-c', program], { encoding: 'utf8' })).toBe(output);
  });
});

describe('examples', () => {
  const NAMES = readdirSync('examples', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

  test('every one is listed in examples/README.md', () => {
    const list = readFileSync('examples/README.md', 'utf8');
    expect(NAMES.length).toBeGreaterThan(6);
    expect(NAMES.filter((name) => !list.includes(`](${name}`))).toEqual([]);
  });

  test('they require the versions that they are tested with', () => {
    const tested = new Map(Object.entries({ ...pkg.dependencies, ...pkg.devDependencies }));
    tested.set(pkg.name, `${pkg.version.split('.', 1)[0] ?? ''}.x`);
    const wrong = NAMES.map((name) => join('examples', name, 'package.json'))
      .filter((file) => existsSync(file))
      .flatMap((file) => {
        const own = JSON.parse(readFileSync(file, 'utf8')) as Record<
          'dependencies' | 'devDependencies',
          Record<string, string>
        >;
        return Object.entries({ ...own.dependencies, ...own.devDependencies })
          .filter(([name, version]) => tested.get(name) !== version)
          .map(([name, version]) => `${file}: ${name} ${version}`);
      });
    expect(wrong).toEqual([]);
  });
});
