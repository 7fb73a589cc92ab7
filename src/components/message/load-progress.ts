/** The phases of loading a large graph, in order. */
type LoadPhase = 'download' | 'nodes' | 'edges' | 'index';

/** The progress of a load that takes long enough to report. */
export interface LoadProgress {
  readonly phase: LoadPhase;
  /** Bytes of a download; entries of the file. */
  readonly done: number;
  /** Null if the server does not state the size. */
  readonly total: number | null;
  /** Whether everything is there but the picture, so that there is nothing to cancel. */
  readonly isLast?: boolean;
}
