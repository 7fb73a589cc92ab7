import type { HiddenAfter } from '../scene/hidden-after.js';
import { tabsOf } from '../scene/scene.js';
import type { Guide } from './guides.js';
import type { PlacedScene } from './placed-scene.js';

/**
 * Short lines in place of tabs that did not exist yet, from their cards to the lines that start at the ends of the
 * tabs.
 */
export function tabStubsOf(
  { scene, boxes, segments }: Pick<PlacedScene, 'scene' | 'boxes' | 'segments'>,
  { keys }: Pick<HiddenAfter, 'keys'>,
): readonly Guide[] {
  return [...tabsOf(scene)].flatMap(([card, tab]): Guide[] => {
    const box = boxes.get(tab.key);
    if (!box || !keys.has(tab.key) || keys.has(card)) return [];
    const x1 = box.x - box.width / 2;
    const first = segments.find(({ lines }) =>
      lines.some(({ key, source }) => source === card && !keys.has(key)),
    );
    const [x2 = x1, y = 0] = first?.points ?? [];
    // In other layouts they start at the card.
    return x2 > x1 ? [{ kind: 'rule', x1, y1: y, x2, y2: y, strong: true }] : [];
  });
}
