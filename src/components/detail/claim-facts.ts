import { html, nothing, type TemplateResult } from 'lit';
import { ATTRIBUTES } from '../../domain/attributes.js';
import { formatDate } from '../../domain/format/dates.js';
import type { EdgeEntry } from '../../domain/format/format.js';
import { wordsIn } from '../../locales/words-in.js';
import { attributeFact } from './attribute-value.js';
import type { PanelContext } from './detail-context.js';
import { fact, facts, type FactLine } from './facts.js';

/** The attributes of a claim: relation, methods, data, sizes, date and confidence. */
export function claimFacts(
  context: PanelContext,
  edge: EdgeEntry,
  inFull: boolean,
): TemplateResult {
  const { lang, words } = context;
  const { attributes } = wordsIn(lang);
  const confidence =
    edge.confidence === 'inferred'
      ? inferred(context, inFull)
      : inFull && edge.confidence
        ? words.stated
        : null;
  return facts([
    ...ATTRIBUTES.flatMap((attribute): readonly FactLine[] =>
      attribute.of === 'edge' && attribute.panel
        ? [attributeFact(context, attribute.id, attribute.wordsOf(edge))]
        : [],
    ),
    fact(attributes.since, edge.since ? words.sinceText(formatDate(edge.since, lang)) : null),
    fact(attributes.confidence, confidence),
  ]);
}

/** The mark of an inferred claim, with an explanation if there is room. */
function inferred({ words }: PanelContext, inFull: boolean): TemplateResult {
  return html`<span class="inferred">${words.inferred}</span>${
      inFull ? html` <span class="quiet">${words.inferredText}</span>` : nothing
    }`;
}
