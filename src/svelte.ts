// Registers <lineage-graph>, and declares it for the templates of Svelte 5.
import './define.js';
import type {} from 'svelte/elements';
import type {
  LineageGraphAttributes,
  LineageGraphEvents,
  LineageGraphProperties,
} from './element/graph-attributes.js';
import type { LineageGraphElement } from './element/lineage-graph-element.js';

type Handlers = {
  [Name in keyof LineageGraphEvents as `on${Name}`]?: (event: LineageGraphEvents[Name]) => void;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'lineage-graph': HTMLAttributes<LineageGraphElement> &
      LineageGraphProperties &
      LineageGraphAttributes &
      Handlers;
  }
}
