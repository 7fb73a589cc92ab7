import type { Command } from './command.js';

/** A command's summary, and a function that loads it, so that only one is loaded. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of the help. */
export const COMMANDS = {
  validate: {
    summary: 'report all errors in graph files',
    load: async () => (await import('./validate.js')).validate,
  },
  lint: {
    summary: 'check graphs against rules for sources, ids, licences, dates and texts',
    load: async () => (await import('./lint.js')).lint,
  },
  fmt: {
    summary: 'format graph files',
    load: async () => (await import('./fmt.js')).fmt,
  },
  diff: {
    summary: 'compare two graphs: models and claims rather than text',
    load: async () => (await import('./diff.js')).diff,
  },
  render: {
    summary: 'draw a view as SVG, PNG or HTML, without a browser',
    load: async () => (await import('./render/render.js')).render,
  },
  stats: {
    summary: 'count models and edges, and show how complete their data is',
    load: async () => (await import('./stats.js')).stats,
  },
  serve: {
    summary: 'show a file in the browser, and save edits made there',
    load: async () => (await import('./serve/serve.js')).serve,
  },
  add: {
    summary: 'draft a model from Hugging Face, with its parents',
    load: async () => (await import('./add.js')).add,
  },
  import: {
    summary: 'convert CSV, YAML, DOT, GraphML, Mermaid, BOMs and other formats to a graph',
    load: async () => (await import('./import-command.js')).importCommand,
  },
  convert: {
    summary: 'convert a graph to another format',
    load: async () => (await import('./convert.js')).convert,
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;
