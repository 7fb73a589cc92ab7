import { formatGraph } from '../domain/format/format-graph.js';
import { IMPORT_FORMATS } from '../import/import-formats.js';
import { defineCommand } from './command.js';
import { STANDARD, writeOutput } from './files.js';
import { readInput, reportText } from './read-input.js';
import { CLEAN, CommandError, PROBLEMS } from './terminal.js';

/** The argument in place of a file that imports a whole hub. */
const HUB_WORD = 'hub';

/** `lineage-graph import`: converts lineage in other formats to a graph. */
export const importCommand = defineCommand({
  usage: 'FILE…|hub SNAPSHOT',
  text: 'Converts files in other formats to a graph. The format is detected from the content: Ecosystem Graphs, CSV, DOT, GraphML, Mermaid, CycloneDX, SPDX 3, PROV-JSON, OpenLineage, dbt manifests, and the JSON of d3, networkx, graphology, Cytoscape.js and JSON Graph Format. Several files of one format, or all files of a folder, become one graph. What was dropped or guessed is reported on standard error. import hub SNAPSHOT.parquet -o FOLDER converts a snapshot of the whole Hugging Face hub to static files.',
  options: {
    from: {
      type: 'string',
      oneOf: IMPORT_FORMATS,
      text: 'the input format; recognized from the content by default',
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      text: 'file for the graph; default: standard output',
    },
    report: { type: 'string', value: 'FILE', text: 'file for the report, as JSON' },
    strict: { type: 'boolean', text: 'exit 1 if anything was dropped' },
    quiet: { type: 'boolean', short: 'q', text: 'no report on standard error' },
    memory: {
      type: 'string',
      value: 'SIZE',
      text: 'for import hub: memory limit of the process, such as 4GB',
    },
  },
  takes: [1, Infinity],
  examples: [
    {
      line: 'lineage-graph import assets.yaml -o family.json',
      text: 'from the YAML of Ecosystem Graphs',
    },
    {
      line: 'lineage-graph import edges.csv nodes.csv > family.json',
      text: 'from a table of edges and a table of nodes',
    },
    {
      line: 'lineage-graph import hub models.parquet -o hub/',
      text: 'every model of a Hugging Face snapshot, as Parquet files by family',
    },
    {
      line: 'dot -Tcanon family.dot | lineage-graph import - --report lost.json',
      text: 'from standard input, with the report as a file',
    },
  ],
  run: async ({
    terminal,
    args,
    options: { from = null, output = STANDARD, report, strict = false, quiet = false, memory },
  }) => {
    if (args[0] === HUB_WORD) {
      const { importHub } = await import('./hub/import-hub.js');
      return importHub(terminal, args.slice(1), { output, report, strict, quiet, memory });
    }
    if (memory !== undefined) {
      throw new CommandError('--memory: expected import hub, got files');
    }
    const imported = await readInput(terminal, args, from);
    await writeOutput(terminal, output, formatGraph(imported.file));
    if (report !== undefined) {
      await writeOutput(terminal, report, `${JSON.stringify(imported.report, null, 2)}\n`);
    }
    if (!quiet) terminal.err(reportText(imported.report));
    const isComplete = imported.report.notes.every(({ kind }) => kind !== 'dropped');
    return strict && !isComplete ? PROBLEMS : CLEAN;
  },
});
