import { afterEach, expect, test, vi } from 'vitest';
import { GraphRenderer } from '../../src/render/graph-renderer.js';
import { readPalette } from '../../src/render/read-palette.js';
import { pictureIn } from '../export/picture-in.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';

const IGNORED = {
  onTap: () => undefined,
  onDoubleTap: () => undefined,
  onMenu: () => undefined,
  onMove: () => undefined,
};

afterEach(() => {
  vi.restoreAllMocks();
});

test('is drawn at the device pixel ratio after each change of screen', async () => {
  // Chromium reports a new density only together with a new size, which Cytoscape detects by itself.
  const queries: (EventTarget & { readonly media: string })[] = [];
  vi.spyOn(window, 'matchMedia').mockImplementation((media) => {
    const query = Object.assign(new EventTarget(), { media, matches: true });
    queries.push(query);
    return query as unknown as MediaQueryList;
  });
  const resolutionQuery = () => queries.findLast(({ media }) => media.includes('resolution'));
  const density = vi.spyOn(window, 'devicePixelRatio', 'get');
  density.mockReturnValue(1);
  const container = document.createElement('div');
  container.style.cssText = 'position: relative; inline-size: 400px; block-size: 300px';
  document.body.append(container);
  const renderer = new GraphRenderer(container, readPalette(container), IGNORED);
  renderer.show(pictureIn(areaOf(360, 260), graphOf('a > b')));
  const widths = () => [
    ...new Set(
      Array.from(
        container.querySelectorAll<HTMLCanvasElement>('canvas[data-id]'),
        ({ width }) => width,
      ),
    ),
  ];
  await expect.poll(widths).toEqual([400]);
  for (const ratio of [2, 1.5]) {
    // Pending frames would be drawn at the new density.
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    density.mockReturnValue(ratio);
    const known = resolutionQuery();
    expect(known).toBeDefined();
    known?.dispatchEvent(new Event('change'));
    await expect.poll(widths).toEqual([400 * ratio]);
    expect(resolutionQuery()?.media).toBe(`(resolution: ${ratio}dppx)`);
  }
  renderer.dispose();
  container.remove();
});
