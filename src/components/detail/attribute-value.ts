import { wordsAbout } from '../../domain/format/words-about.js';
import { html, type TemplateResult } from 'lit';
import type { Attribute } from '../../domain/attribute.js';
import { attributeOf, type AttributeId } from '../../domain/attributes.js';
import { labelOf } from '../../domain/query/value-label.js';
import { methodList, wordList } from './value-lists.js';
import type { PanelContext } from './detail-context.js';
import { nodeButton } from './ends.js';
import { fact, type FactLine } from './facts.js';
import { MAX_SHOWN, restOf } from './most-shown.js';

/** The displayed values of an attribute; null if unknown. */
export function attributeValue(
  context: PanelContext,
  { kind }: Attribute,
  values: readonly string[],
): TemplateResult | null {
  const { graph, lang, words } = context;
  const [first] = values;
  if (first === undefined) return null;
  switch (kind) {
    case 'node':
      return html`<ul>
          ${values.slice(0, MAX_SHOWN).map((id) => {
            const node = graph.numberOf(id);
            return html`<li>${node === undefined ? id : nodeButton(context, node)}</li>`;
          })}
        </ul>
        ${restOf(values, words.locale)}`;
    case 'methods':
      return methodList(context, values);
    case 'tokens':
      return html`${words.tokens(Number(first))}`;
    default:
      return wordList(
        context,
        values.map((value) => labelOf(graph, kind, value, lang)),
      );
  }
}

/** An attribute as a line of a list of facts; nothing if unknown. */
export function attributeFact(
  context: PanelContext,
  id: AttributeId,
  values: readonly string[],
): FactLine {
  return fact(
    wordsAbout(context.graph, context.lang).attributes[id],
    attributeValue(context, attributeOf(id), values),
  );
}
