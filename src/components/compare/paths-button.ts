import { html, nothing, type TemplateResult } from 'lit';
import { Route } from 'lucide';
import { isolatedNodesOf, type Isolation } from '../../domain/graph/isolation.js';
import { wordsIn } from '../../locales/words-in.js';
import { isolate } from '../../state/transitions.js';
import type { PanelContext } from '../detail/detail-context.js';
import { icon } from '../ui/icon.js';

/** A toggle that isolates the paths between two models, if one descends from the other. */
export function pathsButton(
  { graph, view, lang, send }: PanelContext,
  nodes: readonly number[],
): TemplateResult | typeof nothing {
  const [one, other, third] = nodes;
  if (one === undefined || other === undefined || third !== undefined) return nothing;
  const pathsOf = (from: number, to: number): Isolation => {
    return { kind: 'paths', from: graph.idAt(from), to: graph.idAt(to) };
  };
  const paths = [pathsOf(one, other), pathsOf(other, one)].find(
    (path) => (isolatedNodesOf(graph, path)?.count() ?? 0) > 0,
  );
  if (!paths) return nothing;
  const { isolation } = view.filter;
  const isOn = isolation?.kind === 'paths';
  return html`<button
    type="button"
    class="action"
    aria-pressed=${isOn ? 'true' : 'false'}
    @click=${() => send((now) => isolate(now, isOn ? null : paths))}
  >
    ${icon(Route)}${wordsIn(lang).isolation.pathsOnly}
  </button>`;
}
