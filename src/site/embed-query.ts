import { isLanguageTag } from '../domain/format/text.js';
import { fetchableUrlOf } from './fetchable-url-of.js';

/** What the address of an embedded page asks for. */
export interface EmbedQuery {
  /** URL of the graph file; null if the address has none, or one that is not to be fetched. */
  readonly src: string | null;
  /** Attributes of the element, by name. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Attribute → what may be said for it. */
const MAY_BE: Readonly<Record<string, (text: string) => boolean>> = {
  view: () => true,
  panels: () => true,
  lang: isLanguageTag,
  theme: (text) => ['auto', 'light', 'dark'].includes(text),
  interaction: (text) => ['activate', 'direct'].includes(text),
};

/**
 * Reads `?src=…&view=…&panels=…&lang=…&theme=…&interaction=…`. Whatever else stands there is ignored; a picture has to be
 * asked for unless the address says otherwise, that the page around the frame scrolls.
 * @param page URL of the embedded page, query and all
 */
export function parseEmbedQuery(page: string): EmbedQuery {
  const { searchParams } = new URL(page);
  const said = Object.entries(MAY_BE).flatMap(([name, mayBe]) => {
    const text = searchParams.get(name);
    return text === null || !mayBe(text) ? [] : [[name, text] as const];
  });
  return {
    src: fetchableUrlOf(searchParams.get('src') ?? '', page),
    attributes: { interaction: 'activate', ...Object.fromEntries(said) },
  };
}
