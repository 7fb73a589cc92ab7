import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import {
  attributeOf,
  ATTRIBUTES,
  attributeColumnOf,
  type AttributeId,
} from '../../domain/attributes.js';
import type { NodeEntry, Variant } from '../../domain/format/format.js';
import { safeUrl } from '../../domain/format/safe-url.js';
import { attributeFact, attributeValue } from './attribute-value.js';
import type { DetailContext } from './detail-context.js';
import { fact, facts, type FactLine } from './facts.js';
import { longList } from './long-list.js';
import { wordsIn } from '../../locales/words-in.js';

const VARIANTS_SHOWN = 10;
/** `organization/name` on Hugging Face, with no characters that could lead elsewhere. */
const HUGGINGFACE_NAME = /^[A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95}$/;

/** Organization, release date and licence. */
export function identityFacts(context: DetailContext, node: NodeEntry): TemplateResult {
  const { attributes } = wordsIn(context.lang);
  return facts([
    attributeFact(context, 'aliases', node.aliases ?? []),
    ...(['organization', 'released', 'license'] as const).map((id) =>
      fact(attributes[id], identity(context, node, id) ?? notKnown(context, id)),
    ),
  ]);
}

function identity(
  context: DetailContext,
  node: NodeEntry,
  id: 'organization' | 'released' | 'license',
): TemplateResult | null {
  if (id === 'released') return released(node, context.lang, context.words.comma);
  if (id === 'license') return licence(context, node);
  return attributeValue(context, attributeOf(id), node.organization ?? []);
}

/** Shows an unknown attribute if other models in the graph have it. */
function notKnown({ graph, words }: DetailContext, id: AttributeId): TemplateResult | null {
  const attribute = attributeOf(id);
  const isUsed = attribute.of === 'node' && attributeColumnOf(graph, attribute).words.length > 0;
  return isUsed ? html`<span class="quiet">${words.notKnown}</span>` : null;
}

function released(
  { released: date, releasedBasis }: NodeEntry,
  lang: string,
  comma: string,
): TemplateResult | null {
  if (date === undefined) return null;
  const basis = releasedBasis && wordsIn(lang).releasedBasis[releasedBasis];
  return html`${formatDate(date, lang)}${
    basis ? html`<span class="quiet">${comma}${basis}</span>` : nothing
  }`;
}

function licence(
  { graph, lang, words }: DetailContext,
  { license, licenseClass, codeLicense }: NodeEntry,
): TemplateResult | null {
  if (license === undefined && licenseClass === undefined && codeLicense === undefined) return null;
  const label =
    licenseClass === undefined || licenseClass === license
      ? undefined
      : graph.vocabulary.labelOf('licenseClasses', licenseClass, lang);
  return html`${license === undefined ? nothing : html`<bdi>${license}</bdi> `}${
    label === undefined ? nothing : html`<span class="tag"><bdi>${label}</bdi></span>`
  }${
    codeLicense === undefined
      ? nothing
      : html`<div class="quiet">${words.codeLicence}${words.colon}<bdi>${codeLicense}</bdi></div>`
  }`;
}

/** Context length, training, vocabulary, languages and modalities; nothing if all are unknown. */
export function technicalFacts(
  context: DetailContext,
  node: NodeEntry,
): TemplateResult | typeof nothing {
  const lines = ATTRIBUTES.flatMap((attribute): readonly FactLine[] => {
    const values = attribute.of === 'node' && attribute.panel ? attribute.wordsOf(node) : [];
    return values.length === 0 ? [] : [attributeFact(context, attribute.id, values)];
  });
  if (lines.length === 0) return nothing;
  return html`<section>
    <h3>${context.words.facts}</h3>
    ${facts(lines)}
  </section>`;
}

/** Sizes and checkpoints, with a link to the weights if their name is well-formed. */
export function variants(context: DetailContext, node: NodeEntry): TemplateResult | typeof nothing {
  const list = node.variants ?? [];
  if (list.length === 0) return nothing;
  return html`<section>
    <h3>
      ${context.words.variants}
      ${list.length > 1 ? html`<span class="count">${list.length}</span>` : nothing}
    </h3>
    ${longList(context, 'variants', list, VARIANTS_SHOWN, variant, 'variants')}
  </section>`;
}

function variant({ name, parameters, huggingface }: Variant): TemplateResult {
  const url =
    huggingface !== undefined && HUGGINGFACE_NAME.test(huggingface)
      ? safeUrl(`https://huggingface.co/${huggingface}`)
      : null;
  const place = huggingface === undefined ? nothing : html`<bdi>${breakable(huggingface)}</bdi>`;
  return html`<span class="size"><bdi>${parameters}</bdi></span>
    <span class="checkpoint">
      ${name === undefined ? nothing : html`<bdi class="variant-name">${name}</bdi>`}
      ${
        url
          ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${place}</a>`
          : html`<span class="quiet">${place}</span>`
      }
    </span>`;
}

/** A path with line-break opportunities after its slashes. */
function breakable(path: string): readonly unknown[] {
  return path.split('/').map((part, i) => (i === 0 ? part : html`/<wbr />${part}`));
}
