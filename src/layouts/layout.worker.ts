import { layeredByDagre } from './layered/layered-by-dagre.js';
import type { LayoutRequest, Placement } from './placement.js';

/** A layout job as it crosses to the worker. */
export interface LayoutJob {
  readonly job: number;
  readonly request: LayoutRequest;
}

/** What comes back: that the worker runs, then for each job the placement, or the error in words: null for a stack that ended. */
export type LayoutAnswer =
  | 'ready'
  | { readonly job: number; readonly placement: Placement }
  | { readonly job: number; readonly error: string | null };

const scope = globalThis as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;

scope.addEventListener('message', ({ data: { job, request } }: MessageEvent<LayoutJob>) => {
  let answer: LayoutAnswer;
  try {
    answer = { job, placement: layeredByDagre(request) };
  } catch (error) {
    answer = { job, error: error instanceof RangeError ? null : String(error) };
  }
  scope.postMessage(answer);
});
scope.postMessage('ready' satisfies LayoutAnswer);
