import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../../src/picture.js';
import { parseView } from '../../../src/state/view-string.js';
import { cutOffIn, linesOverCards, overlapsIn } from '../../picture-geometry.js';
import { readGraph } from '../../read-graph.js';
import { AREAS } from '../layout-pictures.js';

const llama = readGraph('llama');
const CASES = ['', 'method=multimodal', 'open=llama'].flatMap((text) =>
  AREAS.map((area) => {
    const { view } = parseView(`layout=timeline&${text}`, llama);
    const picture = pictureOf(llama, view, area, (text, px) => text.length * px * 0.55);
    return { area, picture, size: `${text || 'the opening'} at ${area.width} px` };
  }),
);

describe('timeline, pictures of the LLaMA family', () => {
  test.each(CASES)('$size fits its area without overlaps', ({ area, picture }) => {
    expect(overlapsIn(picture)).toEqual([]);
    expect(cutOffIn(picture)).toEqual([]);
    expect(picture.width).toBeLessThanOrEqual(area.width);
    expect(picture.height).toBeLessThanOrEqual(area.height);
  });

  test('lines avoid cards where possible', () => {
    let [under, lines] = [0, 0];
    for (const { picture } of CASES) {
      under += linesOverCards(picture).length;
      lines += picture.scene.lines.length;
    }
    expect(under / lines).toBeLessThan(0.8);
  });
});
