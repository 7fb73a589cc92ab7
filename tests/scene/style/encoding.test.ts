import { describe, expect, test } from 'vitest';
import { COLOURED_METHODS, methodColourOf, regimeOf } from '../../../src/scene/style/encoding.js';
import {
  lookOfEdge,
  lookOfMethod,
  lookOfRelation,
  strokeOf,
} from '../../../src/scene/style/line-look.js';

const edge = { source: 'a', target: 'b' };

describe('methodColourOf', () => {
  test('a method of the theme is its own colour, every other word is `other`', () => {
    expect(COLOURED_METHODS.map(methodColourOf)).toEqual(COLOURED_METHODS);
    for (const word of [
      undefined,
      '',
      'cooking',
      '__proto__',
      'successor',
      'red;background:url(x)',
    ]) {
      expect(methodColourOf(word)).toBe('other');
    }
  });
});

describe('regimeOf', () => {
  test('it is what the methods state, wherever they stand; few parameters win', () => {
    expect(regimeOf(['instruction-tuning', 'peft'])).toBe('peft');
    expect(regimeOf(['multimodal', 'full-fine-tuning'])).toBe('full');
    expect(regimeOf(['full-fine-tuning', 'peft'])).toBe('peft');
    expect(regimeOf(['instruction-tuning'])).toBe('not-stated');
    expect(regimeOf(undefined)).toBe('not-stated');
  });
});

describe('lookOfEdge', () => {
  test('colour is the main method, the dash the regime', () => {
    expect(lookOfEdge({ ...edge, methods: ['instruction-tuning', 'peft'] })).toEqual({
      colour: 'instruction-tuning',
      regime: 'peft',
      dotted: false,
    });
  });

  test('data is dotted, a successor has a colour of its own', () => {
    expect(lookOfEdge({ ...edge, relation: 'data', methods: ['peft'] }).dotted).toBe(true);
    expect(lookOfEdge({ ...edge, relation: 'successor', methods: ['peft'] }).colour).toBe(
      'successor',
    );
  });

  test('a legend shows a method and a relation as a line that says nothing else', () => {
    for (const method of COLOURED_METHODS) {
      expect(lookOfMethod(method)).toEqual(lookOfEdge({ ...edge, methods: [method] }));
    }
    for (const relation of ['weights', 'data', 'successor', 'merge']) {
      expect(lookOfRelation(relation)).toEqual(lookOfEdge({ ...edge, relation }));
    }
  });
});

describe('strokeOf', () => {
  const strokes = {
    few: strokeOf(lookOfMethod('peft')),
    all: strokeOf(lookOfMethod('full-fine-tuning')),
    unsaid: strokeOf(lookOfMethod('multimodal')),
    data: strokeOf(lookOfRelation('data')),
    next: strokeOf(lookOfRelation('successor')),
  };

  test('few parameters are dashed, all are heavier than what is not stated, generations heaviest', () => {
    expect(strokes.few.dash).not.toBe('none');
    expect(strokes.all.dash).toBe('none');
    expect(strokes.all.width).toBeGreaterThan(strokes.unsaid.width);
    expect(strokes.next.width).toBeGreaterThan(strokes.all.width);
  });

  test('data is dots: round ends on dashes shorter than they are wide', () => {
    expect(strokes.data.cap).toBe('round');
    expect(Number(strokes.data.dash.split(' ')[0])).toBeLessThan(strokes.data.width);
  });

  test('no two kinds of line are drawn alike', () =>
    expect(new Set(Object.values(strokes).map((stroke) => JSON.stringify(stroke))).size).toBe(5));
});
