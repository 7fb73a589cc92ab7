// Registers <lineage-graph>, and declares it for the templates of Vue 3.
import './define.js';
import type { DefineComponent, HTMLAttributes } from 'vue';
import type {
  LineageGraphAttributes,
  LineageGraphEvents,
  LineageGraphProperties,
} from './element/graph-attributes.js';

/** `lineage-load` → `onLineageLoad`, the name of Vue's handler. */
type HandlerName<Name extends string> = Name extends `${infer First}-${infer Second}`
  ? `on${Capitalize<First>}${Capitalize<Second>}`
  : never;

type Handlers = {
  [Name in keyof LineageGraphEvents as HandlerName<Name>]?: (
    event: LineageGraphEvents[Name],
  ) => void;
};

type LineageGraphComponent = DefineComponent<
  LineageGraphProperties & LineageGraphAttributes & HTMLAttributes & Handlers
>;

declare module 'vue' {
  interface GlobalComponents {
    'lineage-graph': LineageGraphComponent;
  }
}
