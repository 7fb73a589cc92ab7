/**
 * What a timeline shows in addition to cards and lines, in pixels of the picture. Texts come from the interface, never
 * from a file.
 */
export type Guide =
  /** A grid line; a strong one starts a year. */
  | {
      readonly kind: 'rule';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly strong: boolean;
    }
  /** A label of the axis. */
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly x: number;
      /** The vertical middle of the line. */
      readonly y: number;
      readonly strong: boolean;
      /** The side of the canvas that the label sticks to when the picture is panned. */
      readonly pinned: 'top' | 'left' | null;
    }
  /** The strip of undated models. */
  | {
      readonly kind: 'strip';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** The range of days that a date can mean, next to its card. */
  | {
      readonly kind: 'range';
      readonly of: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** A later version of a model: a bar from its card to the end of a line to that version. */
  | {
      readonly kind: 'since';
      /** The key of the line. */
      readonly of: string;
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  /**
   * A warning on a line whose parent was released after its child; the point is the centre of the sign, near the end of
   * the line.
   */
  | {
      readonly kind: 'impossible';
      /** The key of the line. */
      readonly of: string;
      readonly x: number;
      readonly y: number;
    };

/** The guides for what already existed at a time. */
export function guidesAsOf(
  guides: readonly Guide[],
  { keys }: { readonly keys: ReadonlySet<string> },
): readonly Guide[] {
  return guides.filter((guide) => !('of' in guide) || !keys.has(guide.of));
}

/** The look of guides, in pixels at 100% zoom. */
export const GUIDE_LOOK = {
  wordsPx: 11,
  stripRadiusPx: 6,
  sinceRadiusPx: 3.5,
  sinceWidthPx: 1.5,
  sinceDashPx: [2, 3],
  warningRadiusPx: 6,
  faintRule: 0.6,
} as const;
