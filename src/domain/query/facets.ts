import { basesOf } from '../graph/bases.js';
import type { EdgeEntry, NodeEntry } from '../format/format.js';
import { NONE, relationOf, type LineageGraph } from '../graph/lineage-graph.js';
import { formatSizeClass, sizeClassOf, SIZE_CLASS_IDS } from '../format/parameter-count.js';
import { textOf, type Text } from '../format/text.js';
import type { VocabularyName } from '../format/vocabulary.js';

/** The facets whose values are words; release date and free text are filters of their own. */
export type FacetId =
  | 'domain'
  | 'method'
  | 'base'
  | 'relation'
  | 'technique'
  | 'organization'
  | 'license'
  | 'language'
  | 'modality'
  | 'parameters';

interface FacetBase {
  readonly id: FacetId;
  readonly label: Text;
  /** The list its words come from, where it is one of the vocabulary's. */
  readonly vocabulary: VocabularyName | null;
  /** Whether its values are a closed list in an order of its own, rather than whatever a file says. */
  readonly closed: boolean;
}

/** A question about the node itself. */
interface NodeFacet extends FacetBase {
  readonly of: 'node';
  /** @param graph the graph the node is of, for what only its place there can say */
  readonly wordsOf: (node: NodeEntry, graph: LineageGraph) => readonly string[];
}

/** A question about an edge that ends in the node. Edge facets hold together on one edge. */
interface EdgeFacet extends FacetBase {
  readonly of: 'edge';
  readonly wordsOf: (edge: EdgeEntry) => readonly string[];
}

/** A question a reader can narrow by. */
export type Facet = NodeFacet | EdgeFacet;

/** Every facet, in the order in which it is shown. */
export const FACETS: readonly Facet[] = [
  {
    id: 'domain',
    of: 'node',
    label: { en: 'Domain', zh: '领域' },
    vocabulary: 'domains',
    closed: true,
    wordsOf: ({ domains = [] }) => domains,
  },
  {
    id: 'method',
    of: 'edge',
    label: { en: 'Method', zh: '方法' },
    vocabulary: 'methods',
    closed: true,
    wordsOf: ({ methods = [] }) => methods,
  },
  {
    id: 'base',
    of: 'node',
    label: { en: 'Base model', zh: '基座模型' },
    vocabulary: null,
    closed: true,
    wordsOf: baseIdsOf,
  },
  {
    id: 'relation',
    of: 'edge',
    label: { en: 'What passed on', zh: '传承内容' },
    vocabulary: 'relations',
    closed: true,
    wordsOf: (edge) => [relationOf(edge)],
  },
  {
    id: 'technique',
    of: 'edge',
    label: { en: 'Technique', zh: '技术' },
    vocabulary: null,
    closed: false,
    wordsOf: ({ technique = [] }) => technique,
  },
  {
    id: 'organization',
    of: 'node',
    label: { en: 'Makers', zh: '研制者' },
    vocabulary: null,
    closed: false,
    wordsOf: ({ organization = [] }) => organization,
  },
  {
    id: 'license',
    of: 'node',
    label: { en: 'Licence class', zh: '许可类别' },
    vocabulary: 'licenseClasses',
    closed: true,
    wordsOf: ({ licenseClass }) => (licenseClass === undefined ? [] : [licenseClass]),
  },
  {
    id: 'language',
    of: 'node',
    label: { en: 'Language', zh: '语言' },
    vocabulary: null,
    closed: false,
    wordsOf: ({ languages = [] }) => languages,
  },
  {
    id: 'modality',
    of: 'node',
    label: { en: 'Takes in', zh: '输入模态' },
    vocabulary: 'modalities',
    closed: true,
    wordsOf: ({ modalities = [] }) => modalities,
  },
  {
    id: 'parameters',
    of: 'node',
    label: { en: 'Parameters', zh: '参数量' },
    vocabulary: null,
    closed: true,
    wordsOf: ({ variants = [] }) => [
      ...new Set(variants.flatMap(({ parameters = '' }) => sizeClassOf(parameters) ?? [])),
    ],
  },
];

const byId: ReadonlyMap<string, Facet> = new Map(FACETS.map((facet) => [facet.id, facet]));

/** What a reader sees for a facet. */
export function facetLabelOf(id: FacetId, lang: string): string {
  return textOf(byId.get(id)?.label ?? id, lang);
}

/** The values a closed facet may have, in their order; none for one that takes whatever a file says. */
export function closedValuesOf(graph: LineageGraph, { id, vocabulary }: Facet): readonly string[] {
  if (vocabulary !== null) return graph.vocabulary.idsOf(vocabulary);
  if (id === 'base') return basesOf(graph).all.map((node) => graph.nodeAt(node).id);
  return id === 'parameters' ? SIZE_CLASS_IDS : [];
}

/** The id of the base a node stands on. */
function baseIdsOf({ id }: NodeEntry, graph: LineageGraph): readonly string[] {
  const base = basesOf(graph).of[graph.numberOf(id) ?? NONE];
  return base === undefined ? [] : [graph.nodeAt(base).id];
}

/** What a reader sees for a value of a facet. */
export function valueLabelOf(
  graph: LineageGraph,
  id: FacetId,
  value: string,
  lang: string,
): string {
  const vocabulary = byId.get(id)?.vocabulary ?? null;
  if (vocabulary !== null) return graph.vocabulary.labelOf(vocabulary, value, lang);
  if (id === 'parameters') return formatSizeClass(value);
  if (id === 'base') return nameOfId(graph, value);
  return id === 'language' ? languageNameOf(value, lang) : value;
}

function nameOfId(graph: LineageGraph, id: string): string {
  const node = graph.numberOf(id);
  return node === undefined ? id : graph.nameOf(node);
}

const displayNames = new Map<string, Intl.DisplayNames>();

/** The name of a language by its tag; a tag that is none stays as it is. */
export function languageNameOf(tag: string, lang: string): string {
  let names = displayNames.get(lang);
  if (!names) {
    names = new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' });
    displayNames.set(lang, names);
  }
  try {
    return names.of(tag) ?? tag;
  } catch {
    // Not a well-formed tag: whatever the file says is shown.
    return tag;
  }
}
