import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { openingWordsIn } from '../../locales/opening-words-in.js';
import { selectNode } from '../../state/transitions.js';
import { OPENING_VIEW, type ViewState } from '../../state/view-state.js';
import { formatView } from '../../state/view-string.js';
import { textOf } from '../../domain/format/text.js';
import { plainLineOf } from '../plain-line.js';
import { formatMarkup, xml, type XmlElement } from '../xml.js';

/**
 * What a page says besides the picture until its program is there: its title, that search and details need the program, and
 * all nodes as a list, each at the address that its card leads to.
 */
export function openingList(
  graph: LineageGraph,
  langs: readonly string[],
  view: ViewState = OPENING_VIEW,
): string {
  const { title } = graph.frame;
  const count = (lang: string) => new Intl.NumberFormat(lang).format(graph.nodeCount);
  const spoken = (textIn: (lang: string) => string) => inEach(langs, textIn);
  const heading =
    title === undefined
      ? ''
      : formatMarkup(
          xml(
            'p',
            { slot: 'opening', class: 'lineage-opening-title' },
            ...spoken((l) => textOf(title, l)),
          ),
        );
  const alone = formatMarkup(xml('p', {}, ...spoken((lang) => openingWordsIn(lang).alone)));
  const waiting = formatMarkup(
    xml('p', { class: 'late' }, ...spoken((lang) => openingWordsIn(lang).waiting)),
  );
  const list = xml(
    'details',
    {},
    xml('summary', {}, ...spoken((lang) => openingWordsIn(lang).list(count(lang)))),
    xml(
      'ul',
      {},
      ...Array.from({ length: graph.nodeCount }, (_, node) => itemOf(graph, view, node)),
    ),
  );
  return `${heading}<div slot="opening" class="lineage-opening-foot"><noscript>${alone}</noscript>${waiting}${formatMarkup(list)}</div>`;
}

function itemOf(graph: LineageGraph, view: ViewState, node: number): XmlElement {
  const { id, released, organization = [] } = graph.nodeAt(node);
  const about = [...(released === undefined ? [] : [released]), ...organization.map(plainLineOf)];
  const parents = Array.from(graph.inEdgesOf(node), (edge) => graph.sources[edge] ?? 0);
  return xml(
    'li',
    { id: addressOf(graph, view, id) },
    xml('b', {}, plainLineOf(graph.nameOf(node))),
    ...about.map((part) => ` · ${part}`),
    ...parents.flatMap((parent, i) => [
      i === 0 ? ' ← ' : ', ',
      xml(
        'a',
        { href: `#${addressOf(graph, view, graph.nodeAt(parent).id)}` },
        plainLineOf(graph.nameOf(parent)),
      ),
    ]),
  );
}

/** What the hash of a page that shows a view says when a node is selected in it, as the node's card has it. */
function addressOf(graph: LineageGraph, view: ViewState, id: string): string {
  return formatView(selectNode(view, id), graph);
}

/** A text once, or once for each language where they differ. */
function inEach(
  langs: readonly string[],
  textIn: (lang: string) => string,
): (XmlElement | string)[] {
  const texts = langs.map((lang) => plainLineOf(textIn(lang)));
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return [first];
  return langs.map((lang, i) => xml('span', { lang, 'data-lang': lang }, texts[i] ?? ''));
}
