import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../domain/format/problem.js';
import { parquetProblemOf } from '../../domain/parquet/parquet-problem.js';
import { failureOf } from '../ui/failure-of.js';
import type { ViewState } from '../../state/view-state.js';
import type { LoadErrorKind } from '../message/graph-load-error.js';

/** Why a part of a hub could not be loaded. */
export interface Failure {
  readonly kind: LoadErrorKind;
  readonly reason: Problem;
}

/** Converts an error of any class to a message; the I/O errors may come from another copy of their class. */
export function hubFailureOf(error: unknown): Failure {
  const reason = parquetProblemOf(error);
  if (reason) return { kind: 'format', reason };
  if (error instanceof Error && error.name === 'GraphLoadError') {
    const { kind, reason } = error as Error & Failure;
    return { kind, reason };
  }
  return { kind: 'network', reason: failureOf(error) };
}

/**
 * The message about a failure, with a retry button that fires `retry`.
 * @param isAbove whether it is a banner above content; otherwise there is no content
 */
export function failureMessage(
  { kind, reason }: Failure,
  lang: string,
  isAbove: boolean,
): TemplateResult {
  return html`<lineage-message
    class=${isAbove ? 'banner' : ''}
    .kind=${kind}
    .reason=${reason}
    .stale=${isAbove}
    .lang=${lang}
  ></lineage-message>`;
}

/** Whether a view requests something other than the previous one, which is undefined if the view is the same. */
export function isOtherRequest(before: ViewState | null | undefined, view: ViewState | null) {
  if (!before || !view) return before !== undefined;
  const { filter, familySort, families } = before;
  return (
    filter.query !== view.filter.query ||
    filter.released !== view.filter.released ||
    familySort !== view.familySort ||
    families !== view.families
  );
}
