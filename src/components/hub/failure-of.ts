import { html, type TemplateResult } from 'lit';
import { problemAt, type Problem } from '../../domain/format/problem.js';
import type { LoadErrorKind } from '../message/graph-load-error.js';

/** Why a part of a hub is not there. */
export interface Failure {
  readonly kind: LoadErrorKind;
  readonly reason: Problem;
}

/** What is told of an error of the way to a file, or of what reads tables. @throws the error, where it is of neither */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) throw error;
  // What reads them may be another file's, and its classes with it.
  switch (error.name) {
    case 'GraphLoadError': {
      const { kind, reason } = error as Error & Failure;
      return { kind, reason };
    }
    case 'ParquetError':
      return { kind: 'format', reason: problemAt('', 'parquet', error.message) };
    default:
      throw error;
  }
}

/** What went wrong, above what is still there; `retry` comes from it. */
export function failureBanner({ kind, reason }: Failure, lang: string): TemplateResult {
  return html`<lineage-message
    class="banner"
    .kind=${kind}
    .reason=${reason}
    .stale=${true}
    .lang=${lang}
  ></lineage-message>`;
}
