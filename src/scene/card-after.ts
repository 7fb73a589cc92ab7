import { cardKeyOf, type Scene } from './scene.js';

/**
 * The key of the card that takes the place of a given one in the next scene: itself, the bundle it was collapsed into,
 * a part of its bundle or the bundle it was a part of, or its parent. Null if none of them exists.
 */
export function cardAfter(before: Scene | null, after: Scene, key: string | null): string | null {
  const { cards } = after;
  const keys = new Set(cards.map((card) => card.key));
  if (key === null || keys.has(key)) return key;
  const gone = before?.cards.find((card) => card.key === key);
  if (!gone) return null;
  if (gone.kind === 'node') return cardKeyOf(after, gone.node);
  const bundle = cards.find(({ kind, node }) => kind !== 'node' && node === gone.node);
  if (bundle) return bundle.key;
  return keys.has(`n${gone.node}`) ? `n${gone.node}` : null;
}
