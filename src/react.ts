// Registers <lineage-graph>, and declares it for the JSX of React 19.
import './define.js';
import type * as React from 'react';
import type {
  LineageGraphAttributes,
  LineageGraphEvents,
  LineageGraphProperties,
} from './element/graph-attributes.js';
import type { LineageGraphElement } from './element/lineage-graph-element.js';

type Handlers = {
  [Name in keyof LineageGraphEvents as `on${Name}`]?: (event: LineageGraphEvents[Name]) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'lineage-graph': React.DetailedHTMLProps<
        React.HTMLAttributes<LineageGraphElement>,
        LineageGraphElement
      > &
        LineageGraphProperties &
        LineageGraphAttributes &
        Handlers;
    }
  }
}
