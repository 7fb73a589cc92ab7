import { graphStatsOf, type Counts, type GraphStats } from '../curate/graph-stats.js';
import { plainLine } from '../curate/plain-line.js';
import { asideOf, checkFile, placed, report } from './check-files.js';
import { defineCommand } from './command.js';
import { CLEAN, PROBLEMS } from './terminal.js';

/** Maximum number of roots listed. */
const MAX_NAMED = 5;

/** `lineage-graph stats`: prints statistics of a graph. */
export const stats = defineCommand({
  usage: 'FILE',
  text: 'Counts models and claims. Shows how complete the data is, how old and how reliable the evidence is, and which licences are more permissive than those of the parents.',
  options: {
    format: {
      type: 'string',
      oneOf: ['text', 'json'],
      text: 'default: text; json is for programs',
    },
  },
  takes: [1, 1],
  examples: [
    {
      line: 'lineage-graph stats graph-data/llama.json',
      text: 'statistics of the LLaMA family',
    },
    {
      line: 'lineage-graph stats --format json family.json | jq .coverage',
      text: 'how many models have each key',
    },
  ],
  watches: ({ args }) => args,
  run: async ({ terminal, args: [name = ''], options: { format } }) => {
    const file = await checkFile(terminal, name);
    if (!file.graph) {
      report(asideOf(terminal), placed(file, file.findings), {}, name);
      return PROBLEMS;
    }
    const found = graphStatsOf(file.graph);
    terminal.out(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : textOf(found));
    return CLEAN;
  },
});

function textOf(stats: GraphStats): string {
  const { nodes, edges, inferred, roots, depth, evidence, freerThanParent } = stats;
  const named = roots.slice(0, MAX_NAMED).map(plainLine).join(', ');
  const more = roots.length > MAX_NAMED ? ', …' : '';
  const rows: readonly (readonly [string, string])[] = [
    ['nodes', number(nodes)],
    ['edges', `${number(edges)}, ${number(inferred)} of them inferred`],
    ['roots', `${number(roots.length)}${roots.length === 0 ? '' : `: ${named}${more}`}`],
    ['longest lineage', `${number(depth)} steps`],
    ['views', number(stats.views)],
    ...section('relations', stats.relations, edges),
    ...section('methods', stats.methods, edges),
    ...section('licence classes', stats.licenseClasses, nodes),
    ...section('nodes with key', stats.coverage, nodes),
    ['', ''],
    ['sources', number(evidence.sources)],
    ['  at a commit', share(evidence.pinned, evidence.sources)],
    ['  on a branch', share(evidence.moving, evidence.sources)],
    ['  with access date', share(evidence.dated, evidence.sources)],
    ['  oldest access date', evidence.oldest ?? 'none'],
    ['licence freer than a parent’s', number(freerThanParent)],
  ];
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`.trimEnd() + '\n').join('');
}

function section(
  title: string,
  counts: Counts,
  of: number,
): readonly (readonly [string, string])[] {
  const rows = Object.entries(counts).map(
    ([word, count]) => [`  ${plainLine(word)}`, share(count, of)] as const,
  );
  return rows.length === 0 ? [] : [['', ''], [title, ''], ...rows];
}

function share(count: number, of: number): string {
  const percent = of === 0 ? 0 : Math.round((count / of) * 100);
  return `${number(count).padStart(6)}  ${String(percent).padStart(3)} %`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
