import { labelOf } from '../scene/cards/node-card.js';

/** A string of a file as one bounded line of whole characters, without unseen ones: fit for the text of any format. */
export function plainLineOf(text: string): string {
  const whole = labelOf(text).replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '');
  return whole.trim() || '·';
}
