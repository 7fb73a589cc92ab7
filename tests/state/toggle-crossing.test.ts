import { describe, expect, test } from 'vitest';
import { toggleCrossing, toggleValue } from '../../src/state/transitions.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';

const LAW_BY_PEFT = [
  { facet: 'domain', value: 'law' },
  { facet: 'method', value: 'peft' },
] as const;

describe('toggleCrossing', () => {
  test('filters by both values and leaves other facets unchanged; a second call removes both', () => {
    const free = toggleValue(OPENING_VIEW, 'license', 'permissive');
    const crossed = toggleCrossing(free, LAW_BY_PEFT);
    expect(crossed.filter.words).toEqual({
      license: ['permissive'],
      domain: ['law'],
      method: ['peft'],
    });
    expect(toggleCrossing(crossed, LAW_BY_PEFT)).toEqual(free);
  });

  test('replaces all other values of the two facets', () => {
    let view = toggleValue(OPENING_VIEW, 'domain', 'law');
    view = toggleValue(view, 'domain', 'medicine');
    expect(toggleCrossing(view, LAW_BY_PEFT).filter.words).toEqual({
      domain: ['law'],
      method: ['peft'],
    });
  });
});
