import { html, nothing, type TemplateResult } from 'lit';
import { monthOfDate } from '../../domain/format/dates.js';
import { ancestorsOf, descendantsOf, treeSizesOf } from '../../domain/graph/lineage.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { searchOf } from '../../domain/query/search.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import { largestOf } from '../largest-of.js';
import { isolate, selectNode, toggleCompared } from '../../state/transitions.js';
import type { Transition } from '../view-intent.js';
import type { Picking } from './menu-context.js';

const SHOWN = 8;

/** The models offered for a name: those that match the typed text or, without any, those with the most descendants. */
export function foundFor(
  graph: LineageGraph,
  node: number,
  picking: Picking,
  typed: string,
): readonly number[] {
  const [above, below] = [ancestorsOf(graph, node), descendantsOf(graph, node)];
  const isRelated = (other: number) => above.has(other) || below.has(other);
  const fits = (other: number) => other !== node && (picking === 'compare' || isRelated(other));
  if (typed.trim() !== '') {
    return searchOf(graph, typed)
      .map((hit) => hit.node)
      .filter(fits);
  }
  const sizes = treeSizesOf(graph).map((size, other) => (fits(other) ? size : 0));
  return largestOf(sizes, SHOWN).filter(fits);
}

/** The effect of choosing another model: isolates the paths between the two, in either direction, or compares them. */
export function pickedWith(
  graph: LineageGraph,
  node: number,
  picking: Picking,
  other: number,
): Transition {
  const [id, otherId] = [graph.nodeAt(node).id, graph.nodeAt(other).id];
  if (picking === 'compare') return (view) => toggleCompared(selectNode(view, id), otherId);
  const isBelow = descendantsOf(graph, node).has(other);
  const [from, to] = isBelow ? [id, otherId] : [otherId, id];
  return (view) => isolate(view, { kind: 'paths', from, to });
}

/** A search field with its results. Enter chooses the first. */
export function pickByName(
  graph: LineageGraph,
  lang: string,
  label: string,
  found: readonly number[],
  events: { readonly onType: (typed: string) => void; readonly onPick: (node: number) => void },
): TemplateResult {
  const words = wordsAbout(graph, lang).compare;
  const [first] = found;
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || first === undefined) return;
    event.preventDefault();
    events.onPick(first);
  };
  return html`<div class="pick" role="dialog" aria-label=${label}>
    <p>${label}</p>
    <input
      type="search"
      aria-label=${words.search}
      placeholder=${words.search}
      autocomplete="off"
      @input=${({ target }: Event) => events.onType((target as HTMLInputElement).value)}
      @keydown=${onEnter}
    />
    <p class="visually-hidden" aria-live="polite">${words.found(found.length)}</p>
    ${found.length === 0 ? html`<p class="quiet">${words.nothingFound}</p>` : nothing}
    ${found.slice(0, SHOWN).map((node) => {
      const { released } = graph.nodeAt(node);
      return html`<button type="button" class="hit" @click=${() => events.onPick(node)}>
        <bdi>${graph.nameOf(node, lang)}</bdi
        ><span class="quiet">${released && monthOfDate(released)}</span>
      </button>`;
    })}
  </div>`;
}
