import { html, nothing, type TemplateResult } from 'lit';
import { Route } from 'lucide';
import { isolatedNodesOf, type Isolation } from '../../domain/graph/isolation.js';
import { wordsIn } from '../../locales/words-in.js';
import { isolate } from '../../state/transitions.js';
import type { PanelContext } from '../detail/detail-context.js';
import { icon } from '../ui/icon.js';

/** Shows only the ways between two models, where one descends from the other; pressed again, everything. */
export function waysButton(
  { graph, view, lang, send }: PanelContext,
  nodes: readonly number[],
): TemplateResult | typeof nothing {
  const [one, other, third] = nodes;
  if (one === undefined || other === undefined || third !== undefined) return nothing;
  const waysOf = (from: number, to: number): Isolation => {
    return { kind: 'ways', from: graph.idAt(from), to: graph.idAt(to) };
  };
  const ways = [waysOf(one, other), waysOf(other, one)].find(
    (each) => (isolatedNodesOf(graph, each)?.count() ?? 0) > 0,
  );
  if (!ways) return nothing;
  const { isolation } = view.filter;
  const isOn = isolation?.kind === 'ways';
  return html`<button
    type="button"
    class="action"
    aria-pressed=${isOn ? 'true' : 'false'}
    @click=${() => send((now) => isolate(now, isOn ? null : ways))}
  >
    ${icon(Route)}${wordsIn(lang).isolation.waysOnly}
  </button>`;
}
