import { html, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import type { FactKey } from '../../domain/query/differences.js';
import { languageNameOf } from '../../domain/query/facets.js';
import { methodList, wordList } from '../detail/claim-facts.js';
import type { PanelContext } from '../detail/detail-context.js';
import { nodeButton } from '../detail/ends.js';
import { MOST_SHOWN, restOf } from '../detail/most-shown.js';
import { wordsIn } from '../../locales/words-in.js';

/** What a reader sees for a fact: its label. */
export function factLabelOf({ words, lang }: PanelContext, key: FactKey): string {
  const own = wordsIn(lang).compare;
  return {
    organization: words.makers,
    released: words.released,
    base: words.madeFrom,
    methods: words.methods,
    technique: words.technique,
    data: words.data,
    sizes: words.sizes,
    contextLength: words.contextLength,
    trainingTokens: words.trainingTokens,
    vocabularySize: words.vocabulary,
    license: words.licence,
    licenseClass: own.licenceClass,
    domains: words.domains,
    languages: words.languages,
    modalities: words.modalities,
  }[key];
}

/** What a reader sees for a fact: its value, as the detail panel shows it; null where it is not known. */
export function factValue(
  context: PanelContext,
  key: FactKey,
  values: readonly string[],
): TemplateResult | null {
  const { graph, lang, words } = context;
  const [first] = values;
  if (first === undefined) return null;
  const labels = (list: 'licenseClasses' | 'domains' | 'modalities') =>
    wordList(
      context,
      values.map((value) => graph.vocabulary.labelOf(list, value, lang)),
    );
  switch (key) {
    case 'released':
      return html`${formatDate(first, lang)}`;
    case 'base':
      return html`<ul>
          ${values.slice(0, MOST_SHOWN).map((id) => {
            const node = graph.numberOf(id);
            return html`<li>${node === undefined ? id : nodeButton(context, node)}</li>`;
          })}
        </ul>
        ${restOf(values, words.locale)}`;
    case 'methods':
      return methodList(context, values);
    case 'data': {
      const known = wordsIn(lang).dataKinds;
      return wordList(
        context,
        values.map((value) => known.get(value) ?? value),
      );
    }
    case 'contextLength':
    case 'vocabularySize':
      return html`${words.tokens(Number(first))}`;
    case 'licenseClass':
      return labels('licenseClasses');
    case 'domains':
    case 'modalities':
      return labels(key);
    case 'languages':
      return wordList(
        context,
        values.map((tag) => languageNameOf(tag, lang)),
      );
    default:
      return wordList(context, values);
  }
}
