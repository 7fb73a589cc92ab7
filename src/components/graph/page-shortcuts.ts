import type { LineageGraph } from '../../domain/lineage-graph.js';
import { clearSelection } from '../../state/transitions.js';
import { tourKey } from '../tour/tour-keys.js';
import type { Transition } from '../view-intent.js';

/** What the keys of the page can do. */
export interface Shortcuts {
  readonly graph: LineageGraph | null;
  /** @returns whether it changed anything */
  readonly change: (transition: Transition) => boolean;
  readonly search: () => void;
  readonly help: () => void;
  /** The panel was closed by a key. */
  readonly comeBack: () => void;
  /** The reader leaves the picture. */
  readonly leave: () => void;
}

/** Does what a key of the page means. @returns whether it means anything */
export function pressShortcut(key: string, shortcuts: Shortcuts): boolean {
  const { graph, change, search, help, comeBack, leave } = shortcuts;
  switch (key) {
    case '/':
      search();
      return true;
    case '?':
      help();
      return true;
    case 'Escape':
      if (change(clearSelection)) comeBack();
      else leave();
      return true;
  }
  const move = graph && tourKey(key, graph);
  return move ? change(move) : false;
}
