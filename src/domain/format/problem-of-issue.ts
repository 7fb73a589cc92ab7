import type { BaseIssue } from 'valibot';
import { LANGUAGE } from './format.js';
import { pathTo, problemAt, quoted, type Problem } from './problem.js';

/** Converts a valibot issue to a problem. @param at path of the value that was validated */
export function problemOf(issue: BaseIssue<unknown>, at = ''): Problem {
  return problemAtPath(issue, pathOf(issue, at));
}

/** `nodes[17].variants[0].parameters` */
function pathOf({ path }: BaseIssue<unknown>, at: string): string {
  const keys = path?.map(({ key }) => key) ?? [];
  return keys.reduce<string>(pathTo, at);
}

function problemAtPath(issue: BaseIssue<unknown>, path: string): Problem {
  const got = gotOf(issue.input);
  switch (issue.type) {
    case 'regex':
      return problemAt(path, 'expected', issue.requirement === LANGUAGE ? 'language' : 'date', got);
    case 'non_empty':
      return problemAt(path, 'expected', 'non-empty', got);
    case 'integer':
      return problemAt(path, 'expected', 'whole', got);
    case 'min_value':
      return problemAt(path, 'at-least', Number(issue.requirement), got);
    case 'finite':
      return problemAt(path, 'expected', 'finite', got);
    default:
      return unexpected(issue, path, got);
  }
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['Array', 'list'],
  ['Object', 'object'],
  ['string', 'text'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['(string | Object)', 'text-or-map'],
]);

function unexpected({ expected, type }: BaseIssue<unknown>, path: string, got: string): Problem {
  if (expected === null) return problemAt(path, 'expected', 'something else', got);
  // For a missing key, valibot's `expected` is its quoted name.
  if (type === 'loose_object' && expected.startsWith('"')) {
    return problemAt(path, 'missing-key', JSON.parse(expected) as string);
  }
  if (type === 'picklist') {
    return problemAt(path, 'one-of', expected.replace(/[()]/g, '').split(' | '), got);
  }
  return problemAt(path, 'expected', KINDS.get(expected) ?? expected, got);
}

/** A wrong value in a few characters: its JSON, or its type. */
function gotOf(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (Array.isArray(input)) return 'list';
  if (typeof input === 'object') return input === null ? 'null' : 'object';
  if (typeof input === 'number' || typeof input === 'boolean') return String(input);
  if (typeof input !== 'string') return typeof input;
  return quoted(input);
}
