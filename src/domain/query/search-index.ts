import MiniSearch from 'minisearch';
import { compactTextOf } from '../format/fold-text.js';
import { formatDate } from '../format/dates.js';
import type { NodeEntry } from '../format/format.js';
import { versionsOf } from '../format/text.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { addressKeyOf } from './address-key.js';
import { indexTermsOf } from './search-terms.js';

/** What of a node is searched, each field one text. */
interface Searched {
  readonly id: number;
  readonly name: string;
  readonly aliases: string;
  readonly checkpoints: string;
  readonly organization: string;
  /** Its domains, methods and date, in both languages of the interface. */
  readonly words: string;
  readonly summary: string;
}

/** Names count more than the words of a summary. */
export const FIELD_BOOSTS = {
  name: 6,
  aliases: 5,
  checkpoints: 3,
  organization: 2,
  words: 1,
  summary: 1,
};
/** Fields whose words are found by their parts as well. */
const NAMES: ReadonlySet<string> = new Set(['name', 'aliases', 'checkpoints', 'organization']);
/** Facet labels and dates are found in each of these, whatever the page speaks. */
export const SEARCHED_LANGUAGES = ['en', 'zh'] as const;

/** Everything a search of one graph needs. */
export class SearchIndex {
  readonly words = new MiniSearch<Searched>({
    fields: Object.keys(FIELD_BOOSTS),
    tokenize: (text, field) => indexTermsOf(text, field === undefined || NAMES.has(field)),
    processTerm: (term) => term,
  });
  readonly #graph: LineageGraph;
  readonly #names = new Map<string, number[]>();
  readonly #aliases = new Map<string, number[]>();
  readonly #checkpoints = new Map<string, number[]>();
  readonly #addresses = new Map<string, number[]>();
  /** Nodes below this number are in it. */
  #next = 0;

  constructor(graph: LineageGraph) {
    this.#graph = graph;
  }

  get isComplete(): boolean {
    return this.#next === this.#graph.nodeCount;
  }

  /** Takes the next few nodes in. */
  extend(count: number): void {
    const end = Math.min(this.#next + count, this.#graph.nodeCount);
    for (; this.#next < end; this.#next++) this.#add(this.#next);
  }

  /** Nodes that are called so, whatever the spelling: by name, then by id or alias, then by that of a checkpoint. */
  named(query: string): readonly number[] {
    const key = compactTextOf(query);
    const lists = [this.#names, this.#aliases, this.#checkpoints];
    return [...new Set(lists.flatMap((list) => list.get(key) ?? []))];
  }

  /** Nodes one of whose checkpoints or links has the address. */
  at(addressKey: string): readonly number[] {
    const { host, owner } = partsOf(addressKey);
    const nodes = this.#addresses.get(addressKey) ?? [];
    if (nodes.length > 0 || host !== 'hf:') return nodes;
    // What is not on the hub by this name may be a repository.
    return this.#addresses.get(`github.com/${owner}`) ?? [];
  }

  /** Nodes with an address that begins so: an owner's checkpoints, a page of a site. Cost: the addresses. */
  below(addressKey: string): readonly number[] {
    const nodes = new Set<number>();
    for (const [address, list] of this.#addresses) {
      if (address.startsWith(addressKey)) for (const node of list) nodes.add(node);
    }
    return [...nodes];
  }

  #add(n: number): void {
    const node = this.#graph.nodeAt(n);
    const { aliases = [], variants = [], links = {} } = node;
    const checkpoints = variants.flatMap(({ huggingface }) => huggingface ?? []);
    const { name = node.id } = node;
    for (const each of versionsOf(name)) enter(this.#names, compactTextOf(each), n);
    for (const alias of [node.id, ...aliases]) enter(this.#aliases, compactTextOf(alias), n);
    for (const path of checkpoints) {
      enter(this.#checkpoints, compactTextOf(path.slice(path.indexOf('/') + 1)), n);
      enter(this.#addresses, addressKeyOf(path), n);
    }
    for (const link of Object.values(links)) {
      if (typeof link === 'string') enter(this.#addresses, addressKeyOf(link), n);
    }
    this.words.add({ id: n, ...searchedOf(this.#graph, n, node, checkpoints) });
  }
}

function enter(map: Map<string, number[]>, key: string | null, node: number): void {
  if (key === null || key === '') return;
  const list = map.get(key);
  if (!list) map.set(key, [node]);
  else if (list.at(-1) !== node) list.push(node);
}

function partsOf(key: string): { host: string; owner: string } {
  const at = key.indexOf(':') + 1;
  return { host: key.slice(0, at), owner: key.slice(at) };
}

function searchedOf(
  graph: LineageGraph,
  n: number,
  node: NodeEntry,
  checkpoints: readonly string[],
): Omit<Searched, 'id'> {
  const { name = '', aliases = [], organization = [], summary = '' } = node;
  return {
    name: [...versionsOf(name), node.id].join(' '),
    aliases: aliases.join(' '),
    checkpoints: checkpoints.join(' '),
    organization: organization.join(' '),
    words: facetWordsOf(graph, n, node).join(' '),
    summary: versionsOf(summary).join(' '),
  };
}

function facetWordsOf(graph: LineageGraph, n: number, { domains = [], released }: NodeEntry) {
  const { vocabulary } = graph;
  const methods = Array.from(graph.inEdgesOf(n), (e) => graph.edgeAt(e).methods ?? []);
  return SEARCHED_LANGUAGES.flatMap((lang) => [
    ...domains.map((domain) => vocabulary.labelOf('domains', domain, lang)),
    ...methods.flat().map((method) => vocabulary.labelOf('methods', method, lang)),
    ...(released === undefined ? [] : [formatDate(released, lang)]),
  ]);
}
