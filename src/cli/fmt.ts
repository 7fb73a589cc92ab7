import { formatGraph } from '../domain/format/format-graph.js';
import { asideOf, checkFile, counted, placed, report } from './check-files.js';
import { defineCommand } from './command.js';
import { STANDARD, writeOutput } from './files.js';
import { CLEAN, PROBLEMS } from './terminal.js';

/** `lineage-graph fmt`: formats graph files. */
export const fmt = defineCommand({
  usage: 'FILE…',
  text: 'Formats graph files: keys in the order of the format, one block per model or claim, short lists on one line. The content does not change. Invalid files are not touched; their errors are reported.',
  options: {
    check: {
      type: 'boolean',
      text: 'only list files that would change, and exit 1 if there are any',
    },
    quiet: { type: 'boolean', short: 'q', text: 'no summary' },
  },
  takes: [1, Infinity],
  examples: [
    { line: 'lineage-graph fmt graph-data/*.json', text: 'formats files in place' },
    { line: 'lineage-graph fmt --check family.json', text: 'as a check before a commit' },
    {
      line: 'lineage-graph fmt - < draft.json > family.json',
      text: 'from standard input to standard output',
    },
  ],
  run: async ({ terminal, args, options: { check = false, quiet = false } }) => {
    let changed = 0;
    let code = CLEAN;
    for (const name of args) {
      const file = await checkFile(terminal, name);
      if (!file.graph) {
        report(asideOf(terminal), placed(file, file.findings), { quiet }, name);
        code = PROBLEMS;
        continue;
      }
      const text = formatGraph(file.graph.file);
      const isSame = text === file.text;
      if (!isSame) changed++;
      if (check) {
        if (!isSame) terminal.out(`${name}\n`);
      } else if (name === STANDARD || !isSame) await writeOutput(terminal, name, text);
    }
    if (!quiet) {
      const verb = check ? 'to be formatted' : 'changed';
      terminal.err(`${counted(args.length, 'file')}: ${changed} ${verb}\n`);
    }
    return check && changed > 0 ? PROBLEMS : code;
  },
});
