import { wordsAbout } from '../../domain/format/words-about.js';
import { textOf } from '../../domain/format/text.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { exportTitleOf } from '../../export/export-title.js';
import type { ViewState } from '../../state/view-state.js';
import { CommandError } from '../terminal.js';
import type { PageAbout } from './to-page.js';

/** The title and description of a view's page: the text of a named view, otherwise counts. */
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
 * The absolute URLs of a page and of its preview image.
 * @throws CommandError if one is relative, as link previews need absolute URLs
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
    `${option}: expected a URL that begins with https://${hint}, got ${JSON.stringify(text)}`,
  );
}
