/** Why something in the input is not in the graph. */
type DropReason =
  | 'self-loop'
  | 'repeated-edge'
  | 'cycle'
  | 'dangling-edge'
  | 'repeated-node'
  | 'repeated-key'
  | 'nameless'
  | 'dependency'
  | 'attribute'
  | 'value';

/** What the graph states but the input does not, or not in these words. */
type GuessReason =
  | 'stub'
  | 'relation'
  | 'encoding'
  | 'text'
  | 'date'
  | 'direction'
  | 'column'
  | 'key'
  | 'positions'
  | 'unknown'
  | 'hidden'
  | 'moved'
  | 'conflict'
  | 'quantized-many'
  | 'not-an-id'
  | 'outside';

export type NoteReason = DropReason | GuessReason;

/** A note about something dropped or guessed. */
export interface Note {
  readonly kind: 'dropped' | 'guessed';
  readonly reason: NoteReason;
  /** The place in the input: `line:column`, or a path such as `components[3]`; '' for the input as a whole. */
  readonly place: string;
  /** The arguments of the reason: ids, a name, a number. */
  readonly values: readonly string[];
}
