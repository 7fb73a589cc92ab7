import { html, nothing, type TemplateResult } from 'lit';
import { ChevronLeft, ChevronRight, X, type IconNode } from 'lucide';
import { GRID_FOOTER_PX } from '../../scene/cards/card-sizes.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { GridCard } from '../../scene/scene.js';
import { closeBundle } from '../../state/bundle-transitions.js';
import { setFind, turnPages, turnToPage } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { icon } from '../ui/icon.js';
import type { Transition } from '../view-intent.js';
import type { Drawn } from './drawn.js';
import type { RenderedBox } from '../../render/viewport.js';
import type { Words } from '../../locales/en.js';

/**
 * The controls over the frame of each open bundle: its search field if it is large, and its close button.
 * @param leave moves the focus elsewhere, since the button disappears with its frame
 */
export function frameHeaders(
  { graph, view, picture }: Drawn,
  messages: Words['canvas'],
  request: (transition: Transition) => void,
  leave: () => void,
): readonly TemplateResult[] {
  const grids = picture.scene.cards.filter((card) => card.kind === 'grid');
  return grids.map(
    (grid) =>
      html`${frameHeader(grid, graph, view, messages, request, leave)}
      ${grid.rangeLabel === '' || grid.found === 0 ? nothing : pager(grid, messages, request)}`,
  );
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
    request((present) => closeBundle(present, { node, part: grid.part }));
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

/** The page controls of a frame: previous, next and, like a scroll bar, any page. */
function pager(
  { key, page, pages, rangeLabel }: GridCard,
  messages: Words['canvas'],
  request: (transition: Transition) => void,
): TemplateResult {
  const turn = (to: number) => request((present) => turnToPage(present, to));
  const step = (by: 1 | -1, shape: IconNode, words: string) =>
    html`<button
      type="button"
      title=${words}
      aria-label=${words}
      aria-disabled=${page + by < 0 || page + by >= pages ? 'true' : 'false'}
      @click=${() => request((present) => turnPages(present, by, pages))}
    >
      ${icon(shape)}
    </button>`;
  return html`<div
    class="frame-header foot"
    data-frame=${key}
    role="group"
    aria-label=${messages.page}
  >
    ${step(-1, ChevronLeft, messages.previousPage)}
    <input
      type="range"
      min="1"
      max=${pages}
      .value=${String(page + 1)}
      ?disabled=${pages === 1}
      aria-label=${messages.page}
      aria-valuetext=${rangeLabel}
      @input=${({ target }: Event) => turn(Number((target as HTMLInputElement).value) - 1)}
    />
    ${step(1, ChevronRight, messages.nextPage)}
  </div>`;
}

/**
 * Positions the headers on their frames at the current zoom. @param boxOf returns the box of a frame; undefined if
 * there is none
 */
export function placeFrameHeaders(
  root: ParentNode,
  boxOf: (key: string) => RenderedBox | null | undefined,
): void {
  for (const { style, dataset, classList } of root.querySelectorAll<HTMLElement>('.frame-header')) {
    const box = boxOf(dataset['frame'] ?? '');
    if (!box) continue;
    const { left, top, width, height, zoom } = box;
    const y = classList.contains('foot') ? top + height - GRID_FOOTER_PX * zoom : top;
    style.setProperty('width', `${width / zoom}px`);
    style.setProperty('transform', `translate(${left}px, ${y}px) scale(${zoom})`);
  }
}
