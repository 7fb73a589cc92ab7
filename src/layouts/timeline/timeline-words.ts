import type { Messages } from '../../scene/messages.js';

export interface TimelineWords {
  readonly undated: string;
}

/** What stands in a timeline besides dates. */
export const TIMELINE_WORDS: Messages<TimelineWords> = {
  en: { undated: 'No known date' },
  zh: { undated: '日期不详' },
};
