import { wordsAbout } from '../../domain/format/words-about.js';
import { html, nothing, type TemplateResult } from 'lit';
import { Scale } from 'lucide';
import { safeUrl } from '../../domain/format/safe-url.js';
import { inheritedLicensesOf } from '../../domain/graph/inherited-licenses.js';
import { facetIndexOf } from '../../domain/query/facet-index.js';
import { wordsIn } from '../../locales/words-in.js';
import { icon } from '../ui/icon.js';
import type { DetailContext } from './detail-context.js';
import { nameList } from './name-list.js';

/** The keys that a source must support to count for a licence class. */
const SUPPORTS = ['licenseClass', 'license', 'codeLicense'];

/**
 * The licence classes that apply to somebody who builds on a node, with their origins and sources, those unknown, and
 * where the node's own class is freer than its base. Nothing in a graph without licences.
 */
export function inheritedLicense(
  context: DetailContext,
  node: number,
): TemplateResult | typeof nothing {
  const { graph, lang } = context;
  const { terms, unknown, freerThan } = inheritedLicensesOf(graph, node);
  if (terms.length === 0 && facetIndexOf(graph, 'license').values.length === 0) return nothing;
  const words = wordsAbout(graph, lang).licence;
  const name = html`<bdi>${graph.nameOf(node, lang)}</bdi>`;
  const list = terms.map(({ licenseClass, origins }) => {
    const label = graph.vocabulary.labelOf('licenseClasses', licenseClass, lang);
    const isOwn = origins.length === 1 && origins[0] === node;
    const cited = html`<bdi>${label}</bdi>${sourceLinks(context, origins)}`;
    return isOwn ? words.own(cited) : words.from(cited, nameList(context, origins));
  });
  return html`<section class="licence">
    <h3>${words.heading}</h3>
    <p class="licence-note">
      ${icon(Scale)}
      <span>
        ${list.length === 0 ? nothing : words.inherits(name, words.list(list))}
        ${unknown.length === 0 ? nothing : words.unknown(nameList(context, unknown), unknown.length)}
        ${
          freerThan.length === 0
            ? nothing
            : html`<strong>${words.freer(name, nameList(context, freerThan))}</strong>`
        }
        <span class="quiet">${words.noAdvice}</span>
      </span>
    </p>
  </section>`;
}

/** Links to the first supporting source of each node that has one. */
function sourceLinks({ graph, lang }: DetailContext, nodes: readonly number[]): readonly unknown[] {
  const { sourceOf } = wordsIn(lang).licence;
  return nodes.flatMap((node) => {
    const { sources = [] } = graph.nodeAt(node);
    const source = sources.find(({ supports = [] }) =>
      SUPPORTS.some((key) => supports.includes(key)),
    );
    const url = safeUrl(source?.url ?? '');
    if (!url) return [];
    const label = sourceOf(graph.nameOf(node, lang));
    return [
      html`<a
        class="cite"
        href=${url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label=${label}
        title=${label}
        >↗</a
      >`,
    ];
  });
}
