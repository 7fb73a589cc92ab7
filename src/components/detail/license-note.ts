import { html, nothing, type TemplateResult } from 'lit';
import { Scale } from 'lucide';
import type { LicenseStep } from '../../domain/graph/license-line.js';
import { icon } from '../ui/icon.js';
import { messagesIn, type Messages } from '../messages.js';
import type { PanelContext } from './detail-context.js';

type Part = TemplateResult | string;

interface LicenseWords {
  readonly licence: string;
  /** @param origins ancestors, each with its class */
  readonly standsUnder: (own: Part, origins: Part) => TemplateResult;
  readonly own: (name: Part, licence: string) => TemplateResult;
  readonly origin: (name: Part, licence: string) => TemplateResult;
  readonly between: string;
}

const LICENSE_MESSAGES: Messages<LicenseWords> = {
  en: {
    licence: 'Licence class',
    standsUnder: (own, origins) =>
      html`${own}. It is built on the weights of ${origins}. Recorded as the sources give it; not
      legal advice.`,
    own: (name, licence) => html`The licence class of ${name} is “${licence}”`,
    origin: (name, licence) => html`${name}, whose class is “${licence}”`,
    between: ', and of ',
  },
  zh: {
    licence: '许可类别',
    standsUnder: (own, origins) =>
      html`${own}。它建立在 ${origins}的权重之上。此处照录资料所述，不构成法律意见。`,
    own: (name, licence) => html`${name} 的许可类别为“${licence}”`,
    origin: (name, licence) => html`${name}（许可类别为“${licence}”）`,
    between: '和 ',
  },
};

/** The licence class at a stop of a line; nothing where it is not known. */
export function licenseTag(
  { graph, lang }: PanelContext,
  { licenseClass }: LicenseStep,
): TemplateResult | typeof nothing {
  if (licenseClass === undefined || licenseClass === 'unknown') return nothing;
  const { licence } = messagesIn(LICENSE_MESSAGES, lang);
  const label = graph.vocabulary.labelOf('licenseClasses', licenseClass, lang);
  return html`<span class="tag" title=${licence}><bdi>${label}</bdi></span>`;
}

/** Says so where a model with a free licence is built on weights with a licence that reserves something. */
export function licenseNote(
  { graph, lang }: PanelContext,
  { node, licenseClass, reservedBy }: LicenseStep,
): TemplateResult | typeof nothing {
  if (licenseClass === undefined || reservedBy.length === 0) return nothing;
  const words = messagesIn(LICENSE_MESSAGES, lang);
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
