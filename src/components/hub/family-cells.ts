import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import { formatCount } from '../../domain/format/format-count.js';
import { KINDS, type Family } from '../../domain/hub/hub-tables.js';
import type { HubWords } from '../../locales/hub-en.js';
import { growthIn, growthPath, monthText, peakOf, type MonthSpan } from './growth.js';

const BAR_UNITS = 100;
const GROWTH_PX = { width: 132, height: 26 };

/** The two parts of an id: organization and name. */
export function partsOf(id: string): { readonly maker: string; readonly name: string } {
  const at = id.indexOf('/');
  return { maker: id.slice(0, Math.max(0, at)), name: id.slice(at + 1) };
}

/** The kinds of models in a family, as a bar and in words. */
export function kindsBar(family: Family, words: HubWords, lang: string): TemplateResult {
  const counts = KINDS.map((kind) => ({ kind, count: family[kind] })).filter(
    ({ count }) => count > 0,
  );
  const label = counts
    .map(({ kind, count }) => words.kindOf(words.kinds[kind], formatCount(count, lang)))
    .join(lang.startsWith('zh') ? '，' : ', ');
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  return html`<svg
    class="kinds"
    viewBox="0 0 ${BAR_UNITS} 1"
    preserveAspectRatio="none"
    role="img"
    aria-label=${label}
  >
    <title>${label}</title>
    ${counts.map(({ kind, count }) => {
      const width = (count / all) * BAR_UNITS;
      const part = svg`<rect class=${kind} x=${x} width=${width} height="1"></rect>`;
      x += width;
      return part;
    })}
  </svg>`;
}

/** The growth of a family, as bars and in words. */
export function growthBars(
  family: Family,
  span: MonthSpan,
  words: HubWords,
  lang: string,
): TemplateResult | typeof nothing {
  const growth = growthIn(family.growth);
  const peak = peakOf(growth);
  const [first] = growth;
  if (!peak || !first) return html`<span class="quiet">${words.noGrowth}</span>`;
  const month = (number: number) => formatDate(monthText(number), lang);
  const label = words.growth(month(first.month), month(peak.month), formatCount(peak.models, lang));
  const { width, height } = GROWTH_PX;
  return html`<svg
    class="growth"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    role="img"
    aria-label=${label}
  >
    <title>${label}</title>
    ${svg`<path d=${growthPath(growth, span, GROWTH_PX, peak.models)}></path>`}
  </svg>`;
}
