import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../domain/format/problem.js';
import { parquetProblemOf } from '../../domain/parquet/parquet-problem.js';
import type { LoadErrorKind } from '../message/graph-load-error.js';

/** Why a part of a hub is not there. */
export interface Failure {
  readonly kind: LoadErrorKind;
  readonly reason: Problem;
}

/** What is told of an error of the way to a file, or of what reads tables. @throws the error, where it is of neither */
export function hubFailureOf(error: unknown): Failure {
  const reason = parquetProblemOf(error);
  if (reason) return { kind: 'format', reason };
  if (error instanceof Error && error.name === 'GraphLoadError') {
    const { kind, reason: told } = error as Error & Failure;
    return { kind, reason: told };
  }
  throw error;
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
