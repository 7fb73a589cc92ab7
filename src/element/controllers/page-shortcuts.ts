import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { clearSelection, isolateNext } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { tourKey } from '../../components/tour/tour-keys.js';
import type { Transition } from '../../components/view-intent.js';

/** The actions of keyboard shortcuts. */
export interface Shortcuts {
  readonly graph: LineageGraph | null;
  /** @returns whether it changed anything */
  readonly change: (transition: Transition) => boolean;
  /** @returns whether there is a search field */
  readonly search: () => boolean;
  readonly help: () => void;
  /** Called after a key closed the panel. */
  readonly restoreFocus: () => void;
  /** Leaves the picture. @returns whether the reader was in it */
  readonly leave: () => boolean;
  /** Continues in the picture from the panel. @returns whether the reader was at its heading */
  readonly walk: () => boolean;
}

/** Runs a shortcut. @returns whether it did anything, in which case the host page must not handle the key */
export function pressShortcut(key: string, shortcuts: Shortcuts): boolean {
  const { graph, change, search, help, restoreFocus, leave, walk } = shortcuts;
  switch (key) {
    case '/':
      return search();
    case 'i':
      return change(isolateSelected);
    case '?':
      help();
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      return walk();
    case 'Escape':
      if (!change(clearSelection)) return leave();
      restoreFocus();
      return true;
  }
  const move = graph && tourKey(key, graph);
  return move ? change(move) : false;
}

function isolateSelected(view: ViewState): ViewState {
  return view.select?.kind === 'node' ? isolateNext(view, view.select.id) : view;
}
