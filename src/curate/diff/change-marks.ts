import { NONE } from '../../domain/graph/lineage-graph.js';
import type { PlacedBox } from '../../layouts/placed-scene.js';
import { svgRoute } from '../../export/svg-line.js';
import type { Picture } from '../../picture.js';
import type { ComparedGraphs } from './compared-graphs.js';
import type { DiffStatus } from './merged-diff.js';

/** The kinds of change. */
export type Change = Exclude<DiffStatus, 'same'>;

/** Each change has a colour and a sign; removed items also have a dashed line. */
export const CHANGE_LOOKS = {
  added: { colour: '#1a7f37', sign: '+', dash: undefined },
  removed: { colour: '#cf222e', sign: '−', dash: '6 4' },
  changed: { colour: '#9a6700', sign: '~', dash: undefined },
} as const satisfies Readonly<Record<Change, object>>;

/** A changed card in a picture, by the centre of its box. */
export interface ChangedCard {
  readonly change: Change;
  readonly box: PlacedBox;
}

/** A changed line in a picture, as SVG path data. */
export interface ChangedLine {
  readonly change: Change;
  readonly d: string;
}

/** The changed cards of a picture. */
export function changedCardsIn(
  { graph, statusOfNode }: ComparedGraphs,
  { scene, boxes }: Picture,
): readonly ChangedCard[] {
  return scene.cards.flatMap((card) => {
    const box = boxes.get(card.key);
    const change = card.kind === 'node' ? statusOfNode(graph.nodeAt(card.node)) : 'same';
    return change === 'same' || !box ? [] : [{ change, box }];
  });
}

/** The changed lines of a picture. */
export function changedLinesIn(
  { graph, statusOfEdge }: ComparedGraphs,
  { scene, segments }: Picture,
): readonly ChangedLine[] {
  return scene.lines.flatMap((line) => {
    // A line to a bundle is not a claim.
    const change = line.edge === NONE ? 'same' : statusOfEdge(graph.edgeAt(line.edge));
    if (change === 'same') return [];
    const way = segments.filter(({ lines }) => lines.some(({ key }) => key === line.key));
    return [{ change, d: way.map(({ points }) => svgRoute(points)).join('') }];
  });
}
