/** What a timeline shows besides cards and lines, in pixels of the picture. Strings are of the interface, never of a file. */
export type Guide =
  /** A line of the grid; a strong one starts a year. */
  | {
      readonly kind: 'rule';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly strong: boolean;
    }
  /** Words of the axis. */
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly x: number;
      /** The middle of the line. */
      readonly y: number;
      readonly strong: boolean;
      /** The side of the canvas the words stay at when the picture is moved. */
      readonly pinned: 'top' | 'left' | null;
    }
  /** Where the undated stand. */
  | {
      readonly kind: 'strip';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** All the days that a date can mean, beside its card. */
  | {
      readonly kind: 'range';
      readonly of: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** A later version of a model: from its card to where a line of that version ends. */
  | {
      readonly kind: 'since';
      /** The key of the line. */
      readonly of: string;
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  /** A line from a parent that was released after its child. The point is the middle of the sign, near the line's end. */
  | {
      readonly kind: 'impossible';
      /** The key of the line. */
      readonly of: string;
      readonly x: number;
      readonly y: number;
    };

/** The guides of what was there already. */
export function guidesAsOf(
  guides: readonly Guide[],
  { keys }: { readonly keys: ReadonlySet<string> },
): readonly Guide[] {
  return guides.filter((guide) => !('of' in guide) || !keys.has(guide.of));
}

/** How guides look, in pixels at the size of the picture. */
export const GUIDE_LOOK = {
  wordsPx: 11,
  stripRadiusPx: 6,
  sinceRadiusPx: 3.5,
  sinceWidthPx: 1.5,
  sinceDashPx: [2, 3],
  warningRadiusPx: 6,
  faintRule: 0.6,
} as const;
