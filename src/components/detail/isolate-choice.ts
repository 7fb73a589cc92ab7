import { html, nothing, type TemplateResult } from 'lit';
import { Maximize2 } from 'lucide';
import { generationsAround, type Isolation } from '../../domain/graph/isolation.js';
import { mainLineOf } from '../../domain/graph/lineage.js';
import { wordsIn } from '../../locales/words-in.js';
import { isolate } from '../../state/transitions.js';
import { icon } from '../ui/icon.js';
import type { DetailContext } from './detail-context.js';

type Lineage = Isolation & { readonly kind: 'lineage' };

/**
 * The choice of which part of a model's lineage to isolate, with how many generations, and the way back to everything.
 */
export function isolateChoice(
  context: DetailContext,
  node: number,
): TemplateResult | typeof nothing {
  const { graph, view, lang, send } = context;
  const words = wordsIn(lang).isolation;
  const id = graph.idAt(node);
  const { isolation } = view.filter;
  const hasParents = graph.inEdgesOf(node).length > 0;
  const hasChildren = graph.outEdgesOf(node).length > 0;
  const root = mainLineOf(graph, node)[0]?.node ?? node;
  if (!hasParents && !hasChildren && !isolation) return nothing;
  const lineage = (up: number | null, down: number | null): Lineage => {
    return { kind: 'lineage', of: id, up, down };
  };
  const choices: readonly (readonly [string, Isolation, boolean])[] = [
    [words.itsLineage, lineage(null, null), hasParents && hasChildren],
    [words.itsAncestors, lineage(null, 0), hasParents],
    [words.itsDescendants, lineage(0, null), hasChildren],
    [
      words.pathsFrom(graph.nameOf(root, lang)),
      { kind: 'paths', from: graph.idAt(root), to: id },
      root !== node,
    ],
  ];
  return html`<div class="isolate" role="group" aria-label=${words.showOnly}>
    <span class="quiet">${words.showOnly}</span>
    ${choices.map(([label, choice, isThere]) => {
      if (!isThere) return nothing;
      const isChosen = isSame(choice, isolation);
      return html`<button
        type="button"
        class="action"
        aria-pressed=${isChosen ? 'true' : 'false'}
        @click=${() => send((now) => isolate(now, isChosen ? null : choice))}
      >
        <bdi>${label}</bdi>
      </button>`;
    })}
    ${isolation?.kind === 'lineage' && isolation.of === id ? generations(context, node, isolation) : nothing}
    ${
      isolation
        ? html`<button
            type="button"
            class="action everything"
            @click=${() => send((now) => isolate(now, null))}
          >
            ${icon(Maximize2)}${words.everything}
          </button>`
        : nothing
    }
  </div>`;
}

/** The number of generations in either direction, if there are several. */
function generations(
  { graph, lang, send }: DetailContext,
  node: number,
  isolation: Lineage,
): TemplateResult {
  const words = wordsIn(lang).isolation;
  const max = generationsAround(graph, node);
  const field = (side: 'up' | 'down') => {
    if (max[side] === 0) return nothing;
    const limit = isolation[side];
    const choose = ({ target }: Event) => {
      const value = target instanceof HTMLSelectElement ? target.value : '';
      const count = value === '' ? null : Number(value);
      send((now) => isolate(now, { ...isolation, [side]: count }));
    };
    const counts = Array.from({ length: Math.max(max[side], (limit ?? 0) + 1) }, (_, n) => n);
    return html`<label class="generations"
      >${words[side]}
      <select @change=${choose}>
        <option value="" ?selected=${limit === null}>${words.all}</option>
        ${counts.map((n) => html`<option value=${n} ?selected=${limit === n}>${n}</option>`)}
      </select>
    </label>`;
  };
  return html`${field('up')} ${field('down')}`;
}

function isSame(one: Isolation, other: Isolation | null): boolean {
  if (one.kind === 'paths') {
    return other?.kind === 'paths' && one.from === other.from && one.to === other.to;
  }
  return (
    other?.kind === 'lineage' &&
    one.of === other.of &&
    one.up === other.up &&
    one.down === other.down
  );
}
