import { html, nothing, type TemplateResult } from 'lit';
import { ATTRIBUTES } from '../../domain/attributes.js';
import { formatDate } from '../../domain/format/dates.js';
import type { EdgeEntry } from '../../domain/format/format.js';
import { wordsIn } from '../../locales/words-in.js';
import { attributeFact } from './attribute-value.js';
import type { PanelContext } from './detail-context.js';
import { fact, facts, type FactLine } from './facts.js';

/** What a claim says, fact by fact: what passed on, how, with what data, at which sizes, since when, and how sure it is. */
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

/** The mark of a claim that no source states, with a plain explanation where there is room. */
function inferred({ words }: PanelContext, inFull: boolean): TemplateResult {
  return html`<span class="inferred">${words.inferred}</span>${
      inFull ? html` <span class="quiet">${words.inferredText}</span>` : nothing
    }`;
}
