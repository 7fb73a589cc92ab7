import { importingEn, type FailureCode, type ImportingWords } from '../locales/importing-en.js';

/** Why something could not be imported, independent of language. */
export interface Failure {
  readonly code: FailureCode;
  /** The arguments of the message, in order. */
  readonly values: readonly unknown[];
}

/** Creates a failure with the arguments of its message. */
export function failureOf<C extends FailureCode>(
  code: C,
  ...values: Parameters<ImportingWords['failures'][C]>
): Failure {
  return { code, values };
}

/** Formats a failure in a language, English by default. */
export function formatFailure({ code, values }: Failure, words = importingEn): string {
  // The argument types depend on the code; `failureOf` checks them.
  const format = words.failures[code] as (...values: readonly unknown[]) => string;
  return format(...values);
}
