import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { openingWordsIn } from '../../locales/opening-words-in.js';
import { selectNode } from '../../state/transitions.js';
import { OPENING_VIEW, type ViewState } from '../../state/view-state.js';
import { formatView } from '../../state/view-string.js';
import { textOf } from '../../domain/format/text.js';
import type { BundleLink, ChildGroup } from './drawn-picture.js';
import { plainLineOf } from '../plain-line.js';
import { formatMarkup, xml, type XmlElement } from '../xml.js';

/**
 * The content of a page besides the picture until its program has loaded: title, a notice that search and details need
 * the program, and a list of all nodes, each at the target of its card's link. Children of a node are consecutive, and
 * the first is also the target of links from their bundles.
 * @param isWatched whether the page has a script that detects when the program cannot be loaded
 */
export function openingList(
  graph: LineageGraph,
  langs: readonly string[],
  view: ViewState = OPENING_VIEW,
  bundleLinks: readonly BundleLink[] = [],
  isWatched = false,
): string {
  const { title } = graph.frame;
  const count = (lang: string) => new Intl.NumberFormat(lang).format(graph.nodeCount);
  const spoken = (textIn: (lang: string) => string) => inLanguages(langs, textIn);
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
  const failed = formatMarkup(
    xml(
      'p',
      { class: 'failed', role: 'status' },
      ...spoken((lang) => openingWordsIn(lang).failed),
      ' ',
      xml('a', { href: '' }, ...spoken((lang) => openingWordsIn(lang).again)),
    ),
  );
  const anchors = anchorsOf(graph, bundleLinks);
  const list = xml(
    'details',
    {},
    xml('summary', {}, ...spoken((lang) => openingWordsIn(lang).list(count(lang)))),
    xml(
      'ul',
      {},
      ...familyOrder(graph).map((node) => itemOf(graph, view, node, anchors.get(node) ?? [])),
    ),
  );
  return `${heading}<div slot="opening" class="lineage-opening-foot"><noscript>${alone}</noscript>${waiting}${isWatched ? failed : ''}${formatMarkup(list)}</div>`;
}

/** Node → additional link targets. */
function anchorsOf(graph: LineageGraph, bundleLinks: readonly BundleLink[]): Map<number, string[]> {
  const anchors = new Map<number, string[]>();
  const children = childrenOf(graph);
  for (const { address, nodes } of bundleLinks) {
    const node =
      'node' in nodes
        ? nodes.node
        : [...(children.get(nodes.parent) ?? []), ...targetsOf(graph, nodes.parent)].find((child) =>
            isMadeBy(graph, child, nodes),
          );
    if (node === undefined) continue;
    anchors.set(node, [...(anchors.get(node) ?? []), address]);
  }
  return anchors;
}

function targetsOf(graph: LineageGraph, node: number): readonly number[] {
  return Array.from(graph.outEdgesOf(node), (edge) => graph.targets[edge] ?? NONE);
}

function isMadeBy(graph: LineageGraph, child: number, { parent, method }: ChildGroup): boolean {
  if (method === null) return true;
  return Array.from(graph.inEdgesOf(child)).some(
    (edge) => graph.sources[edge] === parent && (graph.edgeAt(edge).methods?.[0] ?? '') === method,
  );
}

/** Node → the nodes whose first parent it is, in file order; roots are children of NONE. */
function childrenOf(graph: LineageGraph): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (let node = 0; node < graph.nodeCount; node++) {
    const [edge] = graph.inEdgesOf(node);
    const parent = edge === undefined ? NONE : (graph.sources[edge] ?? NONE);
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  return children;
}

/** All nodes, parents before children, and the children of a parent together. */
function familyOrder(graph: LineageGraph): readonly number[] {
  const children = childrenOf(graph);
  const order = [...(children.get(NONE) ?? [])];
  for (const node of order) order.push(...(children.get(node) ?? []));
  return order;
}

function itemOf(
  graph: LineageGraph,
  view: ViewState,
  node: number,
  anchors: readonly string[],
): XmlElement {
  const { id, released, organization = [] } = graph.nodeAt(node);
  const about = [...(released === undefined ? [] : [released]), ...organization.map(plainLineOf)];
  const parents = Array.from(graph.inEdgesOf(node), (edge) => graph.sources[edge] ?? 0);
  return xml(
    'li',
    { id: addressOf(graph, view, id) },
    ...anchors.map((anchor) => xml('a', { id: anchor }, '')),
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

/** The hash of a view with a node selected, as in the link of the node's card. */
function addressOf(graph: LineageGraph, view: ViewState, id: string): string {
  return formatView(selectNode(view, id), graph);
}

/** A text, once if it is the same in all languages, otherwise once per language. */
function inLanguages(
  langs: readonly string[],
  textIn: (lang: string) => string,
): (XmlElement | string)[] {
  const texts = langs.map((lang) => plainLineOf(textIn(lang)));
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return [first];
  return langs.map((lang, i) => xml('span', { lang, 'data-lang': lang }, texts[i] ?? ''));
}
