import { describe, expect, test } from 'vitest';
import { toSvg } from '../../src/export/to-svg.js';
import type { Colouring } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';
import { LIGHT_PALETTE } from './light-palette.js';
import { pictureIn } from './picture-in.js';
import { allOf, readXml, type ReadElement } from './read-xml.js';

const GRAPH = graphOf('llama > clinic; llama > judge', {
  clinic: { domains: ['medicine'] },
  judge: { domains: ['law'] },
});
const AREA = areaOf(900, 600);

function svgBy(colouring?: Colouring): ReadElement {
  const picture = pictureIn(AREA, GRAPH, colouring === undefined ? {} : { colouring });
  const { measureText } = AREA;
  return readXml(
    toSvg({
      graph: GRAPH,
      picture,
      palette: LIGHT_PALETTE,
      measureText,
      title: 'T',
      ...(colouring === undefined ? {} : { colouring }),
    }),
  );
}

/** The number of shapes filled with a tint, which is green in the test palette. */
const tinted = (svg: ReadElement) =>
  allOf(svg, 'rect').filter(({ attributes }) => attributes['fill']?.startsWith('#00c8')).length;

describe('toSvg with colours', () => {
  test('each coloured card has a stripe, which the legend explains', () => {
    const svg = svgBy('domain');
    const texts = allOf(svg, 'text').map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Domain', 'Medicine', 'Law']));
    expect(tinted(svg)).toBe(2 + 2);
  });

  test('without a colouring there is neither', () => {
    expect(tinted(svgBy())).toBe(0);
    expect(allOf(svgBy(), 'text').map(({ text }) => text)).not.toContain('Domain');
  });
});
