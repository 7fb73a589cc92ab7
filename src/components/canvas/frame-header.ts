import { html, nothing, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { NONE, type LineageGraph } from '../../domain/lineage-graph.js';
import type { GridCard } from '../../scene/scene.js';
import { closeBundle, setFind } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { icon } from '../icon.js';
import type { Transition } from '../view-intent.js';
import type { CanvasMessages } from './canvas-messages.js';

/** What lies over the frame of an opened bundle: its search field, where it is large, and the button that closes it. */
export function frameHeader(
  grid: GridCard,
  graph: LineageGraph,
  view: ViewState,
  messages: CanvasMessages,
  request: (transition: Transition) => void,
): TemplateResult {
  const node = grid.node === NONE ? '' : graph.nodeAt(grid.node).id;
  const onInput = (event: InputEvent) => {
    const { value } = event.target as HTMLInputElement;
    request((present) => setFind(present, value));
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
      @click=${() => request((present) => closeBundle(present, { node, method: grid.method }))}
    >
      ${icon(X)}
    </button>
  </div>`;
}

/** Keeps a header on its frame, as large as that is drawn. @param box in CSS pixels, its corner at x and y */
export function placeFrameHeader(
  { style }: HTMLElement,
  { x, y, width, zoom }: { x: number; y: number; width: number; zoom: number },
): void {
  style.setProperty('width', `${width / zoom}px`);
  style.setProperty('transform', `translate(${x}px, ${y}px) scale(${zoom})`);
}
