import { execFileSync } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { systemFont } from '../../src/cli/render/system-font.js';
import { pageOf, SCRIPT, setStage } from './open-page.js';

const font = await systemFont();
const { regular, bold } = font ?? { regular: '', bold: '' };

const stage = setStage(() => inject('site'), {
  others: { '/regular/': dirname(regular), '/bold/': dirname(bold) },
});

/** A page in the font that the command measures with, regardless of the browser's system font. */
const HEAD = `${SCRIPT}<style>
  @font-face { font-family: Measured; src: url('/regular/${basename(regular)}'); font-weight: 400; }
  @font-face { font-family: Measured; src: url('/bold/${basename(bold)}'); font-weight: 500 900; }
  lineage-graph { display: block; --lineage-font: Measured; }
</style>`;

/** Chinese characters are square, even if no system font has them. */
function setInSquares(): void {
  const squares = /[\p{sc=Han}\u3000-\u303F\uFF00-\uFF60]/gu;
  for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const { value: measure } = Object.getOwnPropertyDescriptor(prototype, 'measureText') as {
      value: (this: typeof prototype, text: string) => TextMetrics;
    };
    prototype.measureText = function (text: string) {
      const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1]);
      const count = text.match(squares)?.length ?? 0;
      const others = text.split(squares).map((part) => measure.call(this, part).width);
      const width = others.reduce((sum, part) => sum + part, count * size);
      return { width } as TextMetrics;
    };
  }
}

/** The page's export of the LLaMA family, with its area for the picture. */
async function exported(view: string, lang: string, { width, height }: Size) {
  const { page, faults } = await stage.openHtml(pageOf(HEAD, ''), {
    viewport: { width: 1600, height: 1000 },
  });
  await page.evaluate(setInSquares);
  const result = await page.evaluate(
    async ({ view, lang, width, height }) => {
      await Promise.all(
        ['400', '600'].map((weight) => document.fonts.load(`${weight} 13px Measured`)),
      );
      await customElements.whenDefined('lineage-graph');
      document.documentElement.lang = lang;
      const area = { width: 0, height: 0 };
      addEventListener(
        'canvas-area',
        (event) => {
          const { width, height } = event as Event & Size;
          Object.assign(area, { width, height });
        },
        { capture: true },
      );
      const graph = document.createElement('lineage-graph') as HTMLElement & {
        exportSvg: () => Promise<string>;
      };
      const settings = {
        theme: 'light',
        panels: 'none',
        view,
        src: '/package/graph-data/llama.json',
      };
      for (const [name, value] of Object.entries(settings)) graph.setAttribute(name, value);
      graph.style.cssText = `width: ${width}px; height: ${height}px`;
      const loaded = new Promise((resolve) => graph.addEventListener('lineage-load', resolve));
      document.body.append(graph);
      await loaded;
      return { svg: await graph.exportSvg(), area };
    },
    { view, lang, width, height },
  );
  expect(faults).toEqual([]);
  return result;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The command's drawing in that area. */
function rendered(view: string, lang: string, { width, height }: Size): string {
  const options = { view, lang, width, height, font: regular, 'font-bold': bold };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const [command, graph] = ['dist/cli/lineage-graph.js', 'graph-data/llama.json'].map((name) =>
    join(inject('installed'), name),
  ) as [string, string];
  return execFileSync(process.execPath, [command, 'render', graph, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}

/** The typefaces of a document may be written differently. */
const drawing = (svg: string) => svg.replace(/ font-family="[^"]*"/g, '').split('\n');

describe.skipIf(font === null)('lineage-graph render', () => {
  test.each([
    ['', 'en', { width: 1204, height: 700 }],
    ['', 'zh', { width: 1204, height: 700 }],
    ['', 'en', { width: 390, height: 640 }],
    ['domain=medicine,law', 'en', { width: 1000, height: 600 }],
    ['layout=timeline&focus=llama-2', 'zh', { width: 1204, height: 700 }],
    ['layout=timeline&released=2023', 'en', { width: 1204, height: 700 }],
    ['of=vicuna&direction=down', 'zh', { width: 800, height: 700 }],
    ['select=alpaca&open=llama', 'en', { width: 1204, height: 700 }],
  ])('draws %j in %s exactly as the page exports it', async (view, lang, size) => {
    const { svg, area } = await exported(view, lang, size);
    expect(area).toEqual(size);
    expect(drawing(rendered(view, lang, area))).toEqual(drawing(svg));
  });
});
