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
  /** The address of the page that shows it, whose hash is the view; null for one that nobody else can open. */
  readonly page: string | null;
  /** The language in which it is seen now. */
  readonly lang: string;
}

/** The language of the interface in which something is seen. */
export function spokenIn({ lang }: Pick<EmbedSubject, 'lang'>): 'en' | 'zh' {
  return primaryLanguageOf(lang) === 'zh' ? 'zh' : 'en';
}

/**
 * What another page needs to show the same.
 * @param base URL of this page
 * @param json makes the graph as it stands in a script
 * @param drawing what stands in the element until its program is there; null for nothing
 */
export function embedOf(
  subject: EmbedSubject,
  { lang }: EmbedChoice,
  base: string,
  json: () => string,
  drawing: string | null,
): Embed {
  const { graph, view, src } = subject;
  const spoken = lang === 'page' ? spokenIn(subject) : lang;
  const title = exportTitleOf(graph, view, { kind: 'shown' }, spoken);
  return {
    ...embedPlacesOf(import.meta.url, base),
    src,
    file: (src === null ? null : fileNameOf(src)) ?? exportNameOf(title, 'json'),
    json,
    drawing,
    view: formatView(view, graph),
    title,
    lang: spoken,
    page: subject.page,
  };
}

/** The name of a file of the web; null if its address has none. */
function fileNameOf(src: string): string | null {
  const [name = ''] = /[^/]*$/.exec(new URL(src).pathname) ?? [];
  return name === '' ? null : name;
}
