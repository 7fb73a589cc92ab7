import { wordsAbout } from '../../domain/format/words-about.js';
import { textOf } from '../../domain/format/text.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { exportTitleOf } from '../../export/export-title.js';
import type { ViewState } from '../../state/view-state.js';
import { CommandError } from '../terminal.js';
import type { PageAbout } from './to-page.js';

/** What a page of a view is called, and what it says of itself: the text of a stored view, else how much there is of what. */
export function aboutPage(
  graph: LineageGraph,
  view: ViewState,
  lang: string,
): Pick<PageAbout, 'title' | 'description' | 'lang'> {
  const stored = graph.frame.views?.find(({ id }) => id === view.named?.id)?.text;
  const words = wordsAbout(graph, lang);
  const count = new Intl.NumberFormat(lang).format(graph.nodeCount);
  return {
    title: exportTitleOf(graph, view, { kind: 'shown' }, lang),
    description:
      stored === undefined
        ? `${words.filters.models(graph.nodeCount, count)} · ${words.exported.about}`
        : textOf(stored, lang),
    lang,
  };
}

/**
 * The addresses of a page and of its picture for previews, whole.
 * @throws CommandError where one is none: who links a page knows it by nothing else
 */
export function addressesOf(
  url: string | undefined,
  image: string | undefined,
): Pick<PageAbout, 'url' | 'image'> {
  const page = url === undefined ? null : webAddressOf('--url', url);
  const picture = image === undefined ? null : webAddressOf('--image', image, page ?? undefined);
  return { url: page, image: picture };
}

function webAddressOf(option: string, text: string, base?: string): string {
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  const hint = option === '--image' && base === undefined ? ', or --url besides' : '';
  throw new CommandError(
    `${option}: expected an address that begins with https://${hint}, got ${JSON.stringify(text)}`,
  );
}
