import { LineageAppearance } from './appearance/lineage-appearance.js';
import { LineageStages } from './appearance/lineage-stages.js';
import { LineageCanvasElement } from './canvas/lineage-canvas.js';
import { LineageChips } from './chips/lineage-chips.js';
import { defineElement } from './define-element.js';
import { LineageFilters } from './filters/lineage-filters.js';
import { LineageReleased } from './filters/lineage-released.js';
import { LineageGraphElement } from './graph/lineage-graph-element.js';
import { LineageLegend } from './legend/lineage-legend.js';
import { LineageMessage } from './message/lineage-message.js';
import { LineageNotice } from './notice/lineage-notice.js';
import { LineageSearch } from './search/lineage-search.js';
import { LineageToolbar } from './toolbar/lineage-toolbar.js';
import { LineageViewCaption } from './views/lineage-view-caption.js';
import { LineageViews } from './views/lineage-views.js';

/** Tag of each element that the first picture is drawn with → its class; others are loaded when they are needed. */
const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'lineage-appearance': LineageAppearance,
  'lineage-canvas': LineageCanvasElement,
  'lineage-chips': LineageChips,
  'lineage-filters': LineageFilters,
  'lineage-graph': LineageGraphElement,
  'lineage-legend': LineageLegend,
  'lineage-message': LineageMessage,
  'lineage-notice': LineageNotice,
  'lineage-released': LineageReleased,
  'lineage-search': LineageSearch,
  'lineage-stages': LineageStages,
  'lineage-toolbar': LineageToolbar,
  'lineage-view-caption': LineageViewCaption,
  'lineage-views': LineageViews,
};

/**
 * Registers `<lineage-graph>` and everything it draws itself with. Of two copies of the package on a page the first one wins.
 * Does nothing where there are no elements, as on a server.
 */
export function defineLineageGraph(): void {
  if (typeof customElements === 'undefined') return;
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    defineElement(tag, element);
  }
}
