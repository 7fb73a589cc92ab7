// Texts of the page: toolbar, shortcuts, views and notices, in English.
import { models, plural } from './english-counts.js';

/** The list of keyboard shortcuts. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  or: 'or',
  groups: [
    {
      title: 'Everywhere',
      lines: [
        { keys: ['/'], does: 'Search' },
        {
          keys: ['i'],
          does: 'Show only its lineage; again for ancestors, descendants, everything',
        },
        { keys: ['←', '→'], does: 'From the heading of a panel: continue in the picture' },
        { keys: ['?'], does: 'Show keyboard shortcuts' },
        { keys: ['Esc'], does: 'Close, and return to where you were' },
      ],
    },
    {
      title: 'In the picture',
      lines: [
        { keys: ['→'], does: 'To a derivative' },
        { keys: ['←'], does: 'To its parent' },
        {
          keys: ['Shift+←', 'Shift+→'],
          does: 'Along another line: to its next parent, or to the next derivative',
        },
        { keys: ['↑', '↓'], does: 'To the previous or next card in the column' },
        { keys: ['Home', 'End'], does: 'To the first or last card' },
        { keys: ['PgUp', 'PgDn'], does: 'To the previous or next page of an expanded bundle' },
        {
          keys: ['A … Z'],
          does: 'To the next name that starts with this letter (Shift+F for F, Shift+I for I)',
        },
        { keys: ['Enter'], does: 'Select and open the details, or expand a bundle' },
        { keys: ['Space'], does: 'Select and stay in the picture' },
        { keys: ['Shift+Enter'], does: 'Compare with the selection' },
        { keys: ['Menu', 'Shift+F10', '.'], does: 'Open the menu of the card' },
        { keys: ['+', '-'], does: 'Zoom in or out' },
        { keys: ['f'], does: 'Fit the picture to the window' },
      ],
    },
    {
      title: 'In the filters',
      lines: [
        { keys: ['↑', '↓', 'Home', 'End'], does: 'To another value' },
        { keys: ['Space'], does: 'Select or deselect it' },
      ],
    },
    {
      title: 'On a tour',
      lines: [{ keys: ['[', ']'], does: 'To the previous or next step' }],
    },
    {
      title: 'While editing',
      lines: [
        { keys: ['Ctrl+Z'], does: 'Undo' },
        { keys: ['Ctrl+Shift+Z'], does: 'Redo' },
      ],
    },
    {
      title: 'In the outline',
      lines: [
        { keys: ['↑', '↓'], does: 'To the row above or below' },
        { keys: ['→'], does: 'Expand, or go to the first child' },
        { keys: ['←'], does: 'Collapse, or go to the parent' },
        { keys: ['Tab'], does: 'To the other parents of the row' },
        { keys: ['Menu', 'Shift+F10', '.'], does: 'Open the menu of the row' },
      ],
    },
    {
      title: 'In the table',
      lines: [
        { keys: ['↑', '↓', '←', '→'], does: 'Move between cells; column headers sort' },
        { keys: ['Home', 'End'], does: 'To the first or last column' },
        { keys: ['Ctrl+Home', 'Ctrl+End'], does: 'To the first or last row' },
        { keys: ['Page Up', 'Page Down'], does: 'One page up or down' },
        { keys: ['Menu', 'Shift+F10', '.'], does: 'Open the menu of the row' },
      ],
    },
  ],
};

/** The notice. */
export const notice = {
  heading: 'This link refers to something that is not in this graph:',
  notLoaded: 'A part of this page could not be loaded. Check the connection and try again.',
  retry: 'Try again',
  more: (formatted: string) => `and ${formatted} more`,
  dismiss: 'Close this message',
};

/** The page as a whole. */
export const page = {
  allFamilies: 'All families',
  modelsOfHub: (some: string, all: string) => `${some} of ${all} models loaded`,
  edgesApart: (edges: number, formatted: string, isComplete: boolean) =>
    `${formatted} ${plural(edges, 'edge', 'edges')} to other ${isComplete ? 'families' : 'models'}`,
  models: (count: number, formatted: string) => models(count, formatted),
  updated: (date: string) => `as of ${date}`,
  filters: 'Filters',
  closeFilters: 'Close the filters',
  language: 'Language',
  toPicture: 'Skip to the picture',
  toFilters: 'Skip to the filters',
  /** On a picture that must be activated first. */
  explore: 'Click to zoom and pan',
};

/** The toolbar. */
export const toolbar = {
  toolbar: 'Picture',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole picture',
  /** The effect of the button, by current direction. */
  turn: { right: 'Draw from top to bottom', down: 'Draw from left to right' },
  layout: 'Layout',
  layouts: { layered: 'By generation', timeline: 'By date' },
  copyLink: 'Copy link',
  copyExactLink: 'Copy link to exactly this, with zoom and position',
  copied: 'Copied',
  notCopied: 'The link could not be copied',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  /** Why a tool is unavailable. */
  noDates: (tool: string) => `${tool}: nothing here has a date`,
  oneCard: (tool: string) => `${tool}: there is only one card`,
  pictureOnly: (tool: string) => `${tool}: only while the picture is shown`,
};

/** The menu of named views. */
export const views = {
  views: 'Views',
  /** The label of the list, for screen readers. */
  list: 'Named views of this graph',
  tour: (steps: number, formatted: string) =>
    `Tour, ${formatted} ${steps === 1 ? 'step' : 'steps'}`,
};
