import type { Command } from './command.js';

/** A command by its name: what it is for, and how to get it; one is loaded, not all. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which help lists them. */
export const COMMANDS = {
  validate: {
    summary: 'tell everything that is wrong with graph files',
    load: async () => (await import('./validate.js')).validate,
  },
  lint: {
    summary: 'hold graphs against the rules: evidence, identity, licences, dates, texts',
    load: async () => (await import('./lint.js')).lint,
  },
  fmt: {
    summary: 'write graph files in one form',
    load: async () => (await import('./fmt.js')).fmt,
  },
  diff: {
    summary: 'tell what changed in a lineage, not in the lines',
    load: async () => (await import('./diff.js')).diff,
  },
  render: {
    summary: 'draw a view as SVG, PNG or a page, without a browser',
    load: async () => (await import('./render/render.js')).render,
  },
  stats: {
    summary: 'count what there is, and how much of it is known',
    load: async () => (await import('./stats.js')).stats,
  },
  serve: {
    summary: 'show a file in the browser, and save what is edited there',
    load: async () => (await import('./serve/serve.js')).serve,
  },
  add: {
    summary: 'draft a model of Hugging Face with what it came of',
    load: async () => (await import('./add.js')).add,
  },
  import: {
    summary: 'make a graph of YAML, CSV, DOT, GraphML, Mermaid, BOMs and others',
    load: async () => (await import('./import-command.js')).importCommand,
  },
  convert: {
    summary: 'write a graph in another format',
    load: async () => (await import('./convert.js')).convert,
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;
