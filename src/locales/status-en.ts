// Texts about what the page is doing, and what failed, in English.
import { plural } from './english-counts.js';

/** Messages in place of a picture. */
export const status = {
  loading: 'Loading the graph…',
  /** Phases of loading a large graph. */
  phases: {
    download: 'Downloading the graph…',
    nodes: 'Reading the nodes…',
    edges: 'Reading the edges…',
    index: 'Preparing the picture…',
  },
  progress: (done: string, total: string | null) => (total === null ? done : `${done} of ${total}`),
  cancelLoading: 'Cancel',
  emptyHeading: 'This graph is empty',
  emptyText: 'The file is valid but contains no nodes yet.',
  errors: {
    cancelled: { heading: 'Loading was cancelled', causes: [] },
    missing: {
      heading: 'The hub does not have this model',
      causes: ['Its id is misspelled, or the model is newer than this copy of the hub.'],
    },
    network: {
      heading: 'The file could not be loaded',
      causes: [
        'There is no network connection, or it was interrupted.',
        'The address of the file is wrong, or its server does not respond.',
        'The server does not allow other sites to read the file (CORS).',
      ],
    },
    http: {
      heading: 'The server did not return the file',
      causes: [
        'The file was moved, or its name is misspelled (404).',
        'You have to sign in to read it (401, 403).',
        'The server has a problem (500 or above). Try again later.',
      ],
    },
    json: {
      heading: 'The file is not JSON',
      causes: [
        'The address leads to a web page, often a “not found” page.',
        'The file was cut off in transit.',
        'It has an extra comma or a missing quotation mark.',
      ],
    },
    format: {
      heading: 'The file is not a valid lineage graph',
      causes: [],
    },
    size: {
      heading: 'The file is too large to open here',
      causes: [
        'The file is larger than a browser can read.',
        'The address leads to something other than a graph.',
      ],
    },
    layout: {
      heading: 'The picture could not be laid out',
      causes: [
        'A part of the program could not be loaded, or did not respond.',
        'The page’s security policy may block it.',
      ],
    },
  },
  causes: 'Possible causes',
  reason: 'Details',
  earlier: 'The earlier version could not be loaded',
  uncompared: 'The graph is shown without comparison.',
  stale: 'The page still shows what was loaded before.',
  problems: (count: number, formatted: string) =>
    `${formatted} ${plural(count, 'problem', 'problems')} to fix in the file`,
  morePath: (formatted: string) => `and ${formatted} more`,
  wholeFile: '(the file)',
  retry: 'Try again',
  dismiss: 'Close this message',
  /** Before and after the filter. */
  noMatch: ['No model matches ', ''],
  noMatchNothing: 'No model matches',
  with: ' + ',
  quoted: (query: string) => `“${query}”`,
  dropOne: 'Removing one of these would help:',
  dropNone: 'Removing only one of these does not help.',
  /** Before a removed condition, and between it and the result. */
  without: ['Without ', ': '],
  wouldMatch: (count: number, formatted: string) =>
    `${formatted} ${plural(count, 'model matches', 'models match')}`,
  clearAll: 'Clear all filters',
  theNodes: 'the selected models',
  theDates: 'the release dates',
};
