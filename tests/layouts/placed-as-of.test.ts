import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { placedAsOf } from '../../src/layouts/placed-as-of.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { placedSceneIn } from '../export/placed-scene-in.js';
import { graphOf } from '../graph-of.js';
import { roomOf } from '../scene/room-of.js';

const graph = graphOf('llama > alpaca', {
  llama: { released: '2023-02' },
  alpaca: { released: '2023-03' },
});
const whole = placedSceneIn(roomOf(900, 600), graph, { ...OPENING_VIEW, layout: 'timeline' });
const at = (until: string | null, lang = 'en') =>
  placedAsOf(graph, whole, { filter: NO_FILTER, until }, lang);

describe('placedAsOf', () => {
  test('gives the whole picture where no time is asked for', () => {
    expect(at(null)).toBe(whole);
  });

  test('what is left stands where it stood; guides go with what they are of', () => {
    const before = at('2023-02');
    expect(before.boxes).toBe(whole.boxes);
    expect(before.scene.cards.map(({ key }) => key)).toEqual(['n0']);
    const rangesOf = ({ guides }: typeof whole) =>
      guides.flatMap((guide) => (guide.kind === 'range' ? guide.of : []));
    expect(rangesOf(whole)).toEqual(['n0', 'n1']);
    expect(rangesOf(before)).toEqual(['n0']);
    const axisOf = ({ guides }: typeof whole) => guides.filter(({ kind }) => kind === 'words');
    expect(axisOf(before)).toEqual(axisOf(whole));
  });

  test('asking again gives the same object, another time or language another one', () => {
    const before = at('2023-02');
    expect(at('2023-02')).toBe(before);
    expect(at('2023-02', 'zh')).not.toBe(before);
    expect(at('2024')).not.toBe(before);
  });
});
