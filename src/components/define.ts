import { LineageAppearance } from './appearance/lineage-appearance.js';
import { LineageStages } from './appearance/lineage-stages.js';
import { LineageCanvasElement } from './canvas/lineage-canvas.js';
import { LineageChips } from './chips/lineage-chips.js';
import { LineageComparePicker } from './compare/lineage-compare-picker.js';
import { LineageCompare } from './compare/lineage-compare.js';
import { LineageDetail } from './detail/lineage-detail.js';
import { LineageExport } from './export/lineage-export.js';
import { LineageFilters } from './filters/lineage-filters.js';
import { LineageReleased } from './filters/lineage-released.js';
import { LineageGraphElement } from './graph/lineage-graph-element.js';
import { LineageKeys } from './keys/lineage-keys.js';
import { LineageLegend } from './legend/lineage-legend.js';
import { LineageMatrix } from './matrix/lineage-matrix.js';
import { LineageMessage } from './message/lineage-message.js';
import { LineageNotice } from './notice/lineage-notice.js';
import { LineageOutline } from './outline/lineage-outline.js';
import { LineageSearch } from './search/lineage-search.js';
import { LineageTable } from './table/lineage-table.js';
import { LineageTimeline } from './timeline/lineage-timeline.js';
import { LineageToolbar } from './toolbar/lineage-toolbar.js';
import { LineageTour } from './tour/lineage-tour.js';
import { LineageViewCaption } from './views/lineage-view-caption.js';
import { LineageViews } from './views/lineage-views.js';

/** Tag of each element that a graph is shown with → its class. */
const ELEMENTS: Readonly<Record<string, CustomElementConstructor>> = {
  'lineage-appearance': LineageAppearance,
  'lineage-canvas': LineageCanvasElement,
  'lineage-chips': LineageChips,
  'lineage-compare': LineageCompare,
  'lineage-compare-picker': LineageComparePicker,
  'lineage-detail': LineageDetail,
  'lineage-export': LineageExport,
  'lineage-filters': LineageFilters,
  'lineage-graph': LineageGraphElement,
  'lineage-keys': LineageKeys,
  'lineage-legend': LineageLegend,
  'lineage-matrix': LineageMatrix,
  'lineage-message': LineageMessage,
  'lineage-notice': LineageNotice,
  'lineage-outline': LineageOutline,
  'lineage-released': LineageReleased,
  'lineage-search': LineageSearch,
  'lineage-stages': LineageStages,
  'lineage-table': LineageTable,
  'lineage-timeline': LineageTimeline,
  'lineage-toolbar': LineageToolbar,
  'lineage-tour': LineageTour,
  'lineage-view-caption': LineageViewCaption,
  'lineage-views': LineageViews,
};

/**
 * Registers `<lineage-graph>` and everything it draws itself with. What is registered already stays: of two copies of the
 * package on a page the first one wins. Does nothing where there are no elements, as on a server.
 */
export function defineLineageGraph(): void {
  if (typeof customElements === 'undefined') return;
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
