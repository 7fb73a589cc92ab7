import { primaryLanguageOf } from '../../domain/format/text.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { EmbedChoice } from '../../export/embed-choice.js';
import type { Embed } from '../../export/embed-code.js';
import { embedPlacesOf } from '../../export/embed-places.js';
import { exportNameOf } from '../../export/export-name.js';
import { exportTitleOf } from '../../export/export-title.js';
import { formatView } from '../../state/view-string.js';
import type { ViewState } from '../../state/view-state.js';

/** What is to be shown in another page. */
export interface EmbedSubject {
  readonly graph: LineageGraph;
  /** Says no language: that is chosen. */
  readonly view: ViewState;
  /** The whole URL of the graph file; null for one that has none. */
  readonly src: string | null;
  /** The language in which it is seen now. */
  readonly lang: string;
}

/** The language of the interface in which something is seen. */
export function spokenIn({ lang }: Pick<EmbedSubject, 'lang'>): 'en' | 'zh' {
  return primaryLanguageOf(lang) === 'zh' ? 'zh' : 'en';
}

/**
 * What another page needs to show the same.
 * @param page URL of this page
 * @param json makes the graph as it stands in a script
 */
export function embedOf(
  subject: EmbedSubject,
  { lang }: EmbedChoice,
  page: string,
  json: () => string,
): Embed {
  const { graph, view, src } = subject;
  const title = exportTitleOf(
    graph,
    view,
    { kind: 'shown' },
    lang === 'page' ? subject.lang : lang,
  );
  return {
    ...embedPlacesOf(import.meta.url, page),
    src,
    file: (src === null ? null : fileNameOf(src)) ?? exportNameOf(title, 'json'),
    json,
    view: formatView(view, graph),
    title,
  };
}

/** The name of a file of the web; null where its address has none. */
function fileNameOf(src: string): string | null {
  const [name = ''] = /[^/]*$/.exec(new URL(src).pathname) ?? [];
  return name === '' ? null : name;
}
