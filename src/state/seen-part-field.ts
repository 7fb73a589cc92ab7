import { quoted } from '../domain/format/problem.js';
import { decodeItem, type Reading } from './view-items.js';
import type { SeenPart, ViewState } from './view-state.js';

/** Limits of a point, in percent: it may be outside the picture, but not so far that nothing is visible. */
const POINT = { min: -50, max: 150 };
const ZOOM = { min: 5, max: 400 };
const NUMBER = /^-?\d{1,4}(\.\d{1,2})?$/;

/** The key of the view string for the visible part of the picture: `at=50,40,150`. */
export const SEEN_PART_FIELD = {
  key: 'at',
  write: ({ at }: ViewState): string => (at ? `${at.x},${at.y},${at.zoom}` : ''),
  read: (text: string, view: ViewState, reading: Reading): ViewState => {
    if (text === '') return { ...view, at: null };
    const typed = decodeItem(text, reading);
    const at = parseSeenPart(typed);
    if (at) return { ...view, at };
    reading.report('expected', 'seen-part', quoted(typed));
    return view;
  },
};

function parseSeenPart(text: string): SeenPart | null {
  const parts = text.split(',');
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return null;
  const [x = 0, y = 0, zoom = 0] = parts.map(Number);
  const isThere = [x, y].every((point) => point >= POINT.min && point <= POINT.max);
  return isThere && zoom >= ZOOM.min && zoom <= ZOOM.max ? { x, y, zoom } : null;
}
