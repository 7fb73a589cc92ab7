import { importingEn, type FailureCode, type ImportingWords } from '../locales/importing-en.js';

/** Why something could not be brought in, apart from the language that it is said in. */
export interface Failure {
  readonly code: FailureCode;
  /** What the words of the code take, in their order. */
  readonly values: readonly unknown[];
}

/** A failure, with what the words of its code take. */
export function failureOf<C extends FailureCode>(
  code: C,
  ...values: Parameters<ImportingWords['failures'][C]>
): Failure {
  return { code, values };
}

/** A failure in the words of a language, English where none is given. */
export function formatFailure({ code, values }: Failure, words = importingEn): string {
  // Each code takes values of its own, which only who makes the failure can check.
  const say = words.failures[code] as (...values: readonly unknown[]) => string;
  return say(...values);
}
