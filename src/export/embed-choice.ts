import { PANELS, type Panel } from '../state/panels.js';

/**
 * How a view gets into another page: a script of the web, the package for a bundler, files beside the page, a page that is
 * opened from a disk and has all in it, or a page within the page.
 */
export const EMBED_WAYS = ['web', 'package', 'files', 'disk', 'frame'] as const;
export type EmbedWay = (typeof EMBED_WAYS)[number];

/** How high an element is: so many pixels, or so much of its width. */
export const EMBED_SHAPES = ['fixed', '16 / 9', '4 / 3', '1 / 1'] as const;
export type EmbedShape = (typeof EMBED_SHAPES)[number];

/** In which language: that of the page around it, or one of its own. */
export type EmbedLanguage = 'page' | 'en' | 'zh';

/** In which colours: those that the reader's system asks for, or some for every reader. */
export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** What a writer chooses about a view in their page. */
export interface EmbedChoice {
  readonly way: EmbedWay;
  readonly panels: readonly Panel[];
  /** The most that it is wide, in pixels; null for as wide as its place. */
  readonly widthPx: number | null;
  readonly shape: EmbedShape;
  /** Its height where the shape is `fixed`. */
  readonly heightPx: number;
  /** Whether wheel and touches are the page's until the reader clicks into the picture. */
  readonly onClick: boolean;
  /** Whether its graph is fetched only once the reader scrolls near. */
  readonly lazy: boolean;
  readonly lang: EmbedLanguage;
  readonly theme: EmbedTheme;
  /** Whether a drawing stands in the element until its program is there. */
  readonly drawing: boolean;
}

/** What an article most likely wants. */
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

/** Whether an element has something in it that shows before its program: a frame has none, and a page of a disk has all. */
export function isDrawn({ way, drawing }: EmbedChoice): boolean {
  return drawing && mayBeDrawn(way);
}

/** Whether a way leaves room for a drawing. */
export function mayBeDrawn(way: EmbedWay): boolean {
  return way !== 'disk' && way !== 'frame';
}

/** A width or a height may be from the first to the second, in pixels. */
export const EMBED_LIMITS_PX = [200, 4000] as const;

/** Whether such a length can be had. */
export function isEmbedLength(px: number): boolean {
  const [least, most] = EMBED_LIMITS_PX;
  return Number.isInteger(px) && px >= least && px <= most;
}

/** No shape makes an element lower than this: a picture in less room cannot be read. */
export const MIN_HEIGHT_PX = 320;

/** The declarations of a style that give an element its size. */
export function sizeStyleOf({ widthPx, shape, heightPx }: EmbedChoice): string {
  return [
    'display: block',
    ...(widthPx === null ? [] : [`inline-size: min(100%, ${widthPx}px)`]),
    ...(shape === 'fixed'
      ? [`block-size: ${heightPx}px`]
      : [`block-size: auto`, `min-block-size: ${MIN_HEIGHT_PX}px`, `aspect-ratio: ${shape}`]),
  ].join('; ');
}

/** The attributes of an element that follow from what was chosen, but for those that say what it shows. */
export function embedAttributesOf(choice: EmbedChoice): Readonly<Record<string, string | null>> {
  const { panels, theme, lang, onClick, lazy, way } = choice;
  return {
    panels: panelsWordOf(panels),
    lang: lang === 'page' ? null : lang,
    theme: theme === 'auto' ? null : theme,
    interaction: onClick ? 'activate' : null,
    // A graph that stands in the page is not fetched.
    loading: lazy && way !== 'disk' ? 'lazy' : null,
  };
}

/** The value of `panels`; null if it need not be said. */
export function panelsWordOf(panels: readonly Panel[]): string | null {
  if (panels.length === PANELS.length) return null;
  return panels.length === 0 ? 'none' : PANELS.filter((name) => panels.includes(name)).join(' ');
}
