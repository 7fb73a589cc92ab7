import { html, nothing, type TemplateResult } from 'lit';
import {
  Building2,
  Calendar,
  CalendarDays,
  ChevronsDownUp,
  ChevronsUpDown,
  Info,
  Network,
  Wrench,
  type IconNode,
} from 'lucide';
import { NONE } from '../../domain/graph/lineage-graph.js';
import { isolationLabelOf } from '../../scene/isolation-label.js';
import { wordsIn } from '../../locales/words-in.js';
import { SPLIT_ABOVE } from '../../scene/select/groups.js';
import { splitBundle } from '../../state/bundle-transitions.js';
import { isolate, selectNode } from '../../state/transitions.js';
import { SPLITS, type Split } from '../../state/view-state.js';
import type { BundleCard, GridCard } from '../../scene/scene.js';
import { icon } from '../ui/icon.js';
import type { MenuSubject } from './card-menu-event.js';
import type { MenuContext } from './menu-context.js';
import { copyItem, menuItem } from './menu-item.js';

const SPLIT_ICONS: Readonly<Record<Split, IconNode>> = {
  method: Wrench,
  organization: Building2,
  year: Calendar,
  month: CalendarDays,
};

/** The menu of a bundle, closed or open. */
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
  ${splitChoice(context, card)} ${card.node === NONE ? nothing : ofParent(card.node)}
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

/** The choice of what a large bundle is split by; choosing the current one returns to its parts. */
function splitChoice(
  { graph, view, lang, choose }: MenuContext,
  { node, total }: BundleCard | GridCard,
): TemplateResult | typeof nothing {
  const { splitBy, splits } = wordsIn(lang).cardMenu;
  const of = node === NONE ? '' : graph.idAt(node);
  const isOpen = view.open.some((bundle) => bundle.node === of);
  if (node === NONE || (total <= SPLIT_ABOVE && !isOpen)) return nothing;
  return html`<div class="group" role="group" aria-label=${splitBy}>
    <p aria-hidden="true">${splitBy}</p>
    ${SPLITS.map(
      (split) =>
        html`<button
          type="button"
          role="menuitemradio"
          tabindex="-1"
          aria-checked=${isOpen && view.split === split ? 'true' : 'false'}
          @click=${() => choose((now) => splitBundle(now, of, split))}
        >
          ${icon(SPLIT_ICONS[split])}<bdi>${splits[split]}</bdi>
        </button>`,
    )}
  </div>`;
}
