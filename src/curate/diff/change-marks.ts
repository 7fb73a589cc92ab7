import { NONE } from '../../domain/graph/lineage-graph.js';
import type { PlacedBox } from '../../layouts/placed-scene.js';
import { svgRoute } from '../../export/svg-line.js';
import type { Picture } from '../../picture.js';
import type { ComparedGraphs } from './compared-graphs.js';
import type { Fate } from './merged-diff.js';

/** What became of something that is not as it was. */
export type Change = Exclude<Fate, 'same'>;

/** Each change is marked by a colour and a sign, and what is gone also by a dashed line. */
export const CHANGE_LOOKS = {
  added: { colour: '#1a7f37', sign: '+', dash: undefined },
  removed: { colour: '#cf222e', sign: '−', dash: '6 4' },
  changed: { colour: '#9a6700', sign: '~', dash: undefined },
} as const satisfies Readonly<Record<Change, object>>;

/** A card in a picture that is not as it was, by the middle of its box. */
export interface ChangedCard {
  readonly change: Change;
  readonly box: PlacedBox;
}

/** A line in a picture that is not as it was, as the data of an SVG path. */
export interface ChangedLine {
  readonly change: Change;
  readonly d: string;
}

/** The cards of a picture that are not as they were. */
export function changedCardsIn(
  { graph, fateOfNode }: ComparedGraphs,
  { scene, boxes }: Picture,
): readonly ChangedCard[] {
  return scene.cards.flatMap((card) => {
    const box = boxes.get(card.key);
    const change = card.kind === 'node' ? fateOfNode(graph.nodeAt(card.node)) : 'same';
    return change === 'same' || !box ? [] : [{ change, box }];
  });
}

/** The lines of a picture that are not as they were. */
export function changedLinesIn(
  { graph, fateOfEdge }: ComparedGraphs,
  { scene, stretches }: Picture,
): readonly ChangedLine[] {
  return scene.lines.flatMap((line) => {
    // A line to what is collapsed is not a claim.
    const change = line.edge === NONE ? 'same' : fateOfEdge(graph.edgeAt(line.edge));
    if (change === 'same') return [];
    const way = stretches.filter(({ lines }) => lines.some(({ key }) => key === line.key));
    return [{ change, d: way.map(({ points }) => svgRoute(points)).join('') }];
  });
}
