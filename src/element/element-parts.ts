import { LitElement } from 'lit';
import { query } from 'lit/decorators.js';
import type { LineageCanvasElement } from '../components/canvas/lineage-canvas.js';
import type { LineageCompare } from '../components/compare/lineage-compare.js';
import type { LineageDetail } from '../components/detail/lineage-detail.js';
import type { LineageEditor } from '../components/edit/lineage-editor.js';
import type { LineageFamilies } from '../components/hub/lineage-families.js';
import type { LineageKeys } from '../components/keys/lineage-keys.js';
import type { LineageTable } from '../components/table/lineage-table.js';
import type { LineageSearch } from '../components/search/lineage-search.js';

type SearchPart = LineageSearch | LineageFamilies;

/** References to the parts of `<lineage-graph>` that others use; null while they are not rendered. */
export class ElementParts extends LitElement {
  @query('lineage-canvas') accessor canvas: LineageCanvasElement | null = null;
  @query('lineage-editor') accessor editor: LineageEditor | null = null;
  @query('lineage-families') accessor families: LineageFamilies | null = null;
  @query('lineage-keys') accessor keys: LineageKeys | null = null;
  @query('lineage-search, lineage-families') accessor search: SearchPart | null = null;
  @query('lineage-table:defined') accessor table: LineageTable | null = null;
  @query('.panel:not([hidden])') accessor panel: LineageDetail | LineageCompare | null = null;
}
