import { html, svg, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { FamilySort } from '../../domain/hub/family-sort.js';
import { KINDS, type Family } from '../../domain/hub/hub-tables.js';
import { gainedIn, growthIn } from '../../domain/hub/months-gained.js';
import type { HubWords } from '../../locales/hub-en.js';
import type { FamilyListing } from './family-listing.js';
import { growthPath, monthText, peakOf } from './growth.js';

const BAR_UNITS = 100;
const GROWTH_PX = { width: 132, height: 26 };

/** The two parts of an id: organization and name. */
export function partsOf(id: string): { readonly organization: string; readonly name: string } {
  const at = id.indexOf('/');
  return { organization: id.slice(0, Math.max(0, at)), name: id.slice(at + 1) };
}

/** The kinds of models in a family, as a bar and in words. */
export function kindsBar(family: Family, words: HubWords, lang: string): TemplateResult {
  const counts = KINDS.map((kind) => ({ kind, count: family[kind] })).filter(
    ({ count }) => count > 0,
  );
  const label = counts
    .map(({ kind, count }) => words.ofKind(kind, count, formatCount(count, lang)))
    .join(lang.startsWith('zh') ? '，' : ', ');
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  const parts = counts.map(({ kind, count }) => {
    const width = (count / all) * BAR_UNITS;
    const part = svg`<rect class=${kind} x=${x} width=${width} height="1"></rect>`;
    x += width;
    return part;
  });
  return chart('kinds', { width: BAR_UNITS, height: 1 }, label, parts);
}

/** The data for the cells about the growth of a family. */
interface GrowthShown {
  readonly words: HubWords;
  readonly lang: string;
  readonly listing: FamilyListing;
  readonly sort: FamilySort;
}

/** The number of models in the counted months, if there are any; otherwise of all models. */
export function modelsCount(
  { models, growth }: Family,
  { words, lang, listing, sort }: GrowthShown,
): TemplateResult {
  const all = formatCount(models, lang);
  const months = growthIn(growth);
  const counted = listing.dates.span;
  if (counted) {
    const gained = formatCount(gainedIn(months, counted), lang);
    return html`<b>${gained}</b><small>${words.ofAll(all)}</small>`;
  }
  const [first] = months;
  if (sort !== 'begun' || !first) return html`${all}`;
  return html`${all}<small>${words.begunIn(monthText(first.month))}</small>`;
}

/** The growth of a family, as bars and in words; months that are not counted are dimmed. */
export function growthBars(family: Family, { words, lang, listing }: GrowthShown): TemplateResult {
  const growth = growthIn(family.growth);
  const peak = peakOf(growth);
  const [first] = growth;
  if (!peak || !first) return html`<span class="quiet">${words.noGrowth}</span>`;
  const month = (number: number) => formatDate(monthText(number), lang);
  const label = words.growth(month(first.month), month(peak.month), formatCount(peak.models, lang));
  const { span, dates } = listing;
  const counted = dates.span;
  const isCounted = (number: number) =>
    counted !== null && number >= counted.first && number <= counted.last;
  const path = (some: typeof growth) => growthPath(some, span, GROWTH_PX, peak.models);
  const paths = svg`
    <path class=${counted ? 'rest' : ''} d=${path(growth.filter(({ month: number }) => !isCounted(number)))}></path>
    <path class="counted" d=${path(growth.filter(({ month: number }) => isCounted(number)))}></path>`;
  return chart('growth', GROWTH_PX, label, paths);
}

/** An SVG that fills its cell, with a label in words. */
function chart(
  name: string,
  { width, height }: { readonly width: number; readonly height: number },
  label: string,
  content: unknown,
): TemplateResult {
  return html`<svg
    class=${name}
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    role="img"
    aria-label=${label}
  >
    <title>${label}</title>
    ${content}
  </svg>`;
}
