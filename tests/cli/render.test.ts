import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fontMeasure } from '../../src/cli/render/font-measure.js';
import { systemFont } from '../../src/cli/render/system-font.js';
import { themeFont, themePalette } from '../../src/cli/render/theme-palette.js';
import { readXml } from '../export/read-xml.js';
import type { OpeningIndex } from '../../src/export/opening/draw-pictures.js';
import { temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

const UNIX = resolve('graph-data/unix.json');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const font = await systemFont();

describe('lineage-graph render', () => {
  test('a view is drawn as SVG on standard output, with title, legend and sources', async () => {
    const { code, out } = await cli(['render', UNIX, '--view', 'focus=minix', '--lang', 'zh']);
    expect(code).toBe(0);
    const svg = readXml(out);
    expect(svg.name).toBe('svg');
    expect(out).toContain('lang="zh"');
    expect(out).toContain('MINIX');
    expect(out).not.toMatch(/NaN|undefined/);
  });

  test('output is reproducible, and the picture alone is smaller', async () => {
    const [one, other, bare] = await Promise.all(
      [[], [], ['--bare']].map((more) => cli(['render', UNIX, ...more])),
    );
    expect(one?.out).toBe(other?.out);
    expect(bare?.out.length).toBeLessThan(one?.out.length ?? 0);
  });

  test('the extension chooses the format, and dark gives another picture', async () => {
    const folder = temporaryFolder();
    const run = (output: string, ...more: string[]) =>
      cli(['render', UNIX, '-o', output, '--width', '600', '--height', '400', ...more], {
        cwd: folder,
      });
    for (const name of ['a.svg', 'b.svg', 'c.png', 'd.html']) {
      const { code, out } = await run(name, ...(name === 'b.svg' ? ['--theme', 'dark'] : []));
      expect({ code, out }).toEqual({ code: 0, out: '' });
    }
    const read = (name: string) => readFileSync(join(folder, name));
    expect(read('a.svg').equals(read('b.svg'))).toBe(false);
    expect(read('c.png').subarray(0, 8).equals(PNG)).toBe(true);
    expect(read('d.html').toString()).toMatch(
      /^<!doctype html>[^]*<svg [^]*<\/svg>[^]*<\/html>\n$/,
    );
    expect(read('d.html').toString()).not.toContain('<script');
  });

  test('a page with an element contains the opening view, which the element replaces', async () => {
    const folder = temporaryFolder({ 'a "b".json': readFileSync(UNIX) });
    const args = ['a "b".json', '--view', 'of=minix&up=1', '--element', 'lineage-graph.js'];
    const { code } = await cli(['render', ...args, '-o', 'index.html'], { cwd: folder });
    expect(code).toBe(0);
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(page).toContain(
      '<lineage-graph src="a%20%22b%22.json" view="of=minix&amp;up=1" page-keys>',
    );
    expect(page).toContain('<script type="module" src="lineage-graph.js"></script>');
    expect([...page.matchAll(/<svg [^>]*data-size="([\w-]+)"/g)].map(([, size]) => size)).toEqual([
      ...['small-phone', 'phone', 'compact', 'tablet', 'notebook', 'laptop', 'wide'],
    ]);
    const index = JSON.parse(
      /<script type="application\/json">(.*)<\/script>/.exec(page)?.[1] ?? '',
    ) as OpeningIndex;
    expect(index).toMatchObject({
      view: 'of=minix&up=1',
      graph: createHash('sha256').update(readFileSync(UNIX)).digest('hex'),
    });
    const picture = index.pictures['laptop']?.['en'];
    if (picture === undefined) throw new Error('expected a picture in English on a laptop');
    const { digest, text } = picture as { digest: string; text: string };
    expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
    // The card of each node links to its entry in the list, which exists without the program.
    const links = [...page.matchAll(/<a [^>]*href="#(select=[^"]+)"/g)].map(
      ([, address]) => address,
    );
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(page).toContain(`id="${link}"`);
  });

  test('a page has metadata for links: title, description, language, URL and picture', async () => {
    const folder = temporaryFolder({ 'unix.json': readFileSync(UNIX) });
    const metasOf = async (...more: string[]): Promise<Record<string, string | undefined>> => {
      const { code } = await cli(
        ['render', 'unix.json', '--element', 'x.js', '-o', 'p.html', ...more],
        { cwd: folder },
      );
      expect(code).toBe(0);
      const page = readFileSync(join(folder, 'p.html'), 'utf8');
      const metas = [...page.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)];
      const canonical = /<link rel="canonical" href="([^"]*)">/.exec(page)?.[1];
      const values = metas.map(([, key = '', value]) => [key, value] as const);
      return { ...Object.fromEntries(values), canonical };
    };
    const plain = await metasOf();
    expect(plain).toMatchObject({
      'og:title': 'Early UNIX',
      'og:description': expect.stringMatching(/^\d+ .*lineage graph/) as string,
      'og:locale': 'en',
      'twitter:card': 'summary',
      canonical: undefined,
    });
    expect(plain).not.toHaveProperty('og:image');
    const url = 'https://example.org/unix/?a=1&b=2';
    const full = await metasOf('--url', url, '--image', 'preview.png', '--lang', 'zh');
    const address = 'https://example.org/unix/?a=1&amp;b=2';
    expect(full).toMatchObject({
      'og:url': address,
      'og:image': 'https://example.org/unix/preview.png',
      'og:locale': 'zh',
      'twitter:card': 'summary_large_image',
      canonical: address,
    });
    expect(full).toHaveProperty('description', expect.stringMatching(/\p{sc=Han}/u) as string);
  });

  test.each([
    [['--element', 'x.js', '-o', 'p.png'], '--element: expected html as the format, got png'],
    [['--content', '--format', 'svg'], '--content: expected html as the format, got svg'],
    [['--links', 'https://example.org'], '--links: expected --content as well, got none'],
    [['--content', '--panels', 'legnd'], '--panels: no panel "legnd"; did you mean "legend"?'],
    [['-o', 'none/p.svg'], 'none/p.svg: there is no such folder'],
    [['-o', 'a.txt/p.svg'], 'a.txt/p.svg: part of its path is a file, not a folder'],
    [['-o', ''], '--output: expected the name of a file, got ""'],
    [['--font', 'none.ttf'], expect.stringMatching(/none\.ttf: no such file or folder$/) as string],
  ])(
    'an option without effect, or without a place to write to, is refused: %j',
    async (args, why) => {
      const folder = temporaryFolder({ 'a.txt': '' });
      const { code, out, err } = await cli(['render', UNIX, ...args], { cwd: folder });
      expect({ code, out, err: err.trim().replace('lineage-graph: ', '') }).toEqual({
        code: 2,
        out: '',
        err: why,
      });
    },
  );

  test('a page is written to standard output without --format', async () => {
    const { out } = await cli(['render', UNIX, '--element', 'x.js']);
    expect(out).toMatch(/^<!doctype html>/i);
  });

  test.each([
    ['--image', 'preview.png'],
    ['--image', 'javascript:alert(1)'],
    ['--url', 'example.org/unix'],
  ])('%s %s is refused, as nobody else could open it', async (option, value) => {
    const { code, err } = await cli(['render', UNIX, '--format', 'html', option, value]);
    expect(code).toBe(2);
    expect(err).toContain(`${option}: expected a URL that begins with https://`);
  });

  test('the content of an element in an article: for its width and for phones, readable without styles', async () => {
    const links = 'https://example.org/unix/';
    const args = ['--view', 'of=minix&up=2', '--panels', 'none', '--links', links];
    const { code, out } = await cli(['render', UNIX, '--content', ...args]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^<div slot="opening" class="lineage-drawing" style="--wide: 0px 0 auto 0px;/,
    );
    // An empty line ends a block of HTML in Markdown.
    expect(out.trimEnd()).not.toMatch(/\n\s*\n/);
    const [wide = '', narrow = ''] = out.match(/<svg [^>]*data-size=[^>]*>/g) ?? [];
    expect(wide).not.toContain('display="none"');
    expect(narrow).toContain('data-size="narrow"');
    expect(narrow).toContain('display="none"');
    const drawings = out.slice(out.indexOf('<svg'), out.lastIndexOf('</svg>'));
    expect(drawings).not.toMatch(/var\(|light-dark/);
    expect(drawings).toContain('fill="#1d232b"');
    expect(out).toContain(
      "[data-fill='ink'] { fill: var(--lineage-ink,light-dark(#1d232b,#eceae4)); }",
    );
    // The page of the full graph identifies a model by its id; the program here, by the view that shows it.
    expect(drawings).toContain(
      `<a href="${links}#select=minix" data-view="select=minix&amp;of=minix&amp;up=2"`,
    );
    expect(out).toContain(`<a href="${links}#of=minix&amp;up=2">`);
  });

  test('without a page to link to, its cards are not links; a narrow element has one drawing', async () => {
    const { out } = await cli(['render', UNIX, '--content', '--width', '400', '--lang', 'zh']);
    expect(out).not.toContain('<a ');
    expect(out.match(/<svg [^>]*data-size=/g)).toHaveLength(1);
    expect(out).toContain('仅显示图片');
  });

  test('unknown parts of a view are reported, and the rest is drawn', async () => {
    const { code, out, err } = await cli(['render', UNIX, '--view', 'focus=minixx']);
    expect(code).toBe(1);
    expect(err).toMatch(/^--view: focus: no system has the id "minixx"/);
    expect(readXml(out).name).toBe('svg');
  });

  test.each([
    [['-o', 'x.gif'], 'x.gif: expected a name that ends in .svg, .png or .html, or --format'],
    [['--width', '10'], '--width: expected a number from 200 to 20000, got "10"'],
    [['--scale', 'big'], '--scale: expected a number from 0.1 to 10, got "big"'],
    [['--font', UNIX], /unix\.json: expected a font: /],
  ])('what keeps it from running is exit code 2: %j', async (args, message) => {
    const { code, err } = await cli(['render', UNIX, ...args]);
    expect(code).toBe(2);
    if (typeof message === 'string') expect(err).toBe(`lineage-graph: ${message}\n`);
    else expect(err).toMatch(message);
  });

  test('reports files that are not graphs as validate does', async () =>
    expect((await cli(['render', '-'], { input: '[]' })).code).toBe(1));
});

