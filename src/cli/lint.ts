import { applyFixes } from '../curate/apply-fixes.js';
import { changedEntriesOf } from '../curate/diff/changed-entries.js';
import { diffGraphs } from '../curate/diff/diff-graphs.js';
import type { PlacedFinding } from '../curate/finding.js';
import {
  lintGraph,
  withLevels,
  type LintFinding,
  type RuleSettings,
} from '../curate/lint-graph.js';
import { checkText } from '../curate/check-text.js';
import {
  asideOf,
  CHECK_OPTIONS,
  checkFile,
  counted,
  placed,
  report,
  type CheckedFile,
} from './check-files.js';
import { defineCommand } from './command.js';
import { readText, STANDARD, writeOutput } from './files.js';
import { textAtRevision } from './git.js';
import { lintSettings, onlyRules } from './lint-settings.js';
import { CommandError, type Terminal } from './terminal.js';

/** `lineage-graph lint`: checks graph files against the lint rules. */
export const lint = defineCommand({
  usage: 'FILE…',
  text: 'Runs validate, then checks graphs against the rules in docs/lint. Set the severity of rules in package.json, {"lineage-graph": {"rules": {"date/undated": "off"}}}, or in a --config file.',
  options: {
    ...CHECK_OPTIONS,
    fix: { type: 'boolean', text: 'fix what can be fixed without changing a claim' },
    since: {
      type: 'string',
      value: 'REF',
      text: 'check only what changed since this Git revision',
    },
    online: {
      type: 'boolean',
      text: 'also check for moved repositories and missing documents; with --fix, pin lines to commits',
    },
    'no-cache': {
      type: 'boolean',
      text: 'with --online, ignore responses cached in the last seven days',
    },
    all: {
      type: 'boolean',
      text: 'show all findings; by default, text output shows three per rule if there are more than twenty',
    },
    rule: {
      type: 'string',
      multiple: true,
      value: 'ID',
      text: 'check only this rule; may be repeated',
    },
    config: {
      type: 'string',
      value: 'FILE',
      text: 'file with the severity of rules: {"rules": {…}}',
    },
  },
  takes: [1, Infinity],
  examples: [
    {
      line: 'lineage-graph lint graph-data/*.json',
      text: 'checks all files of a folder',
    },
    { line: 'lineage-graph lint --all family.json', text: 'all findings' },
    {
      line: 'lineage-graph lint --fix family.json',
      text: 'fixes what it safely can, reports the rest',
    },
    {
      line: 'lineage-graph lint --watch family.json',
      text: 'runs again whenever the file is saved',
    },
    {
      line: 'lineage-graph lint --online --rule evidence/link-dead family.json',
      text: 'checks whether cited documents still exist',
    },
    {
      line: 'lineage-graph lint --since origin/main --format github family.json',
      text: 'annotates what a pull request adds or changes',
    },
  ],
  watches: ({ args, options: { config } }) => (config === undefined ? args : [...args, config]),
  run: async ({ terminal, args, options }) => {
    const settings = onlyRules(await lintSettings(terminal, options.config), options.rule);
    const findings: PlacedFinding[] = [];
    let fixed = 0;
    for (const name of args) {
      let file = await checkFile(terminal, name);
      const online = await onlineFindingsOf(terminal, file, settings, options);
      let remaining = [...findingsOf(file, settings), ...online];
      if (options.fix) {
        const repaired = await applySafeFixes(terminal, file, remaining);
        if (repaired) {
          [file, fixed] = [repaired.file, fixed + repaired.count];
          const left = online.filter(({ fixes }) => fixes.length === 0);
          remaining = [...findingsOf(file, settings), ...left];
        }
      }
      const found = await filtered(terminal, file, remaining, options.since);
      for (const finding of placed(file, found)) findings.push(finding);
    }
    if (options.fix && !options.quiet) terminal.err(`${counted(fixed, 'finding')} fixed\n`);
    // Standard output is used for the fixed text.
    const isText = options.fix === true && args.includes(STANDARD);
    const place = isText ? asideOf(terminal) : terminal;
    // A user who selects a rule wants all of its findings.
    const isShort = options.all !== true && options.rule === undefined;
    return report(place, findings, { ...options, isShort }, counted(args.length, 'file'));
  },
});

function findingsOf({ graph, findings }: CheckedFile, settings: RuleSettings) {
  if (!graph) {
    const unfixed = findings.map((finding): LintFinding => ({ ...finding, fixes: [] }));
    return withLevels(unfixed, settings);
  }
  return lintGraph({ graph, today: new Date().toISOString().slice(0, 10) }, settings, findings);
}

interface OnlineOptions {
  readonly online?: boolean;
  readonly fix?: boolean;
  readonly 'no-cache'?: boolean;
  readonly quiet?: boolean;
}

/** The findings of online checks, if requested. */
async function onlineFindingsOf(
  terminal: Terminal,
  { graph }: CheckedFile,
  settings: RuleSettings,
  {
    online = false,
    fix: pins = false,
    'no-cache': isFresh = false,
    quiet: isQuiet = false,
  }: OnlineOptions,
): Promise<readonly LintFinding[]> {
  if (!online || !graph) return [];
  const { queryHosts } = await import('./online/query-hosts.js');
  return withLevels(await queryHosts(terminal, graph, { pins, isFresh, isQuiet }), settings);
}

/** Writes the file with all safe fixes applied; returns null if there are none. */
async function applySafeFixes(
  terminal: Terminal,
  file: CheckedFile,
  findings: readonly LintFinding[],
): Promise<{ file: CheckedFile; count: number } | null> {
  const fixable = findings.filter(({ fixes }) => fixes.length > 0);
  if (fixable.length === 0) {
    if (file.name === STANDARD) terminal.out(file.text);
    return null;
  }
  const text = applyFixes(
    file.text,
    fixable.flatMap(({ fixes }) => fixes),
  );
  if (file.name !== STANDARD && (await readText(terminal, file.name)) !== file.text) {
    throw new CommandError(`${file.name}: changed while it was checked; nothing was fixed`);
  }
  await writeOutput(terminal, file.name, text);
  return { file: { name: file.name, text, ...checkText(text) }, count: fixable.length };
}

/** Only findings about changes since a revision; all if none is given, or if the file was not a graph then. */
async function filtered(
  terminal: Terminal,
  { name, graph }: CheckedFile,
  findings: readonly LintFinding[],
  since: string | undefined,
): Promise<readonly LintFinding[]> {
  if (since === undefined || !graph) return findings;
  const before = await textAtRevision(terminal, since, name);
  const earlier = before === null ? null : checkText(before).graph;
  if (!earlier) return findings;
  return findings.filter(changedEntriesOf(diffGraphs(earlier.file, graph.file), graph.file));
}
