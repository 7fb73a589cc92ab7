import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { ViewIntentEvent } from '../../src/components/view-intent.js';
import { settled } from './element-contract.js';

/** An element with a graph and a view, like the parts of the page. */
interface Part extends HTMLElement {
  graph: LineageGraph | null;
  view: ViewState | null;
}

/** The owner of a part under test. */
export interface StandIn<T extends Part> {
  readonly element: T;
  /** The view after all changes requested by the part. */
  view(): ViewState;
  /** The number of changes requested by the part. */
  intents(): number;
  /** Changes the view from elsewhere. */
  setView(view: ViewState): Promise<void>;
  remove(): void;
}

/** Adds a part to the page and acts as `<lineage-graph>`: applies its intents to the view. */
export async function standIn<T extends Part>(
  element: T,
  graph: LineageGraph,
  change: Partial<ViewState> = {},
): Promise<StandIn<T>> {
  let view: ViewState = { ...OPENING_VIEW, ...change };
  let intents = 0;
  const apply = (next: ViewState) => {
    view = next;
    element.view = view;
  };
  element.addEventListener(ViewIntentEvent.type, (event) => {
    if (!(event instanceof ViewIntentEvent)) return;
    intents++;
    apply(event.transition(view));
  });
  element.graph = graph;
  apply(view);
  document.body.append(element);
  await settled(element);
  return {
    element,
    view: () => view,
    intents: () => intents,
    setView: (next) => {
      apply(next);
      return settled(element);
    },
    remove: () => element.remove(),
  };
}

/** The first element in a shadow tree that matches a selector. @throws Error if there is none */
export function find(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector(selector);
  if (found instanceof HTMLElement) return found;
  throw new Error(`${element.localName}: expected ${selector}, got nothing`);
}
