import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import type { EdgeEntry } from '../../domain/format/format.js';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import type { PanelContext } from './detail-context.js';
import { fact, facts } from './facts.js';
import { methodMark } from './method-mark.js';
import { MOST_SHOWN, restOf } from './most-shown.js';
import { wordsIn } from '../../locales/words-in.js';

/** What a claim says, fact by fact: what passed on, how, with what data, at which sizes, since when, and how sure it is. */
export function claimFacts(
  context: PanelContext,
  edge: EdgeEntry,
  inFull: boolean,
): TemplateResult {
  const { graph, lang, words } = context;
  const dataWords = wordsIn(lang).dataKinds;
  const relation = graph.vocabulary.labelOf('relations', relationOf(edge), lang);
  const data = edge.data?.map((word) => dataWords.get(word) ?? word);
  const standing =
    edge.confidence === 'inferred'
      ? inferred(context, inFull)
      : inFull && edge.confidence
        ? words.stated
        : null;
  return facts([
    fact(words.relation, html`<bdi>${relation}</bdi>`),
    fact(words.methods, edge.methods?.length ? methodList(context, edge.methods) : null),
    fact(words.technique, wordList(context, edge.technique)),
    fact(words.data, wordList(context, data)),
    fact(words.sizes, wordList(context, edge.sizes)),
    fact(words.since, edge.since ? words.sinceText(formatDate(edge.since, lang)) : null),
    fact(words.confidence, standing),
  ]);
}

/** Methods with their swatches, most important first. */
export function methodList(context: PanelContext, methods: readonly string[]): TemplateResult {
  const { vocabulary } = context.graph;
  return html`<ul class="methods">
      ${methods
        .slice(0, MOST_SHOWN)
        .map(
          (method) =>
            html`<li>
              ${methodMark(method)}<bdi>${vocabulary.labelOf('methods', method, context.lang)}</bdi>
            </li>`,
        )}
    </ul>
    ${restOf(methods, context.words.locale)}`;
}

/** The mark of a claim that no source states, with a plain explanation where there is room. */
function inferred({ words }: PanelContext, inFull: boolean): TemplateResult {
  return html`<span class="inferred">${words.inferred}</span>${
      inFull ? html` <span class="quiet">${words.inferredText}</span>` : nothing
    }`;
}

/** Words of a file, one after the other; null where there are none. A word may have a comma of its own. */
export function wordList(
  { words }: PanelContext,
  list: readonly string[] | undefined,
): TemplateResult | null {
  if (!list || list.length === 0) return null;
  const between = list.some((word) => /[,，]/u.test(word)) ? words.semicolon : words.between;
  return html`${list
    .slice(0, MOST_SHOWN)
    .map(
      (word, i) => html`${i === 0 ? nothing : between}<bdi>${word}</bdi>`,
    )}${restOf(list, words.locale)}`;
}
