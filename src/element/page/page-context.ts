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

/** What the page is made of. */
export interface PageContext {
  readonly graph: LineageGraph | null;
  /** The hub that the graph is a part of, or whose families show while there is none; null for no hub. */
  readonly hub: Hub | null;
  readonly view: ViewState;
  /** What the view asked for in vain. */
  readonly viewProblems: readonly Problem[];
  readonly lang: string;
  readonly panels: ReadonlySet<Panel>;
  readonly isLoading: boolean;
  /** How far a large graph on its way has come. */
  readonly progress: LoadProgress | null;
  readonly error: GraphLoadError | null;
  /** Whether a part of the page that the reader asked for could not be loaded. */
  readonly isPartMissing: boolean;
  readonly filtersOpen: boolean;
  /** What surrounds the picture gets its graph when the picture is drawn: null until then. */
  readonly around: LineageGraph | null;
  /** What the canvas shows. */
  readonly picture: Picture | null;
  /** What changed since an earlier graph, while that is shown. */
  readonly compared: ComparedGraphs | null;
  readonly endComparison: () => void;
  /** Whether the reader may change the graph. */
  readonly editable: boolean;
  /** What stands where the canvas will, until it has drawn. */
  readonly opening: { readonly isShown: boolean };
  /** Where the picture stands already, before the canvas shows it; null for nowhere. */
  readonly drawing: SVGSVGElement | null;
  /** The whole URL of the graph file; null if the page handed the graph over. */
  readonly src: string | null;
  readonly themeStamp: unknown;
  /** Whether the graph fills the screen; null if it may not. */
  readonly fullScreen: boolean | null;
  /** Whether wheel and touches are the page's until the reader asks for the picture. */
  readonly isGuarded: boolean;
  /** The reader is in the picture. */
  readonly activate: () => void;
  readonly enterPicture: () => void;
  readonly toggleFilters: () => void;
  readonly change: (transition: Transition) => void;
}

/** Whether there is a hub, and no family of it is open. */
export function showsFamilies({ hub, graph }: PageContext): boolean {
  return hub !== null && graph === null;
}
