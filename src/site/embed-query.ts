import { isLanguageTag } from '../domain/format/text.js';
import { fetchableUrlOf } from './fetchable-url-of.js';

/** The settings in the URL of an embedded page. */
export interface EmbedQuery {
  /** URL of the graph file; null if there is none, or if it must not be fetched. */
  readonly src: string | null;
  /** Attributes of the element, by name. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Attribute → validator of its values. */
const VALIDATORS: Readonly<Record<string, (text: string) => boolean>> = {
  view: () => true,
  panels: () => true,
  lang: isLanguageTag,
  theme: (text) => ['auto', 'light', 'dark'].includes(text),
  interaction: (text) => ['activate', 'direct'].includes(text),
};

/**
 * Parses `?src=…&view=…&panels=…&lang=…&theme=…&interaction=…`. Anything else is ignored; the picture must be activated
 * by default, so that the page around the frame scrolls.
 * @param page full URL of the embedded page
 */
export function parseEmbedQuery(page: string): EmbedQuery {
  const { searchParams } = new URL(page);
  const entries = Object.entries(VALIDATORS).flatMap(([name, isValid]) => {
    const text = searchParams.get(name);
    return text === null || !isValid(text) ? [] : [[name, text] as const];
  });
  return {
    src: fetchableUrlOf(searchParams.get('src') ?? '', page),
    attributes: { interaction: 'activate', ...Object.fromEntries(entries) },
  };
}
