import { LineageAppearance } from '../components/appearance/lineage-appearance.js';
import { LineageStages } from '../components/appearance/lineage-stages.js';
import { LineageCanvasElement } from '../components/canvas/lineage-canvas.js';
import { LineageChips } from '../components/chips/lineage-chips.js';
import { defineElement } from '../components/define-element.js';
import { LineageFilters } from '../components/filters/lineage-filters.js';
import { LineageReleased } from '../components/filters/lineage-released.js';
import { LineageGraphElement } from './lineage-graph-element.js';
import { LineageLegend } from '../components/legend/lineage-legend.js';
import { LineageMessage } from '../components/message/lineage-message.js';
import { LineageNotice } from '../components/notice/lineage-notice.js';
import { LineageSearch } from '../components/search/lineage-search.js';
import { LineageToolbar } from '../components/toolbar/lineage-toolbar.js';
import { LineageViewCaption } from '../components/views/lineage-view-caption.js';
import { LineageViews } from '../components/views/lineage-views.js';

/** Tag → class of each element that the first picture needs; others are loaded on demand. */
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
 * Registers `<lineage-graph>` and the elements that it consists of. If a page loads the package twice, the first copy
 * wins. Does nothing without a DOM, as on a server.
 */
export function defineLineageGraph(): void {
  if (typeof customElements === 'undefined') return;
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    defineElement(tag, element);
  }
}
