import { labelOf } from '../scene/cards/node-card.js';

/** Sanitizes a string of a file for any text format: one line, limited length, no invisible or partial characters. */
export function plainLineOf(text: string): string {
  const line = labelOf(text).replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '');
  return line.trim() || '·';
}
