import { html, nothing, type TemplateResult } from 'lit';
import { commonalitiesOf, type Commonality } from '../../domain/query/differences.js';
import { wordsIn } from '../../locales/words-in.js';
import { attributeFact } from '../detail/attribute-value.js';
import { facts } from '../detail/facts.js';
import { methodsPhraseOf } from '../detail/methods-phrase.js';
import { nameList } from '../detail/name-list.js';
import type { PanelContext } from '../detail/detail-context.js';

/** What compared models have in common: origin and method in a sentence, then the other attributes. */
export function inCommon(
  context: PanelContext,
  nodes: readonly number[],
): TemplateResult | typeof nothing {
  const { graph, lang } = context;
  const words = wordsIn(lang).compare;
  const common = commonalitiesOf(graph, nodes);
  const valuesOf = (key: Commonality['key']) =>
    common.find((commonality) => commonality.key === key)?.values ?? [];
  const parents = valuesOf('parents').flatMap((id) => graph.numberOf(id) ?? []);
  const methods = methodsPhraseOf(valuesOf('methods'), graph.vocabulary, lang);
  const others = common.filter(({ key }) => key !== 'parents' && key !== 'methods');
  return html`<section class="in-common">
    <h3>${words.common}</h3>
    ${
      parents.length === 0
        ? nothing
        : html`<p>${words.commonParents(nameList(context, parents), methods, nodes.length)}</p>`
    }
    ${
      parents.length === 0 && methods !== ''
        ? html`<p>${words.commonMethods(methods, nodes.length)}</p>`
        : nothing
    }
    ${facts(others.map(({ key, values }) => attributeFact(context, key, values)))}
    ${common.length === 0 ? html`<p class="quiet">${words.nothingCommon}</p>` : nothing}
  </section>`;
}
