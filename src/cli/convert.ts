import { exportGraph, GRAPH_FORMATS } from '../export/export-graph.js';
import { defineCommand } from './command.js';
import { STANDARD, writeOutput } from './files.js';
import { lostInText } from './lost-in-text.js';
import { isParquetPlace, writeParquet } from './parquet-files.js';
import { readInput, reportText } from './read-input.js';
import { CLEAN, CommandError, type Terminal } from './terminal.js';

/** Parquet is not text, and is written to several files. */
const FORMATS = [...GRAPH_FORMATS, 'parquet'] as const;

/** Lossless formats. */
const LOSSLESS: ReadonlySet<string> = new Set(['json', 'cyclonedx', 'spdx', 'prov', 'parquet']);

/** File extensions that imply a format, longer ones first. */
const ENDINGS: readonly (readonly [string, (typeof FORMATS)[number]])[] = [
  ['.cdx.json', 'cyclonedx'],
  ['.spdx.json', 'spdx'],
  ['.spdx3.json', 'spdx'],
  ['.prov.json', 'prov'],
  ['.json', 'json'],
  ['.dot', 'dot'],
  ['.gv', 'dot'],
  ['.mmd', 'mermaid'],
  ['.mermaid', 'mermaid'],
  ['.graphml', 'graphml'],
  ['.bib', 'bibtex'],
];

/** `lineage-graph convert`: converts a graph to another format. */
export const convert = defineCommand({
  usage: 'FILE [--to FORMAT]',
  text: 'Converts a graph to another format. Reads all formats that import reads, and Parquet (a folder, a manifest or a table of nodes). Without --to, the extension of the output decides the format: .json, .cdx.json, .spdx.json, .prov.json, .dot, .mmd, .graphml, .bib, .parquet or a folder. For pictures, use render.',
  options: {
    to: { type: 'string', oneOf: FORMATS, text: 'the output format' },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      text: 'file, or a folder for Parquet; default: standard output',
    },
    lang: {
      type: 'string',
      value: 'LANG',
      text: 'language of names and summaries; default: en',
    },
    quiet: {
      type: 'boolean',
      short: 'q',
      text: 'do not report what was dropped or guessed, nor what the output format cannot represent',
    },
  },
  takes: [1, 1],
  examples: [
    {
      line: 'lineage-graph convert family.json -o bom.cdx.json',
      text: 'a bill of materials',
    },
    {
      line: 'lineage-graph convert bom.cdx.json --to mermaid',
      text: 'a chart for Markdown, from that file',
    },
    {
      line: 'lineage-graph convert family.json --to edges --lang zh > edges.csv',
      text: 'a table of edges',
    },
    {
      line: 'lineage-graph convert family.json -o family/',
      text: 'Parquet: a manifest and two tables; convert family/ -o family.json converts it back',
    },
  ],
  run: async ({
    terminal,
    args,
    options: { to, output = STANDARD, lang = 'en', quiet = false },
  }) => {
    const format = to ?? (await formatOf(terminal, output));
    const { file, report } = await readInput(terminal, args, null);
    if (format === 'parquet') {
      if (output === STANDARD)
        throw new CommandError('convert: expected -o FOLDER or -o FILE.parquet');
      const written = await writeParquet(terminal, output, file);
      if (!quiet) terminal.err(`${written.join(', ')}\n`);
    } else {
      const text = exportGraph(file, format, lang);
      await writeOutput(terminal, output, text);
      const lost = quiet || LOSSLESS.has(format) ? null : lostInText(file, text);
      if (lost) terminal.err(`lost or shortened in ${format}: ${lost}\n`);
    }
    if (!quiet && report.notes.length > 0) terminal.err(reportText(report));
    return CLEAN;
  },
});

async function formatOf(terminal: Terminal, output: string): Promise<(typeof FORMATS)[number]> {
  const named = ENDINGS.find(([ending]) => output.toLowerCase().endsWith(ending));
  if (named) return named[1];
  if (/\.(svg|png|html?)$/i.test(output)) {
    throw new CommandError(`${output}: use lineage-graph render for pictures and pages`);
  }
  if (output !== STANDARD && (await isParquetPlace(terminal, output))) return 'parquet';
  const what = output === STANDARD ? 'convert' : output;
  throw new CommandError(
    `${what}: expected --to ${FORMATS.join('|')}, or an extension that implies it`,
  );
}
