import { html, nothing, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { GridCard } from '../../scene/scene.js';
import { closeBundle, setFind } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { icon } from '../ui/icon.js';
import type { Transition } from '../view-intent.js';
import type { Drawn } from './drawn.js';
import type { RenderedBox } from '../../render/viewport.js';
import type { Words } from '../../locales/en.js';

/**
 * What lies over the frame of each opened bundle: its search field, where it is large, and the button that closes it.
 * @param leave puts the focus elsewhere: the button goes with its frame
 */
export function frameHeaders(
  { graph, view, picture }: Drawn,
  messages: Words['canvas'],
  request: (transition: Transition) => void,
  leave: () => void,
): readonly TemplateResult[] {
  const grids = picture.scene.cards.filter((card) => card.kind === 'grid');
  return grids.map((grid) => frameHeader(grid, graph, view, messages, request, leave));
}

function frameHeader(
  grid: GridCard,
  graph: LineageGraph,
  view: ViewState,
  messages: Words['canvas'],
  request: (transition: Transition) => void,
  leave: () => void,
): TemplateResult {
  const node = grid.node === NONE ? '' : graph.idAt(grid.node);
  const onInput = (event: InputEvent) => {
    const { value } = event.target as HTMLInputElement;
    request((present) => setFind(present, value));
  };
  const close = () => {
    request((present) => closeBundle(present, { node, method: grid.method }));
    leave();
  };
  return html`<div class="frame-header" data-frame=${grid.key}>
    ${
      grid.searchable
        ? html`<input
            type="search"
            .value=${view.find}
            placeholder=${messages.find}
            aria-label=${messages.find}
            @input=${onInput}
          />`
        : nothing
    }
    <button
      type="button"
      title=${messages.close(grid.title)}
      aria-label=${messages.close(grid.title)}
      @click=${close}
    >
      ${icon(X)}
    </button>
  </div>`;
}

/** Keeps the headers on their frames, as large as those are drawn. @param boxOf the frame with a key; undefined where there is none */
export function placeFrameHeaders(
  root: ParentNode,
  boxOf: (key: string) => RenderedBox | null | undefined,
): void {
  for (const { style, dataset } of root.querySelectorAll<HTMLElement>('.frame-header')) {
    const box = boxOf(dataset['frame'] ?? '');
    if (!box) continue;
    const { left, top, width, zoom } = box;
    style.setProperty('width', `${width / zoom}px`);
    style.setProperty('transform', `translate(${left}px, ${top}px) scale(${zoom})`);
  }
}
