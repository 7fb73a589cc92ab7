import { html, type TemplateResult } from 'lit';
import { ArrowLeft, ArrowRight, FileText, GitCompareArrows, Info, Waypoints } from 'lucide';
import { NONE, relationOf } from '../../domain/graph/lineage-graph.js';
import { wordsIn } from '../../locales/words-in.js';
import { isolate, selectEdge, selectNode, toggleCompared } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import type { MenuContext } from './menu-context.js';
import { copyItem, menuItem, menuLink } from './menu-item.js';

/** Maximum number of linked sources; the panel lists all. */
const MAX_SOURCES = 3;

/** The menu of a claim between two models. */
export function edgeMenu(context: MenuContext, edge: number): TemplateResult {
  const { graph, lang, choose, read } = context;
  const words = wordsIn(lang);
  const claim = graph.edgeAt(edge);
  const { source, target, sources = [] } = claim;
  const select = (now: ViewState) =>
    selectEdge(now, { source, target, relation: relationOf(claim) });
  const nameOf = (node: number | undefined) => graph.nameOf(node ?? NONE, lang);
  return html`${menuItem(Info, words.cardMenu.details, () => read(select))}
    ${menuItem(ArrowLeft, words.outline.goTo(nameOf(graph.sources[edge])), () =>
      choose((now) => selectNode(now, source)),
    )}
    ${menuItem(ArrowRight, words.outline.goTo(nameOf(graph.targets[edge])), () =>
      choose((now) => selectNode(now, target)),
    )}
    <hr />
    ${menuItem(Waypoints, words.isolation.pathsOnly, () =>
      choose((now) => isolate(now, { kind: 'paths', from: source, to: target })),
    )}
    ${menuItem(GitCompareArrows, words.cardMenu.compareBoth, () =>
      choose((now) => toggleCompared(selectNode(now, source), target)),
    )}
    <hr />
    ${copyItem(context, select)}
    ${sources
      .slice(0, MAX_SOURCES)
      .map(({ url }) => menuLink(FileText, words.cardMenu.evidence(hostOf(url)), url))}`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
