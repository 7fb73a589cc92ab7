import { primaryLanguageOf } from '../../domain/format/text.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { EmbedChoice } from '../../export/embed-choice.js';
import type { Embed } from '../../export/embed-code.js';
import { embedPlacesOf } from '../../export/embed-places.js';
import { exportNameOf } from '../../export/export-name.js';
import { exportTitleOf } from '../../export/export-title.js';
import { formatView } from '../../state/view-string.js';
import type { ViewState } from '../../state/view-state.js';

/** What is to be embedded in another page. */
export interface EmbedSubject {
  readonly graph: LineageGraph;
  /** Without a language, which is chosen separately. */
  readonly view: ViewState;
  /** The absolute URL of the graph file; null if there is none. */
  readonly src: string | null;
  /** The URL of the page that shows it, with the view as its hash; null if nobody else can open it. */
  readonly page: string | null;
  /** Its current language. */
  readonly lang: string;
}

/** The interface language for a subject's language. */
export function languageIn({ lang }: Pick<EmbedSubject, 'lang'>): 'en' | 'zh' {
  return primaryLanguageOf(lang) === 'zh' ? 'zh' : 'en';
}

/**
 * The embed description for another page.
 * @param base URL of this page
 * @param json serializes the graph for a script element
 * @param drawing drawing shown until the program loads; null for none
 */
export function embedOf(
  subject: EmbedSubject,
  { lang }: EmbedChoice,
  base: string,
  json: () => string,
  drawing: string | null,
): Embed {
  const { graph, view, src } = subject;
  const language = lang === 'page' ? languageIn(subject) : lang;
  const title = exportTitleOf(graph, view, { kind: 'shown' }, language);
  return {
    ...embedPlacesOf(import.meta.url, base),
    src,
    file: (src === null ? null : fileNameOf(src)) ?? exportNameOf(title, 'json'),
    json,
    drawing,
    view: formatView(view, graph),
    title,
    lang: language,
    page: subject.page,
  };
}

/** The file name of a URL; null if it has none. */
function fileNameOf(src: string): string | null {
  const [name = ''] = /[^/]*$/.exec(new URL(src).pathname) ?? [];
  return name === '' ? null : name;
}
