import type { EdgeEntry } from '../../domain/format/format.js';
import type { Vocabulary } from '../../domain/format/vocabulary.js';
import { mainMethodOf, relationOf } from '../../domain/graph/lineage-graph.js';
import {
  DASH_PX,
  LINE_WIDTH_PX,
  methodColourOf,
  regimeOf,
  type MethodColour,
  type Regime,
} from './encoding.js';

/** The visual properties of a line. */
export interface LineLook {
  readonly colour: MethodColour;
  readonly regime: Regime;
  /** Whether only data was passed. */
  readonly dotted: boolean;
}

/** The look of a claim. */
export function lookOfEdge(edge: EdgeEntry, vocabulary: Vocabulary): LineLook {
  const relation = relationOf(edge);
  return {
    colour: relation === 'successor' ? 'successor' : methodColourOf(mainMethodOf(edge), vocabulary),
    regime: regimeOf(edge.methods),
    dotted: relation === 'data',
  };
}

/** The look of a claim with only this method. */
export function lookOfMethod(method: string, vocabulary: Vocabulary): LineLook {
  return { colour: methodColourOf(method, vocabulary), regime: regimeOf([method]), dotted: false };
}

/** The look of a claim with only this relation. */
export function lookOfRelation(relation: string): LineLook {
  const colour = relation === 'successor' ? 'successor' : 'other';
  return { colour, regime: 'not-stated', dotted: relation === 'data' };
}

/** The stroke of a line outside the canvas: its width, and the values of `stroke-dasharray` and `stroke-linecap`. */
export interface Stroke {
  readonly width: number;
  readonly dash: string;
  readonly cap: 'butt' | 'round';
}

/** The stroke of a line with this look. */
export function strokeOf(look: LineLook): Stroke {
  return { width: widthOf(look), dash: dashOf(look), cap: look.dotted ? 'round' : 'butt' };
}

function widthOf({ colour, regime, dotted }: LineLook): number {
  if (colour === 'successor') return LINE_WIDTH_PX.successor;
  if (dotted || regime === 'peft') return LINE_WIDTH_PX.peft;
  return regime === 'full' ? LINE_WIDTH_PX.full : LINE_WIDTH_PX.notStated;
}

function dashOf({ regime, dotted }: LineLook): string {
  if (dotted) return DASH_PX.data.join(' ');
  return regime === 'peft' ? DASH_PX.peft.join(' ') : 'none';
}
