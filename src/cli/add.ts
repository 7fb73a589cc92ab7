import { setTimeout as pause } from 'node:timers/promises';
import { formatGraph } from '../domain/format/format-graph.js';
import type { GraphFile } from '../domain/format/format.js';
import { parseGraph } from '../domain/format/parse-graph.js';
import { formatProblem } from '../domain/format/problem.js';
import { checkText } from '../curate/check-text.js';
import { formatNote } from '../import/format-note.js';
import { addFromHub, type HubAddition } from '../import/hub/add-from-hub.js';
import { formatFailure } from '../import/failure.js';
import { HubClient, HubError } from '../import/hub/hub-client.js';
import { HUB_RELATIONS, type HubRelation } from '../import/hub/hub-model.js';
import { parseHubId } from '../import/hub-id.js';
import { importingWordsIn } from '../locales/importing-words-in.js';
import { defineCommand } from './command.js';
import { readText, STANDARD, writeOutput } from './files.js';
import { CLEAN, CommandError, PROBLEMS, type Terminal } from './terminal.js';

const DEFAULT_PARENTS = 1;
const MAX_PARENTS = 20;

/** `lineage-graph add`: adds a Hugging Face model with its ancestors. */
export const add = defineCommand({
  usage: 'hf:ORG/NAME',
  text: 'Drafts a model and its parents from what Hugging Face, the model card, adapter_config.json, mergekit_config.yml and GGUF files say. Recognizes parents that the graph already has, also as variants. Marks what the hub inferred, and reports contradictions. Set HF_ENDPOINT for another hub, and HF_TOKEN for gated models.',
  options: {
    parents: {
      type: 'string',
      value: 'N',
      text: `generations of parents to look up; default: ${DEFAULT_PARENTS}`,
    },
    children: {
      type: 'string',
      value: 'KIND,…',
      text: `also list derived models: ${HUB_RELATIONS.join(', ')}`,
    },
    into: { type: 'string', value: 'FILE', text: 'the graph to add it to' },
    'variant-of': { type: 'string', value: 'ID', text: 'add it as a variant of this node' },
    'dry-run': { type: 'boolean', text: 'show what would be added, without writing' },
    quiet: { type: 'boolean', short: 'q', text: 'no progress and no report' },
  },
  takes: [1, 1],
  examples: [
    { line: 'lineage-graph add hf:mlabonne/NeuralLlama-3-8B', text: 'a draft on standard output' },
    {
      line: 'lineage-graph add https://huggingface.co/mlabonne/NeuralLlama-3-8B --parents 3 --into family.json',
      text: 'with three generations of parents, into a file',
    },
    {
      line: 'lineage-graph add hf:meta-llama/Llama-2-7b-hf --children finetune,merge --dry-run',
      text: 'what was derived from it',
    },
  ],
  run: async ({ terminal, args: [pasted = ''], options }) => {
    const {
      into,
      'variant-of': variantOf = null,
      'dry-run': isDry = false,
      quiet = false,
    } = options;
    const id = parseHubId(pasted);
    if (id === null) {
      throw new CommandError(
        `expected a model such as hf:ORG/NAME or its URL, got ${JSON.stringify(pasted)}`,
      );
    }
    const before = into === undefined ? null : await readText(terminal, into);
    const graph = before === null ? EMPTY : graphIn(before, into ?? '');
    if (variantOf !== null && !graph.nodes.some((node) => node.id === variantOf)) {
      throw new CommandError(
        `--variant-of: no node of the graph has the id ${JSON.stringify(variantOf)}`,
      );
    }
    const log = (text: string) => {
      if (!quiet) terminal.err(text);
    };
    const addition = await withCommandErrors(terminal, () =>
      addFromHub(graph, clientOf(terminal, log), {
        id,
        parents: parentsOf(options.parents),
        children: childrenOf(options.children),
        variantOf,
        today: new Date().toISOString().slice(0, 10),
        onLookUp: (name) => log(`looking up ${name}\n`),
      }),
    );
    log(reportOf(addition, id));
    const isNothing =
      addition.nodes.length === 0 && addition.edges.length === 0 && variantOf === null;
    if (isNothing) return addition.known === null ? PROBLEMS : CLEAN;
    // Parsed, to put keys in the order of the format.
    const { file } = parseGraph(addition.file).graph;
    if (into === undefined || isDry) {
      terminal.out(formatGraph(isDry ? addedOf(file, addition) : file));
      return CLEAN;
    }
    if (into !== STANDARD && (await readText(terminal, into)) !== before) {
      throw new CommandError(`${into}: changed during the request; nothing was written`);
    }
    terminal.signal.throwIfAborted();
    await writeOutput(terminal, into, formatGraph(file));
    return CLEAN;
  },
});

const EMPTY: GraphFile = { format: 1, nodes: [], edges: [] };

/** @throws CommandError with every problem: anything not parsed would be lost when writing */
function graphIn(text: string, name: string): GraphFile {
  const { graph, findings } = checkText(text);
  if (graph) return graph.file;
  const problems = findings.filter(({ severity }) => severity === 'error').map(formatProblem);
  throw new CommandError(`${name}: ${problems.join('\n')}`);
}

function clientOf({ env, signal }: Terminal, log: (text: string) => void): HubClient {
  const endpoint = env['HF_ENDPOINT'] || 'https://huggingface.co';
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint)) {
    throw new CommandError(`HF_ENDPOINT: expected a URL, got ${JSON.stringify(endpoint)}`);
  }
  return new HubClient({
    endpoint,
    token: env['HF_TOKEN'] || null,
    signal,
    wait: async (ms) => {
      await pause(ms, undefined, { signal });
    },
    onPause: (reason, ms) => log(`${formatFailure(reason)}: again in ${Math.ceil(ms / 1000)} s\n`),
  });
}

/** Runs a hub request, converting its errors to command errors. */
async function withCommandErrors<T>(terminal: Terminal, request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (terminal.signal.aborted) throw new CommandError('interrupted; nothing was written');
    if (error instanceof HubError) throw new CommandError(error.message);
    throw error;
  }
}

function reportOf({ nodes, edges, notes, known }: HubAddition, id: string): string {
  const words = importingWordsIn('en');
  const lines = notes.map((note) => `${note.kind}: ${formatNote(note, words)}`);
  const existing = known === null ? [] : [`${id} is already in the graph, as ${known}`];
  const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  const sum = `added ${counted(nodes.length, 'node')} and ${counted(edges.length, 'edge')}`;
  return [...existing, ...lines, sum, ''].join('\n');
}

/** Only the added part of a graph. */
function addedOf(file: GraphFile, { nodes, edges }: HubAddition): GraphFile {
  const added = new Set(nodes);
  return {
    format: 1,
    nodes: file.nodes.filter(({ id }) => added.has(id)),
    edges: file.edges.slice(file.edges.length - edges.length),
  };
}

function parentsOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PARENTS;
  const parents = /^\d+$/.test(text) ? Number(text) : Infinity;
  if (parents > MAX_PARENTS) {
    throw new CommandError(
      `--parents: expected a number up to ${MAX_PARENTS}, got ${JSON.stringify(text)}`,
    );
  }
  return parents;
}

function childrenOf(text: string | undefined): readonly HubRelation[] {
  if (text === undefined) return [];
  return text.split(',').map((word) => {
    const kind = HUB_RELATIONS.find((known) => known === word.trim());
    if (kind) return kind;
    throw new CommandError(
      `--children: expected ${HUB_RELATIONS.join(', ')}, got ${JSON.stringify(word)}`,
    );
  });
}
