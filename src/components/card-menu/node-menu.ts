import { html, nothing, type TemplateResult } from 'lit';
import {
  Code,
  Download,
  FileText,
  GitCompareArrows,
  House,
  Info,
  Maximize2,
  Network,
  Route,
  Waypoints,
} from 'lucide';
import { generationsAround } from '../../domain/graph/isolation.js';
import { wordsIn } from '../../locales/words-in.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import { focusOn, isolate, selectNode, toggleCompared } from '../../state/transitions.js';
import { selectedIdsOf } from '../selected-ids.js';
import type { MenuContext } from './menu-context.js';
import { copyItem, menuItem, menuLink } from './menu-item.js';

/** Maximum number of generations offered here; the panel offers more. */
const MAX_GENERATIONS = 4;

/** The menu of a model. */
export function nodeMenu(context: MenuContext, node: number): TemplateResult {
  const { graph, view, lang, choose, read, pick } = context;
  const words = wordsAbout(graph, lang);
  const { id, links } = graph.nodeAt(node);
  const selected = selectedIdsOf(view).at(-1);
  const other = selected === undefined || selected === id ? undefined : graph.numberOf(selected);
  const isFocus = view.focus === id;
  return html`${menuItem(Info, words.cardMenu.details, () => read((now) => selectNode(now, id)))}
    ${showOnly(context, node)}
    <hr />
    ${
      hasLineage(context, node)
        ? menuItem(Waypoints, words.cardMenu.pathsTo, () => pick('paths'))
        : nothing
    }
    ${
      other === undefined
        ? nothing
        : menuItem(GitCompareArrows, words.cardMenu.compareWith(graph.nameOf(other, lang)), () =>
            choose((now) => toggleCompared(now, id)),
          )
    }
    ${menuItem(GitCompareArrows, words.compare.compareWith, () => pick('compare'))}
    ${menuItem(Route, isFocus ? words.cardMenu.leaveFocus : words.detail.focusOnIt, () =>
      choose((now) => focusOn(now, isFocus ? null : id)),
    )}
    <hr />
    ${copyItem(context, (now) => selectNode(now, id))}
    ${menuLink(FileText, words.detail.paper, links?.paper)}
    ${menuLink(Code, words.detail.code, links?.code)}
    ${menuLink(Download, words.detail.weights, links?.weights)}
    ${menuLink(House, words.detail.homepage, links?.homepage)}`;
}

function hasLineage({ graph }: MenuContext, node: number): boolean {
  return graph.inEdgesOf(node).length > 0 || graph.outEdgesOf(node).length > 0;
}

/** The items that isolate parts of a model's lineage, with the number of generations. */
function showOnly(context: MenuContext, node: number): TemplateResult | typeof nothing {
  const { graph, view, lang, choose, generations } = context;
  const words = wordsIn(lang).isolation;
  const { id: of } = graph.nodeAt(node);
  const { isolation } = view.filter;
  if (!hasLineage(context, node) && !isolation) return nothing;
  const max = generationsAround(graph, node);
  const only = (label: string, up: number | null, down: number | null) =>
    menuItem(Network, label, () =>
      choose((now) => isolate(now, { kind: 'lineage', of, up, down })),
    );
  return html`<div class="group" role="group" aria-label=${words.showOnly}>
    <p aria-hidden="true">${words.showOnly}</p>
    ${generationChoice(context, Math.max(max.up, max.down))}
    ${max.up > 0 && max.down > 0 ? only(words.itsLineage, generations, generations) : nothing}
    ${max.up > 0 ? only(words.itsAncestors, generations, 0) : nothing}
    ${max.down > 0 ? only(words.itsDescendants, 0, generations) : nothing}
    ${
      isolation
        ? menuItem(Maximize2, words.everything, () => choose((now) => isolate(now, null)))
        : nothing
    }
  </div>`;
}

/** A row of numbers, one of which is selected. */
function generationChoice(
  { lang, generations, setGenerations }: MenuContext,
  max: number,
): TemplateResult | typeof nothing {
  if (max < 2) return nothing;
  const words = wordsIn(lang);
  const counts = Array.from({ length: Math.min(max, MAX_GENERATIONS) }, (_, n) => n + 1);
  return html`<div class="row" role="group" aria-label=${words.cardMenu.generations}>
    <span aria-hidden="true">${words.cardMenu.generations}</span>
    ${[null, ...counts].map(
      (count) =>
        html`<button
          type="button"
          role="menuitemradio"
          tabindex="-1"
          aria-checked=${count === generations ? 'true' : 'false'}
          @click=${() => setGenerations(count)}
        >
          ${count ?? words.isolation.all}
        </button>`,
    )}
  </div>`;
}
