import type { FailureCode, ImportingWords } from '../locales/importing-en.js';
import { failureOf, formatFailure, type Failure } from './failure.js';

/**
 * Thrown for an input that cannot be imported, with its place: `models.csv:12:7: expected X, got Y`. Its message is in
 * English.
 */
export class ImportError extends Error {
  /** The file, then `line:column` or a path; '' for the input as a whole. */
  readonly place: string;
  readonly failure: Failure;

  constructor(place: string, failure: Failure) {
    const message = formatFailure(failure);
    super(place === '' ? message : `${place}: ${message}`);
    this.name = 'ImportError';
    this.place = place;
    this.failure = failure;
  }
}

/** Creates an error at a place, with the arguments of its message. */
export function importError<C extends FailureCode>(
  place: string,
  code: C,
  ...values: Parameters<ImportingWords['failures'][C]>
): ImportError {
  return new ImportError(place, failureOf(code, ...values));
}

/** `line:column` of an offset in a text, both from 1, as in editors. */
export function placeIn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${offset - before.lastIndexOf('\n')}`;
}
