/** Paper sizes in CSS pixels (96 per inch), including margins. */
export const SHEETS = {
  /** 16:9. */
  slide: { width: 1280, height: 720, margin: 40 },
  /** A4. */
  portrait: { width: 794, height: 1123, margin: 38 },
  /** A4. */
  landscape: { width: 1123, height: 794, margin: 38 },
} as const;

/** The size of a sheet, in pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** The format of a picture: a sheet, or a page as large as the picture on screen. */
export type PaperShape = keyof typeof SHEETS | 'shown';

/** The options of a picture for a slide or page. */
export interface PaperChoice {
  readonly shape: PaperShape;
  readonly legend: boolean;
  readonly sources: boolean;
  /** Whether all matching models get their own card. */
  readonly expanded: boolean;
}

/** Maximum number of models when expanded; more would take minutes, and nobody would read it. */
export const MAX_EXPANDED = 1000;
