import { problemAt, type Problem } from '../../domain/format/problem.js';

/** Names of browser errors when writing fails → problem codes. */
const CODES = {
  NotAllowedError: 'may-not-write',
  SecurityError: 'may-not-write',
  QuotaExceededError: 'no-space',
  NotFoundError: 'file-gone',
  NoModificationAllowedError: 'file-in-use',
  InvalidStateError: 'file-in-use',
} as const;

/** Converts an error to a translatable problem. */
export function failureOf(error: unknown): Problem {
  const code = error instanceof DOMException ? CODES[error.name as keyof typeof CODES] : undefined;
  return code ? problemAt('', code) : problemAt('', 'unexpected', messageOf(error));
}

/** Converts an error of the host page to a problem with the page's own message. */
export function pageFailureOf(error: unknown): Problem {
  return { path: '', message: messageOf(error) };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
