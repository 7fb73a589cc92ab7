import { CHECK_OPTIONS, checkFile, counted, placed, report } from './check-files.js';
import type { PlacedFinding } from '../curate/finding.js';
import { defineCommand } from './command.js';

/** `lineage-graph validate`: checks that files conform to the format. */
export const validate = defineCommand({
  usage: 'FILE…',
  text: 'Checks graph files against format 1 and reports all errors, with line and column. Unknown words and keys are warnings.',
  options: CHECK_OPTIONS,
  takes: [1, Infinity],
  examples: [
    { line: 'lineage-graph validate family.json', text: 'all errors in a file' },
    { line: 'cat family.json | lineage-graph validate -', text: 'the same, from standard input' },
    {
      line: 'lineage-graph validate --format github graph-data/*.json',
      text: 'as annotations of a pull request',
    },
  ],
  watches: ({ args }) => args,
  run: async ({ terminal, args, options }) => {
    const findings: PlacedFinding[] = [];
    const sizes: string[] = [];
    for (const name of args) {
      const file = await checkFile(terminal, name);
      for (const finding of placed(file, file.findings)) findings.push(finding);
      if (file.graph) {
        const { nodes, edges } = file.graph;
        sizes.push(`${counted(nodes.length, 'node')} and ${counted(edges.length, 'edge')}`);
      }
    }
    const checked = args.length === 1 && sizes[0] ? sizes[0] : counted(args.length, 'file');
    return report(terminal, findings, options, checked);
  },
});
