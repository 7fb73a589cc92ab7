import type { Command } from './command.js';

/** A command's summary, and a function that loads it, so that only one is loaded. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of the help. */
export const COMMANDS = {
  validate: {
    summary: 'report everything that is wrong with graph files',
    load: async () => (await import('./validate.js')).validate,
  },
  lint: {
    summary: 'check graphs against the rules: evidence, identity, licences, dates, texts',
    load: async () => (await import('./lint.js')).lint,
  },
  fmt: {
    summary: 'format graph files',
    load: async () => (await import('./fmt.js')).fmt,
  },
  diff: {
    summary: 'compare two graphs: what changed in the lineage, not in the text',
    load: async () => (await import('./diff.js')).diff,
  },
  render: {
    summary: 'draw a view as SVG, PNG or a page, without a browser',
    load: async () => (await import('./render/render.js')).render,
  },
  stats: {
    summary: 'count models and edges, and how much is known of them',
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
    summary:
      'make a graph from YAML, CSV, DOT, GraphML, Mermaid, BOMs, JSON of d3 or networkx and other formats',
    load: async () => (await import('./import-command.js')).importCommand,
  },
  convert: {
    summary: 'write a graph in another format',
    load: async () => (await import('./convert.js')).convert,
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;
