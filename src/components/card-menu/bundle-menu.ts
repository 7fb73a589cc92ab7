import { html, nothing, type TemplateResult } from 'lit';
import { ChevronsDownUp, ChevronsUpDown, Info, Network } from 'lucide';
import { NONE } from '../../domain/graph/lineage-graph.js';
import { isolationLabelOf } from '../../scene/isolation-label.js';
import { wordsIn } from '../../locales/words-in.js';
import { isolate, selectNode } from '../../state/transitions.js';
import type { MenuSubject } from './card-menu-event.js';
import type { MenuContext } from './menu-context.js';
import { copyItem, menuItem } from './menu-item.js';

/** What can be done with a bundle, closed or open. */
export function bundleMenu(
  context: MenuContext,
  { card, press }: MenuSubject & { readonly kind: 'bundle' },
): TemplateResult {
  const { graph, lang, choose, read } = context;
  const words = wordsIn(lang);
  const isOpen = card.kind === 'grid';
  return html`${menuItem(
    isOpen ? ChevronsDownUp : ChevronsUpDown,
    isOpen ? words.cardMenu.collapse : words.cardMenu.expand,
    () => choose(press),
  )}
  ${card.node === NONE ? nothing : ofParent(card.node)}
  ${copyItem(context, isOpen ? (now) => now : press)}`;

  function ofParent(parent: number): TemplateResult {
    const { id: of } = graph.nodeAt(parent);
    const below = { kind: 'lineage', of, up: 0, down: null } as const;
    return html`${menuItem(Network, isolationLabelOf(graph, below, lang), () =>
      choose((now) => isolate(now, below)),
    )}
    ${menuItem(Info, words.outline.goTo(graph.nameOf(parent, lang)), () =>
      read((now) => selectNode(now, of)),
    )}`;
  }
}
