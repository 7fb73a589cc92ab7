import { html, nothing, type TemplateResult } from 'lit';
import { Scale } from 'lucide';
import type { LicenseStep } from '../../domain/graph/license-line.js';
import { icon } from '../ui/icon.js';
import type { PanelContext } from './detail-context.js';
import { wordsIn } from '../../locales/words-in.js';

/** The licence class at a stop of a line; nothing where it is not known. */
export function licenseTag(
  { graph, lang }: PanelContext,
  { licenseClass }: LicenseStep,
): TemplateResult | typeof nothing {
  if (licenseClass === undefined || licenseClass === 'unknown') return nothing;
  const { licence } = wordsIn(lang).licence;
  const label = graph.vocabulary.labelOf('licenseClasses', licenseClass, lang);
  return html`<span class="tag" title=${licence}><bdi>${label}</bdi></span>`;
}

/** Says so where a model with a free licence is built on weights with a licence that reserves something. */
export function licenseNote(
  { graph, lang }: PanelContext,
  { node, licenseClass, reservedBy }: LicenseStep,
): TemplateResult | typeof nothing {
  if (licenseClass === undefined || reservedBy.length === 0) return nothing;
  const words = wordsIn(lang).licence;
  const nameOf = (n: number) => html`<bdi>${graph.nameOf(n)}</bdi>`;
  const labelOf = (id = '') => graph.vocabulary.labelOf('licenseClasses', id, lang);
  const origins = reservedBy.map((origin, i) => {
    const named = words.origin(nameOf(origin), labelOf(graph.nodeAt(origin).licenseClass));
    return html`${i === 0 ? nothing : words.between}${named}`;
  });
  const own = words.own(nameOf(node), labelOf(licenseClass));
  return html`<p class="licence-note">
    ${icon(Scale)}<span>${words.standsUnder(own, html`${origins}`)}</span>
  </p>`;
}
