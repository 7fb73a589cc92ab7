import { describe, expect, test } from 'vitest';
import { GALLERY_SIZES, GALLERY_VIEWS } from '../scripts/gallery-views.mjs';
import { pictureOf } from '../src/picture.js';
import { DUMMY_NODE_PX, type Area } from '../src/scene/drawing-area.js';
import { LAYOUTS } from '../src/state/view-state.js';
import { parseView } from '../src/state/view-string.js';
import {
  cutOffIn,
  leastLetterPx,
  leastLineDistance,
  linesOverCards,
  overlapsIn,
  textsOutside,
} from './picture-geometry.js';
import { readGraph } from './read-graph.js';
import { areaOf } from './scene/area-of.js';

/** The minimum font size. */
const MIN_LETTER_PX = 11;
/** The space that the parts around the picture take: the filters are next to it if the window is wide enough. */
const PANELS_PX = { wide: { width: 260, height: 140 }, narrow: { width: 0, height: 200 } };

const { measureText } = areaOf(1, 1);
const llama = readGraph('llama');

const areaIn = ({ width, height }: Pick<Area, 'width' | 'height'>): Area => {
  const panels = width < 1000 ? PANELS_PX.narrow : PANELS_PX.wide;
  return { width: width - panels.width, height: height - panels.height, lang: 'en' };
};

describe.each(LAYOUTS)('pictureOf the LLaMA family, %s', (layout) => {
  const pictures = GALLERY_VIEWS.flatMap((text) =>
    GALLERY_SIZES.map((size) => [text, `${size.width} × ${size.height}`, size] as const),
  );

  test.each(pictures)(
    '"%s" at %s: no overlap, nothing cut off, no small letters',
    (text, _, size) => {
      const { view, problems } = parseView(text, llama);
      expect(problems).toEqual([]);
      const area = areaIn(size);
      const picture = pictureOf(llama, { ...view, layout }, area, measureText);
      expect(picture.scene.cards.length).toBeGreaterThan(7);
      expect(overlapsIn(picture)).toEqual([]);
      expect(cutOffIn(picture)).toEqual([]);
      expect(textsOutside(picture, measureText)).toEqual([]);
      expect(leastLetterPx(picture)).toBeGreaterThanOrEqual(MIN_LETTER_PX);
      // On a timeline, lines may pass under cards between two dates.
      if (layout === 'timeline') return;
      expect(picture.width).toBeLessThanOrEqual(area.width);
      expect(picture.height).toBeLessThanOrEqual(area.height);
      expect(linesOverCards(picture)).toEqual([]);
      const least = leastLineDistance(picture, picture.direction);
      expect(least).toBeGreaterThanOrEqual(DUMMY_NODE_PX - 0.01);
    },
  );
});
