/** What is done with a large graph before it can be shown, in this order. */
type LoadPhase = 'download' | 'nodes' | 'edges' | 'index';

/** How far a graph has come that takes long enough to say so. */
export interface LoadProgress {
  readonly phase: LoadPhase;
  /** Bytes of a download; entries of the file. */
  readonly done: number;
  /** Null if the server does not say how much there is to come. */
  readonly total: number | null;
}
