import { problemAt, type Problem } from '../../domain/format/problem.js';

/** What browsers call it when something cannot be written → the code of the problem. */
const CODES = {
  NotAllowedError: 'may-not-write',
  SecurityError: 'may-not-write',
  QuotaExceededError: 'no-space',
  NotFoundError: 'file-gone',
  NoModificationAllowedError: 'file-in-use',
  InvalidStateError: 'file-in-use',
} as const;

/** What was thrown, as a problem that can be said in the language of the reader. */
export function failureOf(error: unknown): Problem {
  const code = error instanceof DOMException ? CODES[error.name as keyof typeof CODES] : undefined;
  return code ? problemAt('', code) : problemAt('', 'unexpected', messageOf(error));
}

/** What the page around the element says of its own failure, in its own words. */
export function pageFailureOf(error: unknown): Problem {
  return { path: '', message: messageOf(error) };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
