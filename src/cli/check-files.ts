import { checkText, type CheckedText } from '../curate/check-text.js';
import type { Finding, PlacedFinding } from '../curate/finding.js';
import { placeFindings } from '../curate/place-findings.js';
import type { Options } from './command.js';
import { EncodingError } from './encoding-error.js';
import { nameOfInput, readText } from './files.js';
import { findingGroupsOf } from './reports/finding-groups.js';
import { REPORT_FORMATS, reportOf, type ReportFormat } from './reports/report.js';
import { toShortText } from './reports/to-text.js';
import { CLEAN, CommandError, PROBLEMS, type Terminal } from './terminal.js';

/** Options of the commands that report problems. */
export const CHECK_OPTIONS = {
  format: {
    type: 'string',
    oneOf: REPORT_FORMATS,
    text: 'format of the findings; default: text',
  },
  quiet: { type: 'boolean', short: 'q', text: 'report errors only, without a summary' },
  'max-warnings': {
    type: 'string',
    value: 'N',
    text: 'exit 1 if there are more warnings than this',
  },
} as const satisfies Options;

/** The values of {@link CHECK_OPTIONS}. */
export interface CheckOptions {
  readonly format?: ReportFormat;
  readonly quiet?: boolean;
  readonly 'max-warnings'?: string;
  /** Whether text output is limited to the first findings of each rule. */
  readonly isShort?: boolean;
}

/** A file that was read and validated. */
export interface CheckedFile extends CheckedText {
  /** Its name as given. */
  readonly name: string;
  readonly text: string;
}

/** The rule that a file is in a Unicode encoding, which JSON requires. */
const ENCODING_RULE = 'format/encoding';

/** Reads and validates a file; another encoding is a finding. @throws CommandError if it cannot be read */
export async function checkFile(terminal: Terminal, name: string): Promise<CheckedFile> {
  try {
    const text = await readText(terminal, name);
    return { name, text, ...checkText(text) };
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    const { reason: message, place } = error;
    const finding = { path: '', message, place, rule: ENCODING_RULE, severity: 'error' } as const;
    return { name, text: '', graph: null, findings: [finding] };
  }
}

/** The findings of a file with their positions, in the order of the text. */
export function placed(
  { name, text }: CheckedFile,
  findings: readonly Finding[],
): readonly PlacedFinding[] {
  return placeFindings({ file: nameOfInput(name), text }, findings);
}

/** The output of a report. */
type Reporting = Pick<Terminal, 'out' | 'err' | 'hasColors'>;

/** Redirects reports to standard error, if standard output is used for something else. */
export function asideOf(terminal: Terminal): Reporting {
  const err = (text: string | Uint8Array) => terminal.err(String(text));
  return { out: err, err, hasColors: false };
}

/** Writes findings and a summary, and returns the exit code. @throws CommandError */
export function report(
  terminal: Reporting,
  findings: readonly PlacedFinding[],
  { format = 'text', quiet = false, 'max-warnings': maxWarnings, isShort = false }: CheckOptions,
  checked: string,
): number {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.length - errors.length;
  const limit = maxWarnings === undefined ? Infinity : maxWarningsOf(maxWarnings);
  const reported = quiet ? errors : findings;
  const groups = isShort && format === 'text' ? findingGroupsOf(reported) : null;
  const written = groups
    ? toShortText(groups, terminal.hasColors)
    : reportOf(reported, format, terminal.hasColors);
  if (written !== '') terminal.out(written);
  if (!quiet) {
    const counts = [counted(errors.length, 'error'), counted(warnings, 'warning')].join(', ');
    const isCut = groups?.some(({ more }) => more > 0) === true;
    const hint = isCut ? '; --all lists all of them' : '';
    terminal.err(`${checked}: ${findings.length === 0 ? 'nothing wrong' : counts}${hint}\n`);
  }
  return errors.length > 0 || warnings > limit ? PROBLEMS : CLEAN;
}

/** `1 error`, `2 errors`. */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}

function maxWarningsOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new CommandError(`--max-warnings: expected a whole number, got ${JSON.stringify(text)}`);
}
