import { describe, expect, test } from 'vitest';
import { cardFaceOf } from '../../../src/scene/cards/node-card.js';
import { graphOf } from '../../graph-of.js';
import { areaOf } from '../area-of.js';

const AREA = areaOf(1200, 800);

const nameOf = (name: string) => cardFaceOf(graphOf('m', { m: { name } }), 0, AREA).name;

describe('cardFaceOf', () => {
  test('a short name is one line, a long one breaks where that makes the card narrowest', () => {
    expect(nameOf('Code Llama')).toEqual(['Code Llama']);
    expect(nameOf('UNIX on the PDP-7')).toEqual(['UNIX on the', 'PDP-7']);
    expect(nameOf('UNIX Seventh Edition')).toEqual(['UNIX Seventh', 'Edition']);
  });

  test('domains that share an icon show it once', () => {
    const graph = graphOf('m', {
      m: { domains: ['multilingual', 'translation', 'medicine', 'law'] },
    });
    expect(cardFaceOf(graph, 0, AREA).domains).toEqual(['multilingual', 'medicine']);
  });
});
