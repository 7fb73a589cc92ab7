import { html, type TemplateResult } from 'lit';
import { wordsIn } from '../../locales/words-in.js';
import type { PanelContext } from './detail-context.js';
import { nodeButton } from './ends.js';

/** Maximum number of names listed; more are only counted. */
const MAX_NAMES = 3;

/** A list of names in the language's style, each a button that selects its node. */
export function nameList(context: PanelContext, nodes: readonly number[]): TemplateResult {
  const { between, last } = wordsIn(context.lang).relationship;
  const { more } = wordsIn(context.lang).licence;
  const shown = nodes.length > MAX_NAMES + 1 ? nodes.slice(0, MAX_NAMES) : nodes;
  const left = nodes.length - shown.length;
  return html`${shown.map((node, i) => {
    const isLast = left === 0 && i === shown.length - 1;
    const before = i === 0 ? '' : isLast ? last : between;
    return html`${before}${nodeButton(context, node, 'inline')}`;
  })}${left === 0 ? '' : html`${last}${more(left)}`}`;
}
