import type { Room } from '../../src/scene/drawing-area.js';

/** A room with a ruler that needs no canvas: every character is as wide as six tenths of the font size. */
export function roomOf(width: number, height: number, room: Partial<Room> = {}): Room {
  return {
    width,
    height,
    direction: 'right',
    lang: 'en',
    ruler: (text, fontPx) => text.length * fontPx * 0.6,
    ...room,
  };
}
