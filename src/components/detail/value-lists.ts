import { html, nothing, type TemplateResult } from 'lit';
import type { PanelContext } from './detail-context.js';
import { methodMark } from './method-mark.js';
import { MAX_SHOWN, restOf } from './most-shown.js';

/** Methods with their swatches, most important first. */
export function methodList(context: PanelContext, methods: readonly string[]): TemplateResult {
  const { vocabulary } = context.graph;
  return html`<ul class="methods">
      ${methods
        .slice(0, MAX_SHOWN)
        .map(
          (method) =>
            html`<li>
              ${methodMark(method, vocabulary)}<bdi
                >${vocabulary.labelOf('methods', method, context.lang)}</bdi
              >
            </li>`,
        )}
    </ul>
    ${restOf(methods, context.words.locale)}`;
}

/** A list of words from a file; null if empty. A word may contain a comma. */
export function wordList(
  { words }: PanelContext,
  list: readonly string[] | undefined,
): TemplateResult | null {
  if (!list || list.length === 0) return null;
  const between = list.some((word) => /[,，]/u.test(word)) ? words.semicolon : words.between;
  return html`${list
    .slice(0, MAX_SHOWN)
    .map(
      (word, i) => html`${i === 0 ? nothing : between}<bdi>${word}</bdi>`,
    )}${restOf(list, words.locale)}`;
}
