import { describe, expect, test } from 'vitest';
import { exportFile } from '../../src/components/export/export-file.js';
import { svgNodeOf } from '../../src/components/export/svg-node.js';
import { PictureSizeError, toPng } from '../../src/components/export/to-png.js';
import { FORMATS, type ExportFormat } from '../../src/export/formats.js';
import { formatXml, xml, type XmlElement } from '../../src/export/xml.js';
import { pictureInScopeOf } from '../../src/export/scope.js';
import { svgTreeOf } from '../../src/export/to-svg.js';
import { measureTextIn } from '../../src/render/measure-text.js';
import { domainIconOf } from '../../src/scene/style/domain-icons.js';
import type { Palette } from '../../src/scene/style/palette.js';
import { graphOf } from '../graph-of.js';
import { LIGHT_PALETTE } from '../export/light-palette.js';
import { shownPictureOf } from '../export/shown-picture-of.js';

const SHOWN = { kind: 'shown' } as const;
const base = graphOf('llama > x');
const domains = base.vocabulary.idsOf('domains').filter((domain) => domainIconOf(domain));
const graph = graphOf(
  `llama > alpaca [peft]; alpaca -data> vicuna; llama -successor> llama-2;
   ${domains.map((_, i) => `llama-2 > m${i} [full-fine-tuning]`).join('; ')}`,
  {
    llama: {
      name: 'LLaMA',
      links: { paper: 'https://arxiv.org/abs/2302.13971' },
      sources: [{ url: 'https://example.org/llama' }],
    },
    vicuna: { name: '小羊驼', modalities: ['text', 'image'] },
    // Every icon occurs on a card.
    ...Object.fromEntries(domains.map((domain, i) => [`m${i}`, { domains: [domain] }])),
  },
);
/** Dark on light, so that it is readable on any background. */
const palette: Palette = {
  ...LIGHT_PALETTE,
  tokens: {
    ...LIGHT_PALETTE.tokens,
    ...{ surface: '#fbfaf7', 'surface-raised': '#ffffff', 'surface-sunken': '#f1efe9' },
    ...{ ink: '#1d232b', 'ink-quiet': '#3a4450', generation: '#1f2937', 'generation-ink': '#fff' },
  },
};
const measureText = measureTextIn(LIGHT_PALETTE.font);
const shown = {
  ...shownPictureOf(graph, {}, { width: 1600, height: 1400, measureText }),
  palette,
};
const tree = svgTreeOf(pictureInScopeOf(shown, SHOWN));
const [width, height] = [Number(tree.attributes['width']), Number(tree.attributes['height'])];

/** The pixels of an image, four bytes each. */
function pixelsOf(image: CanvasImageSource): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(2 * width, 2 * height);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
}

/** The same document as the browser draws it. */
async function drawnByBrowser(svg: XmlElement): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([formatXml(svg)], { type: 'image/svg+xml' }));
  await image.decode();
  return image;
}

describe('exportFile', () => {
  test.each(Object.keys(FORMATS) as ExportFormat[])(
    '%s is a file with content, with the name and type of its format',
    async (format) => {
      const file = await exportFile(shown, format);
      expect(file.name).toBe(`lineage-graph${FORMATS[format].ending}`);
      expect(file.type).toBe(FORMATS[format].type);
      expect(file.size).toBeGreaterThan(100);
    },
  );
});

describe('toPng', () => {
  test('has two pixels per CSS pixel', async () => {
    const bitmap = await createImageBitmap(await toPng(tree));
    expect([bitmap.width, bitmap.height]).toEqual([2 * width, 2 * height]);
  });

  test('equals the browser’s rendering of the SVG', async () => {
    const ours = pixelsOf(await createImageBitmap(await toPng(tree)));
    const theirs = pixelsOf(await drawnByBrowser(tree));
    const row = 4 * 2 * width;
    const apart = (a: number, b: number) =>
      Math.max(...[0, 1, 2].map((c) => Math.abs((ours[a + c] ?? 0) - (theirs[b + c] ?? 0))));
    // Letters may fall on other fractions of a pixel, so matches within one pixel count.
    const around = [0, -4, 4, -row, row, -row - 4, -row + 4, row - 4, row + 4];
    let [different, inked] = [0, 0];
    for (let i = 0; i < ours.length; i += 4) {
      if (apart(0, i) > 96) inked++;
      if (apart(i, i) > 96 && around.every((by) => apart(i, i + by) > 96)) different++;
    }
    expect(inked).toBeGreaterThan(10_000);
    expect(different / inked).toBeLessThan(0.001);
  });

  test('a picture larger than any canvas is an error that states its size', async () => {
    const huge = xml('svg', { width: 40_000, height: 40_000 });
    await expect(toPng(huge)).rejects.toThrow(PictureSizeError);
    await expect(toPng(huge)).rejects.toThrow('80000 × 80000');
  });
});

describe('svgNodeOf', () => {
  test('is the same document, as elements', () => {
    const node = svgNodeOf(tree);
    const parsed = new DOMParser().parseFromString(formatXml(tree), 'image/svg+xml');
    const outlineOf = (root: Element) =>
      [root, ...root.querySelectorAll('*')].map((element) => element.localName);
    expect(node).toBeInstanceOf(SVGSVGElement);
    expect(outlineOf(node)).toEqual(outlineOf(parsed.documentElement));
    expect(node.querySelector('title')?.textContent).toBe('Lineage graph');
  });
});
