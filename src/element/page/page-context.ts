import type { Hub } from '../../domain/hub/hub.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ComparedGraphs } from '../../curate/diff/compared-graphs.js';
import type { Problem } from '../../domain/format/problem.js';
import type { Picture } from '../../picture.js';
import type { ViewState } from '../../state/view-state.js';
import type { Transition } from '../../components/view-intent.js';
import type { GraphLoadError } from '../../components/message/graph-load-error.js';
import type { LoadProgress } from '../../components/message/load-progress.js';
import type { Panel } from '../../state/panels.js';

/** Everything that the page templates use. */
export interface PageContext {
  readonly graph: LineageGraph | null;
  /** The hub that the graph is a part of, or whose families are listed; null for no hub. */
  readonly hub: Hub | null;
  readonly view: ViewState;
  /** The problems of the view string. */
  readonly viewProblems: readonly Problem[];
  readonly lang: string;
  readonly panels: ReadonlySet<Panel>;
  readonly isLoading: boolean;
  /** The progress of loading a large graph. */
  readonly progress: LoadProgress | null;
  readonly error: GraphLoadError | null;
  /** Whether a part that the reader requested could not be loaded. */
  readonly isPartMissing: boolean;
  readonly filtersOpen: boolean;
  /** The graph for the parts around the picture, which is set once the picture is drawn: null until then. */
  readonly around: LineageGraph | null;
  /** The picture on the canvas. */
  readonly picture: Picture | null;
  /** The changes since an earlier graph, while they are shown. */
  readonly compared: ComparedGraphs | null;
  readonly endComparison: () => void;
  /** Whether the graph is editable. */
  readonly editable: boolean;
  /** The placeholder for the canvas, until it has drawn. */
  readonly opening: { readonly isShown: boolean; readonly drawing: SVGSVGElement | null };
  /** The prerendered drawing, before the canvas shows the picture; null for none. */
  readonly drawing: SVGSVGElement | null;
  /** The absolute URL of the graph file; null if the page set a graph object. */
  readonly src: string | null;
  readonly themeStamp: unknown;
  /** Whether the element is in full-screen mode; null if that is not allowed. */
  readonly fullScreen: boolean | null;
  /** Whether the page keeps wheel and touch events until the reader activates the picture. */
  readonly isGuarded: boolean;
  /** Activates the picture. */
  readonly activate: () => void;
  readonly enterPicture: () => void;
  readonly toggleFilters: () => void;
  readonly change: (transition: Transition) => void;
}

/** Whether there is a hub with no family open. */
export function showsFamilies({ hub, graph }: PageContext): boolean {
  return hub !== null && graph === null;
}
