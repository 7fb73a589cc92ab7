import type { StylesheetJsonBlock } from 'cytoscape';
import {
  BEHIND_PX,
  METHOD_COLOURS,
  DASH_PX,
  FOLLOWED_GLOW_PX,
  OPACITY,
  RADIUS_PX,
  SELECTED_BORDER_PX,
  SELECTED_GLOW_PX,
} from '../scene/style/encoding.js';
import type { Palette } from '../scene/style/palette.js';

/** Duration of fading in while playing the timeline. */
const FADE_MS = 220;

/** The Cytoscape style sheet. Its classes come from closed lists, never from a graph file. */
export function styleOf({ tokens, methods }: Palette): StylesheetJsonBlock[] {
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        'corner-radius': `${RADIUS_PX.card}`,
        width: 'data(width)',
        height: 'data(height)',
        'background-color': tokens['surface-raised'],
        'border-width': 1,
        'border-color': tokens.line,
        'border-position': 'inside',
        'overlay-opacity': 0,
        'z-index': 2,
      },
    },
    {
      selector: 'node.generation',
      style: { 'background-color': tokens.generation, 'border-color': tokens.generation },
    },
    {
      selector: 'node.ghost',
      style: {
        'background-opacity': OPACITY.ghost,
        'border-style': 'dashed',
        'border-dash-pattern': [...DASH_PX.ghost],
      },
    },
    { selector: 'node.generation.ghost', style: { 'background-opacity': OPACITY.ghostGeneration } },
    {
      selector: 'node.bundle',
      style: {
        'background-color': tokens['surface-sunken'],
        'corner-radius': `${RADIUS_PX.bundle}`,
        ghost: 'yes',
        'ghost-offset-x': BEHIND_PX,
        'ghost-offset-y': BEHIND_PX,
        'ghost-opacity': OPACITY.behindBundle,
      },
    },
    {
      selector: 'node.tab',
      style: {
        'background-color': tokens['surface-sunken'],
        'corner-radius': `${RADIUS_PX.tab}`,
        'z-index': 1,
      },
    },
    {
      selector: 'node.grid',
      style: {
        'background-color': tokens.surface,
        'border-color': tokens['ink-quiet'],
        'z-index': 3,
      },
    },
    {
      selector: 'node.cell',
      style: {
        'background-opacity': 0,
        'border-opacity': 0,
        'corner-radius': `${RADIUS_PX.cell}`,
        'z-index': 4,
      },
    },
    { selector: 'node.hover', style: { 'border-color': tokens.accent, 'border-opacity': 1 } },
    {
      selector: 'node.selected',
      style: {
        'border-color': tokens.accent,
        'border-width': SELECTED_BORDER_PX,
        'border-opacity': 1,
      },
    },
    {
      selector: 'node.cursor',
      style: {
        'outline-color': tokens.focus,
        'outline-width': 2,
        'outline-offset': 2,
        'outline-opacity': 1,
      },
    },
    { selector: 'node.dimmed', style: { opacity: OPACITY.dimmedCard } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints' as never,
        'control-point-weights': 'data(weights)' as never,
        'control-point-distances': 'data(distances)' as never,
        'source-endpoint': 'data(from)',
        'target-endpoint': 'data(to)',
        width: 'data(width)',
        'line-cap': 'butt',
        'line-dash-offset': 'data(dashStart)' as never,
        opacity: 'data(opacity)' as never,
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    ...METHOD_COLOURS.map((name): StylesheetJsonBlock => ({
      selector: `edge.${name}`,
      style: { 'line-color': methods[name] },
    })),
    { selector: 'edge.mixed', style: { 'line-color': tokens['ink-quiet'] } },
    {
      selector: 'edge.dashed',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [...DASH_PX.peft] },
    },
    {
      selector: 'edge.dotted',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [...DASH_PX.data],
        'line-cap': 'round',
      },
    },
    { selector: 'edge.lineage', style: { 'z-index': 2 } },
    {
      selector: '.fading',
      style: { 'transition-property': 'opacity', 'transition-duration': FADE_MS / 1000 },
    },
    { selector: '.later', style: { opacity: 0, events: 'no' } },
    { selector: 'edge.behind, edge.aside', style: { opacity: OPACITY.behindLine } },
    { selector: 'edge.hover, edge.followed', style: { opacity: 1, 'z-index': 3 } },
    {
      selector: 'edge.followed',
      style: {
        'underlay-color': tokens.focus,
        'underlay-opacity': OPACITY.aroundSelectedLine,
        'underlay-padding': FOLLOWED_GLOW_PX,
      },
    },
    {
      selector: 'edge.selected',
      style: {
        'underlay-color': tokens.accent,
        'underlay-opacity': OPACITY.aroundSelectedLine,
        'underlay-padding': SELECTED_GLOW_PX,
      },
    },
  ];
}
