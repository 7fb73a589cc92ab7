/** Sheets that a picture can be made for: CSS pixels, 96 to an inch, margins included. */
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

/** What a picture is put on: a sheet, or a page of its own that is as large as the picture on screen needs. */
export type PaperShape = keyof typeof SHEETS | 'shown';

/** What a picture for a slide or a page has. */
export interface PaperChoice {
  readonly shape: PaperShape;
  readonly legend: boolean;
  readonly sources: boolean;
  /** Whether everything the reader asked for has a card of its own. */
  readonly expanded: boolean;
}

/** Expanded, more models than this are a book that nobody reads, and minutes of work. */
export const MAX_EXPANDED = 1000;
