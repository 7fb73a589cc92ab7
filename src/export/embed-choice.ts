import { PANELS, type Panel } from '../state/panels.js';

/**
 * The ways to embed a view: a script from the web, the package for a bundler, files next to the page, a self-contained
 * page opened from disk, or a frame.
 */
export const EMBED_WAYS = ['web', 'package', 'files', 'disk', 'frame'] as const;
export type EmbedWay = (typeof EMBED_WAYS)[number];

/** The height of an element: fixed in pixels, or an aspect ratio. */
export const EMBED_SHAPES = ['fixed', '16 / 9', '4 / 3', '1 / 1'] as const;
export type EmbedShape = (typeof EMBED_SHAPES)[number];

/** The language: inherited from the surrounding page, or fixed. */
export type EmbedLanguage = 'page' | 'en' | 'zh';

/** The theme: following the reader's system, or fixed. */
export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** A writer's options for embedding a view. */
export interface EmbedChoice {
  readonly way: EmbedWay;
  readonly panels: readonly Panel[];
  /** The maximum width in pixels; null for full width. */
  readonly widthPx: number | null;
  readonly shape: EmbedShape;
  /** Its height if the shape is `fixed`. */
  readonly heightPx: number;
  /** Whether the page keeps wheel and touch events until the reader clicks into the picture. */
  readonly onClick: boolean;
  /** Whether its graph is loaded only once the reader scrolls near. */
  readonly lazy: boolean;
  readonly lang: EmbedLanguage;
  readonly theme: EmbedTheme;
  /** Whether it includes a drawing that is shown until the program has loaded. */
  readonly drawing: boolean;
}

/** Default options, suitable for an article. */
export const USUAL_EMBED: Omit<EmbedChoice, 'lang'> = {
  way: 'web',
  panels: ['legend', 'detail'],
  widthPx: null,
  shape: 'fixed',
  heightPx: 560,
  onClick: true,
  lazy: true,
  theme: 'auto',
  drawing: false,
};

/**
 * Whether the result includes a drawing: not for frames, nor for a page opened from disk, which has no loading time.
 */
export function isDrawn({ way, drawing }: EmbedChoice): boolean {
  return drawing && mayBeDrawn(way);
}

/** Whether a drawing is possible with a way of embedding. */
export function mayBeDrawn(way: EmbedWay): boolean {
  return way !== 'disk' && way !== 'frame';
}

/** The range of widths and heights, in pixels. */
export const EMBED_LIMITS_PX = [200, 4000] as const;

/** Whether a length is in the valid range. */
export function isEmbedLength(px: number): boolean {
  const [min, max] = EMBED_LIMITS_PX;
  return Number.isInteger(px) && px >= min && px <= max;
}

/** Minimum height for any shape: a smaller picture is unreadable. */
export const MIN_HEIGHT_PX = 320;

/** The CSS declarations for the size of an element. */
export function sizeStyleOf({ widthPx, shape, heightPx }: EmbedChoice): string {
  return [
    'display: block',
    ...(widthPx === null ? [] : [`inline-size: min(100%, ${widthPx}px)`]),
    ...(shape === 'fixed'
      ? [`block-size: ${heightPx}px`]
      : [`block-size: auto`, `min-block-size: ${MIN_HEIGHT_PX}px`, `aspect-ratio: ${shape}`]),
  ].join('; ');
}

/** The attributes of an element that follow from the options, other than its content. */
export function embedAttributesOf(choice: EmbedChoice): Readonly<Record<string, string | null>> {
  const { panels, theme, lang, onClick, lazy, way } = choice;
  return {
    panels: panelsWordOf(panels),
    lang: lang === 'page' ? null : lang,
    theme: theme === 'auto' ? null : theme,
    interaction: onClick ? 'activate' : null,
    // An inline graph is not fetched.
    loading: lazy && way !== 'disk' ? 'lazy' : null,
  };
}

/** The value of `panels`; null for the default. */
export function panelsWordOf(panels: readonly Panel[]): string | null {
  if (panels.length === PANELS.length) return null;
  return panels.length === 0 ? 'none' : PANELS.filter((name) => panels.includes(name)).join(' ');
}
