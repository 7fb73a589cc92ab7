import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/scene/scene.js';
import { OPACITY } from '../../../src/scene/style/encoding.js';
import { segmentLookOf } from '../../../src/scene/style/segment-look.js';

const line = (key: string, more: Partial<Line> = {}): Line => ({
  key,
  source: 'n0',
  target: 'n1',
  edge: 0,
  colour: 'multimodal',
  regime: 'not-stated',
  dotted: false,
  faint: false,
  inferred: false,
  ...more,
});
const emphasis = (...keys: string[]) => ({
  selected: new Set(keys.slice(0, 1)),
  lineage: new Set(keys),
});

describe('segmentLookOf', () => {
  test('lines with the same pen keep it, and get wider with their number, up to a limit', () => {
    const peft = { colour: 'peft', regime: 'peft' } as const;
    const widths = [1, 2, 8, 5000].map((count) => {
      const lines = Array.from({ length: count }, (_, i) => line(`e${i}`, peft));
      const look = segmentLookOf(lines, null, null);
      expect(look).toMatchObject({ colour: 'peft', stroke: { dash: '6 4' }, state: 'plain' });
      return look?.stroke.width ?? NaN;
    });
    expect(widths).toEqual([...new Set(widths)].sort((a, b) => a - b));
    expect(widths.at(-1)).toBeLessThanOrEqual(5);
  });

  test('lines of one colour in several regimes keep the colour, lines of several colours are mixed', () => {
    const dashed = line('e1', { regime: 'peft' });
    expect(segmentLookOf([line('e0'), dashed], null, null)).toMatchObject({
      colour: 'multimodal',
      stroke: { dash: 'none' },
    });
    expect(segmentLookOf([line('e0'), line('e1', { colour: 'merge' })], null, null)).toMatchObject({
      colour: 'mixed',
    });
  });

  test('lines to bundles do not affect the colour', () => {
    const stem = line('s0', { edge: -1, colour: 'other', faint: true });
    expect(segmentLookOf([stem, line('e0')], null, null)?.colour).toBe('multimodal');
    expect(segmentLookOf([stem], null, null)).toMatchObject({
      colour: 'other',
      opacity: OPACITY.faintLine,
    });
  });

  test('if lines are highlighted, their trunk shows only those; other trunks are dimmed', () => {
    const [a, b] = [line('e0'), line('e1', { colour: 'merge' })];
    expect(segmentLookOf([a, b], emphasis('e1'), null)).toMatchObject({
      colour: 'merge',
      opacity: 1,
      state: 'lineage',
      isSelected: true,
    });
    expect(segmentLookOf([a], emphasis('e1'), null)).toMatchObject({
      opacity: OPACITY.dimmedLine,
      state: 'dimmed',
      isSelected: false,
    });
  });

  test('lines that did not exist yet are invisible', () => {
    const hidden = { keys: new Set(['e1']), bundles: new Map() };
    const [a, b] = [line('e0'), line('e1', { colour: 'merge' })];
    expect(segmentLookOf([a, b], null, hidden)).toEqual(segmentLookOf([a], null, null));
    expect(segmentLookOf([b], null, hidden)).toBeNull();
  });
});
