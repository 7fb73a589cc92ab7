import type { LitElement } from 'lit';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import { paletteFor } from '../../render/read-palette.js';
import type { ViewState } from '../../state/view-state.js';
import type { PictureMaker } from './picture-maker.js';

/** What is needed to export the picture, in the colours for screen or paper; null before there is one. */
export function shownPictureOf(
  { graph, renderRoot }: LitElement & { readonly graph: LineageGraph | null },
  { picture, source }: PictureMaker,
  view: ViewState,
  colours: 'screen' | 'paper',
): ShownPicture | null {
  const probe = renderRoot.querySelector<HTMLElement>('.probe');
  if (!graph || !picture || !source || !probe) return null;
  return { graph, view, picture, ...source, palette: paletteFor(probe, colours) };
}
