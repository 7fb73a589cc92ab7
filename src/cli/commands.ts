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
} as const satisfies Readonly<Record<string, CommandEntry>>;
