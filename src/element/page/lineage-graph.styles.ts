import { css } from 'lit';
import { baseStyles, probeStyles, themeStyles } from '../../components/ui/theme.styles.js';
import { toolButtonStyles } from '../../components/toolbar/tool-button.styles.js';
import { mastheadStyles } from './masthead.styles.js';
import { narrowStyles } from './narrow.styles.js';
import { printStyles } from './print.styles.js';
import { scrollGuardStyles } from './scroll-guard.styles.js';

/**
 * The layout: masthead, a column of filters, the picture with the legend below it; the detail panel covers the end of
 * the picture.
 */
const pageStyles = css`
  :host {
    display: block;
    position: relative;
    /* Keeps the stacking order inside the element. */
    isolation: isolate;
    container: graph / inline-size;
    block-size: clamp(420px, 72vh, 820px);
    overflow: hidden;
    background: var(--lineage-surface);
    /* Both languages of the interface, and time, run left to right; texts of a file set their own direction. */
    direction: ltr;
    text-align: start;
  }
  :host(:fullscreen) {
    block-size: 100%;
  }
  .page {
    display: grid;
    grid-template: auto auto auto minmax(0, 1fr) auto auto / auto minmax(0, 1fr);
    grid-template-areas:
      'head head' 'controls controls' 'caption caption'
      'side stage' 'side time' 'side foot';
    block-size: 100%;
  }
  .skip {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 8px;
    z-index: 20;
    background: var(--lineage-surface-raised);
  }
  .skip:not(:focus-visible) {
    clip-path: inset(50%);
  }
  .controls {
    grid-area: controls;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 44px;
    padding: 0 16px 0 8px;
    border-block-end: 1px solid var(--lineage-line);
    background: var(--lineage-surface-raised);
  }
  /* At least as wide as a pill, the clear button and the count; otherwise the tools wrap to their own line. */
  lineage-chips {
    flex: 1 1 0;
    min-inline-size: min(330px, 100%);
  }
  @container graph (900px <= width < 1000px) {
    lineage-chips {
      min-inline-size: 220px;
    }
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: auto;
  }
  lineage-view-caption {
    grid-area: caption;
    padding: 8px 16px;
    border-block-end: 1px solid var(--lineage-line);
    background: var(--lineage-surface-raised);
  }
  .side {
    grid-area: side;
    inline-size: 236px;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding-block: 4px 16px;
    border-inline-end: 1px solid var(--lineage-line);
    background: var(--lineage-surface);
  }
  .side-head {
    display: none;
  }
  .stage {
    grid-area: stage;
    position: relative;
    min-block-size: 0;
    overflow: hidden;
  }
  lineage-canvas,
  .full {
    position: absolute;
    inset: 0;
  }
  .full {
    z-index: 2;
    background: var(--lineage-surface);
  }
  lineage-outline {
    position: absolute;
    inset: 0 auto 0 0;
    z-index: 2;
    inline-size: min(46%, 520px);
    overflow: auto;
    border-inline-end: 1px solid var(--lineage-line);
    background: var(--lineage-surface);
  }
  .outlined lineage-canvas {
    inset-inline-start: min(46%, 520px);
  }
  .toured lineage-canvas {
    inset-inline-start: 380px;
  }
  .printed {
    display: none;
  }
  /* In the place where it was prerendered, without affecting the layout or receiving events for the parts below. */
  slot[name='opening'],
  slot[name='list'] {
    display: block;
    position: absolute;
    inset: 0;
    z-index: 2;
    pointer-events: none;
    visibility: visible;
  }
  slot[name='opening']::slotted(*),
  slot[name='list']::slotted(*) {
    pointer-events: auto;
  }
  /* Parts around the picture are hidden until complete, so that nothing visibly moves. */
  .before {
    visibility: hidden;
  }
  @container graph (width >= 1360px) {
    .page:lang(zh) lineage-export:not(:defined) {
      inline-size: 72px;
    }
  }
  lineage-tour {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-start: 12px;
    z-index: 4;
    inline-size: min(360px, calc(100% - 24px));
    max-block-size: calc(100% - 24px);
    overflow: hidden;
    border: 1px solid var(--lineage-line);
    border-radius: 10px;
    box-shadow: 0 8px 28px rgb(0 0 0 / 16%);
  }
  lineage-message {
    position: absolute;
    inset: 0;
    z-index: 4;
    overflow: auto;
    background: var(--lineage-surface);
  }
  .before lineage-message {
    visibility: visible;
  }
  lineage-message.banner {
    inset: 12px 12px auto;
    background: none;
  }
  lineage-families > lineage-message.banner {
    position: static;
  }
  lineage-notice {
    position: absolute;
    inset: auto 12px 12px;
    z-index: 5;
    max-inline-size: 560px;
  }
  :is(lineage-editor, lineage-changes) ~ lineage-notice {
    inset-block: 12px auto;
  }
  .panel {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    z-index: 3;
    inline-size: min(380px, 100%);
    border-inline-start: 1px solid var(--lineage-line);
    box-shadow: -8px 0 24px rgb(0 0 0 / 8%);
  }
  /* Rendered after the picture, which must not move. */
  lineage-timeline {
    grid-area: time;
    min-block-size: 99px;
    border-block-start: 1px solid var(--lineage-line);
  }
  lineage-timeline[slim] {
    min-block-size: 43px;
  }
  @media (pointer: coarse) {
    lineage-timeline[slim] {
      min-block-size: 49px;
    }
  }
  lineage-legend {
    grid-area: foot;
    border-block-start: 1px solid var(--lineage-line);
  }
  /* Reserves space before the graph has loaded. */
  .waiting lineage-views {
    min-inline-size: 94px;
  }
  .waiting lineage-legend {
    min-block-size: 53px;
  }
  lineage-export:not(:defined) {
    inline-size: 99px;
  }
`;

/** All styles of `<lineage-graph>`; print styles come last to override the others. */
export const graphStyles = [
  themeStyles,
  baseStyles,
  probeStyles,
  toolButtonStyles,
  pageStyles,
  mastheadStyles,
  narrowStyles,
  scrollGuardStyles,
  printStyles,
];
