import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../domain/format/problem.js';
import { parquetProblemOf } from '../../domain/parquet/parquet-problem.js';
import type { LoadErrorKind } from '../message/graph-load-error.js';

/** Why a part of a hub could not be loaded. */
export interface Failure {
  readonly kind: LoadErrorKind;
  readonly reason: Problem;
}

/** Converts an I/O or Parquet error to a message. @throws any other error */
export function hubFailureOf(error: unknown): Failure {
  const reason = parquetProblemOf(error);
  if (reason) return { kind: 'format', reason };
  if (error instanceof Error && error.name === 'GraphLoadError') {
    const { kind, reason } = error as Error & Failure;
    return { kind, reason };
  }
  throw error;
}

/** An error banner above the content, with a retry button that fires `retry`. */
export function failureBanner({ kind, reason }: Failure, lang: string): TemplateResult {
  return html`<lineage-message
    class="banner"
    .kind=${kind}
    .reason=${reason}
    .stale=${true}
    .lang=${lang}
  ></lineage-message>`;
}