describe('themePalette', () => {
  test('has every colour in both themes', () => {
    const [light, dark] = [themePalette('light', 'x'), themePalette('dark', 'x')];
    expect(light.tokens.surface).toBe('#fbfaf7');
    expect(dark.tokens.surface).toBe('#17191d');
    for (const { tokens, methods, tints } of [light, dark]) {
      for (const colour of Object.values({ ...tokens, ...methods, ...tints })) {
        expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      }
    }
    expect(themeFont()).toMatch(/^system-ui, .*sans-serif$/);
  });
});

describe('fontMeasure', () => {
  test('without a font, CJK characters are square and letters are narrower', () => {
    const { measureText, family } = fontMeasure(null);
    expect(family).toBeNull();
    expect(measureText('中文', 10, false)).toBe(20);
    expect(measureText('ab', 10, true)).toBe(12);
  });

  test.skipIf(font === null)(
    'with one, widths grow with the letters, and what it lacks is reported',
    () => {
      const { measureText, family, missing } = fontMeasure(font);
      expect(family).not.toBeNull();
      expect(existsSync(font?.regular ?? '')).toBe(true);
      const [narrow, wide] = [measureText('illi', 13, false), measureText('WMMW', 13, false)];
      expect(narrow).toBeLessThan(wide);
      expect(measureText('illi', 26, false)).toBeCloseTo(2 * narrow, 6);
      expect(measureText('WMMW', 13, true)).toBeGreaterThan(wide * 0.9);
      measureText('\u{10FFFD}', 13, false);
      expect(missing.has('\u{10FFFD}')).toBe(true);
    },
  );
});
