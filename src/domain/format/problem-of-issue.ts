import type { BaseIssue } from 'valibot';
import { LANGUAGE } from './format.js';
import { pathTo, quoted, type Problem } from './problem.js';

/** What a schema found wrong, in the words of the format. @param at the path of the value the schema was held against */
export function problemOf(issue: BaseIssue<unknown>, at = ''): Problem {
  return { path: pathOf(issue, at), message: messageOf(issue) };
}

/** `nodes[17].variants[0].parameters` */
function pathOf({ path }: BaseIssue<unknown>, at: string): string {
  const keys = path?.map(({ key }) => key) ?? [];
  return keys.reduce<string>(pathTo, at);
}

function messageOf(issue: BaseIssue<unknown>): string {
  const got = gotOf(issue.input);
  switch (issue.type) {
    case 'regex':
      return issue.requirement === LANGUAGE
        ? `expected a language such as en or zh, got ${got}`
        : `expected a date such as 2023, 2023-03 or 2023-03-13, got ${got}`;
    case 'non_empty':
      return `expected a text that is not empty, got ${got}`;
    case 'integer':
      return `expected a whole number, got ${got}`;
    case 'min_value':
      return `expected a number of at least ${String(issue.requirement)}, got ${got}`;
    case 'finite':
      return `expected a finite number, got ${got}`;
    default:
      return `expected ${expectedOf(issue)}, got ${got}`;
  }
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['Array', 'a list'],
  ['Object', 'an object'],
  ['string', 'a text'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['(string | Object)', 'a text, or an object of language to text'],
]);

function expectedOf({ expected, type }: BaseIssue<unknown>): string {
  if (expected === null) return 'something else';
  // A missing key is expected by its name.
  if (type === 'loose_object' && expected.startsWith('"')) return `the key ${expected}`;
  if (type === 'picklist') return expected.replace(/[()]/g, '').replaceAll(' | ', ' or ');
  return KINDS.get(expected) ?? expected;
}

/** A wrong value in a few characters. */
function gotOf(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return input === null ? 'null' : 'an object';
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  if (typeof input !== 'string') return `a ${typeof input}`;
  return quoted(input);
}
