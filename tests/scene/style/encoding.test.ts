import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../../src/domain/format/vocabulary.js';
import {
  COLOURED_METHODS,
  METHOD_COLOURS,
  methodColourOf,
  propertyOfColour,
  regimeOf,
} from '../../../src/scene/style/encoding.js';
import { KIND_TINTS } from '../../../src/scene/style/tints.js';
import {
  lookOfEdge,
  lookOfMethod,
  lookOfRelation,
  strokeOf,
} from '../../../src/scene/style/line-look.js';

const vocabulary = new Vocabulary();
const edge = { source: 'a', target: 'b' };

describe('methodColourOf', () => {
  test('a method of the theme is its own colour, every other word is `other`', () => {
    const colours = COLOURED_METHODS.map((method) => methodColourOf(method, vocabulary));
    expect(colours).toEqual(COLOURED_METHODS);
    for (const word of [
      undefined,
      '',
      'cooking',
      '__proto__',
      'successor',
      'red;background:url(x)',
    ]) {
      expect(methodColourOf(word, vocabulary)).toBe('other');
    }
  });
});

describe('methodColourOf, of methods that a file adds', () => {
  const idsOf = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `own-${n}` }));

  test('each has its own colour, by its position in the vocabulary, whichever are used', () => {
    const own = new Vocabulary({ methods: [{ id: 'peft' }, ...idsOf(8)] });
    const colours = idsOf(8).map(({ id }) => methodColourOf(id, own));
    expect(colours).toEqual(KIND_TINTS);
    expect(methodColourOf('peft', own)).toBe('peft');
    expect(methodColourOf('cooking', own)).toBe('other');
    expect(lookOfEdge({ ...edge, methods: ['own-2', 'peft'] }, own)).toEqual({
      colour: 'tint-2',
      regime: 'peft',
      dotted: false,
    });
  });

  test('a method without a colour of its own is shown as another method', () =>
    expect(methodColourOf('own-8', new Vocabulary({ methods: idsOf(9) }))).toBe('other'));

  test('the theme has a property for every colour', () => {
    expect(METHOD_COLOURS.map(propertyOfColour)).toContain('tint-0');
    expect(propertyOfColour('peft')).toBe('method-peft');
    expect(new Set(METHOD_COLOURS.map(propertyOfColour)).size).toBe(METHOD_COLOURS.length);
  });
});

describe('regimeOf', () => {
  test('it is what the methods state, in any order; few parameters take precedence', () => {
    expect(regimeOf(['instruction-tuning', 'peft'])).toBe('peft');
    expect(regimeOf(['multimodal', 'full-fine-tuning'])).toBe('full');
    expect(regimeOf(['full-fine-tuning', 'peft'])).toBe('peft');
    expect(regimeOf(['instruction-tuning'])).toBe('not-stated');
    expect(regimeOf(undefined)).toBe('not-stated');
  });
});

describe('lookOfEdge', () => {
  test('colour is the main method, the dash the regime', () => {
    expect(lookOfEdge({ ...edge, methods: ['instruction-tuning', 'peft'] }, vocabulary)).toEqual({
      colour: 'instruction-tuning',
      regime: 'peft',
      dotted: false,
    });
  });

  test('data is dotted, a successor has a colour of its own', () => {
    expect(lookOfEdge({ ...edge, relation: 'data', methods: ['peft'] }, vocabulary).dotted).toBe(
      true,
    );
    expect(
      lookOfEdge({ ...edge, relation: 'successor', methods: ['peft'] }, vocabulary).colour,
    ).toBe('successor');
  });

  test('a legend shows a method or a relation as a line without other properties', () => {
    for (const method of COLOURED_METHODS) {
      expect(lookOfMethod(method, vocabulary)).toEqual(
        lookOfEdge({ ...edge, methods: [method] }, vocabulary),
      );
    }
    for (const relation of ['weights', 'data', 'successor', 'merge']) {
      expect(lookOfRelation(relation)).toEqual(lookOfEdge({ ...edge, relation }, vocabulary));
    }
  });
});

describe('strokeOf', () => {
  const strokes = {
    few: strokeOf(lookOfMethod('peft', vocabulary)),
    all: strokeOf(lookOfMethod('full-fine-tuning', vocabulary)),
    unsaid: strokeOf(lookOfMethod('multimodal', vocabulary)),
    data: strokeOf(lookOfRelation('data')),
    next: strokeOf(lookOfRelation('successor')),
  };

  test('PEFT is dashed, full fine-tuning is heavier than an unstated regime, generations are heaviest', () => {
    expect(strokes.few.dash).not.toBe('none');
    expect(strokes.all.dash).toBe('none');
    expect(strokes.all.width).toBeGreaterThan(strokes.unsaid.width);
    expect(strokes.next.width).toBeGreaterThan(strokes.all.width);
  });

  test('data is dotted: dashes shorter than their width, with round caps', () => {
    expect(strokes.data.cap).toBe('round');
    expect(Number(strokes.data.dash.split(' ')[0])).toBeLessThan(strokes.data.width);
  });

  test('no two kinds of line are drawn alike', () =>
    expect(new Set(Object.values(strokes).map((stroke) => JSON.stringify(stroke))).size).toBe(5));
});
