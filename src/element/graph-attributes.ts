import type {
  LineageErrorEvent,
  LineageHubEvent,
  LineageLoadEvent,
  LineageSelectEvent,
  LineageViewEvent,
} from './events.js';
import type { LineageEditEvent } from '../components/edit/lineage-edit-event.js';
import type { LineageGraphElement } from './lineage-graph-element.js';

/** The properties of `<lineage-graph>` that templates may set. */
export type LineageGraphProperties = Partial<
  Pick<
    LineageGraphElement,
    | 'src'
    | 'view'
    | 'selected'
    | 'layout'
    | 'direction'
    | 'panels'
    | 'theme'
    | 'interaction'
    | 'loading'
    | 'pageKeys'
    | 'editable'
    | 'compareSrc'
    | 'compareGraph'
    | 'hub'
    | 'workerSrc'
  >
> & {
  /** A parsed graph, or raw JSON. */
  graph?: unknown;
};

/** The attributes of `<lineage-graph>` whose names differ from the properties. */
export interface LineageGraphAttributes {
  'compare-src'?: string;
  'page-keys'?: boolean | '';
  'worker-src'?: string;
}

/** The events of a `<lineage-graph>`, by name. */
export interface LineageGraphEvents {
  'lineage-load': LineageLoadEvent;
  'lineage-hub': LineageHubEvent;
  'lineage-error': LineageErrorEvent;
  'lineage-select': LineageSelectEvent;
  'lineage-view': LineageViewEvent;
  'lineage-edit': LineageEditEvent;
}
