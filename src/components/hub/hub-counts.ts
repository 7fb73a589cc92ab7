import type { TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { Hub } from '../../domain/hub/hub.js';
import { hubWordsIn } from '../../locales/hub-words-in.js';
import { unbrokenList } from './unbroken-list.js';

/** Describes the size of a hub. */
export function hubCounts(hub: Hub, lang: string): TemplateResult {
  const words = hubWordsIn(lang);
  const format = (n: number) => formatCount(n, lang);
  const models = hub.count('models') + hub.count('unknown_bases');
  const families = hub.count('families');
  const { updated } = hub.manifest;
  return unbrokenList([
    words.models(models, format(models)),
    words.familiesOf(families, format(families)),
    words.alone(format(hub.count('alone'))),
    ...(typeof updated !== 'string' ? [] : [words.updated(formatDate(updated, lang))]),
  ]);
}
