import { extname } from 'node:path';
import { isSame } from '../curate/diff/graph-diff.js';
import { diffGraphs } from '../curate/diff/diff-graphs.js';
import { DIFF_FORMATS, formatDiff } from '../curate/diff/format-diff.js';
import { checkText } from '../curate/check-text.js';
import type { GraphFile } from '../domain/format/format.js';
import { formatProblem } from '../domain/format/problem.js';
import { checkFile } from './check-files.js';
import { defineCommand } from './command.js';
import { nameOfInput, STANDARD, writeOutput } from './files.js';
import { textAtRevision } from './git.js';
import { CLEAN, CommandError, PROBLEMS, type Terminal } from './terminal.js';

const FORMATS = [...DIFF_FORMATS, 'svg', 'png'] as const;
const ENDINGS: Readonly<Record<string, (typeof FORMATS)[number]>> = {
  '.svg': 'svg',
  '.png': 'png',
  '.md': 'markdown',
  '.json': 'json',
  '.mmd': 'mermaid',
};
const EMPTY: GraphFile = { format: 1, nodes: [], edges: [] };

/** `lineage-graph diff`: shows the differences between two graphs. */
export const diff = defineCommand({
  usage: 'BEFORE AFTER | --git REF FILE',
  text: 'Reports models and claims that were added, removed, changed or renamed. Models are matched by id or by Hugging Face repository, claims by both ends and relation. The order of entries and keys does not matter.',
  options: {
    git: {
      type: 'string',
      value: 'REF',
      text: 'compare the file with its contents at a Git revision',
    },
    format: {
      type: 'string',
      oneOf: FORMATS,
      text: 'default: the extension of --output, else text; markdown, with a diagram, is for pull requests; svg and png draw the picture',
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      text: 'file for the result; default: standard output',
    },
    'exit-code': { type: 'boolean', text: 'exit 1 if anything changed' },
  },
  takes: [1, 2],
  examples: [
    { line: 'lineage-graph diff old.json new.json', text: 'what changed between two files' },
    {
      line: 'lineage-graph diff --git HEAD~1 graph-data/llama.json',
      text: 'what the last commit changed',
    },
    {
      line: 'lineage-graph diff old.json new.json -o changes.svg',
      text: 'draws what was added, removed and changed; or .png',
    },
    {
      line: 'lineage-graph diff --git origin/main --format markdown family.json >> "$GITHUB_STEP_SUMMARY"',
      text: 'as the summary of a pull request',
    },
  ],
  watches: ({ args }) => args,
  run: async ({ terminal, args, options }) => {
    const [before, after] = await bothFiles(terminal, args, options.git);
    const found = diffGraphs(before, after);
    const { output = STANDARD, format = formatOf(output) } = options;
    const written = async () => {
      if (format !== 'svg' && format !== 'png') {
        const hasColors = terminal.hasColors && output === STANDARD;
        return formatDiff(found, before, after, format, hasColors);
      }
      const { drawDiff } = await import('./render/draw-diff.js');
      return drawDiff(found, before, after, format);
    };
    await writeOutput(terminal, output, await written());
    return options['exit-code'] && !isSame(found) ? PROBLEMS : CLEAN;
  },
});

/** The format implied by a file extension; text by default. */
function formatOf(output: string): (typeof FORMATS)[number] {
  return ENDINGS[extname(output).toLowerCase()] ?? 'text';
}

async function bothFiles(
  terminal: Terminal,
  args: readonly string[],
  revision: string | undefined,
): Promise<readonly [GraphFile, GraphFile]> {
  const [first = '', second] = args;
  if (revision === undefined) {
    if (second === undefined) {
      throw new CommandError('expected lineage-graph diff BEFORE AFTER, or --git REF FILE');
    }
    if (first === STANDARD && second === STANDARD) {
      throw new CommandError('expected one of the files on standard input, got both');
    }
    return [await graphIn(terminal, first), await graphIn(terminal, second)];
  }
  if (second !== undefined) {
    throw new CommandError(
      '--git: expected one file, which is compared with its revision, got two',
    );
  }
  const text = await textAtRevision(terminal, revision, first);
  if (text === null) terminal.err(`${first} does not exist at ${revision}: everything is new\n`);
  const before = text === null ? EMPTY : graphOf(`${first} at ${revision}`, checkText(text));
  return [before, await graphIn(terminal, first)];
}

async function graphIn(terminal: Terminal, name: string): Promise<GraphFile> {
  return graphOf(nameOfInput(name), await checkFile(terminal, name));
}

function graphOf(name: string, { graph, findings }: ReturnType<typeof checkText>): GraphFile {
  if (graph) return graph.file;
  const [first] = findings;
  throw new CommandError(
    `${name}: expected a graph; validate reports every problem, the first is ${first ? formatProblem(first) : ''}`,
  );
}
