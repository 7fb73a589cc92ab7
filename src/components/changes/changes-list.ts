import { html, nothing, type TemplateResult } from 'lit';
import { changeWords, nodeWords, type Marks } from '../../curate/diff/diff-words.js';
import {
  isSame,
  type EntriesDiff,
  type GraphDiff,
  type ValueChange,
} from '../../curate/diff/graph-diff.js';
import { formatDate } from '../../domain/format/dates.js';
import type { EdgeEntry, NodeEntry } from '../../domain/format/format.js';
import { textOf } from '../../domain/format/text.js';
import { relationOf, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { EditingWords } from '../../locales/editing-en.js';
import { wordsIn } from '../../locales/words-in.js';
import { labelOfKey } from '../edit/form-context.js';
import { labelOfValue } from '../edit/suggestions.js';

/** Maximum number of entries listed per kind; the rest are only counted. */
const MAX_SHOWN = 100;

/** A section of the list, for one kind of entry. */
interface Section<T> {
  readonly diff: EntriesDiff<T>;
  readonly words: (entry: T) => string;
  readonly titles: readonly [added: string, removed: string, changed: string];
}

/**
 * The differences between two graphs: what was added, removed and changed, with the values before and after.
 * @param graph has the names of the models that were not removed, and the vocabulary
 */
export function changesList(
  diff: GraphDiff,
  graph: LineageGraph,
  lang: string,
  words: EditingWords,
): TemplateResult {
  const { sections } = words;
  const { detail, methodPhrases } = wordsIn(lang);
  // With the punctuation of the detail panel.
  const marks: Marks = { ...detail, name: String, value: String };
  if (isSame(diff)) return html`<p class="hint">${words.nothingChanged}</p>`;
  const labelOf = (key: string) =>
    key === 'id'
      ? words.renamed
      : key
          .split(/(?<=^vocabulary)\./)
          .map((part) => labelOfKey(part, lang, words))
          .join(' · ');
  const labelled = (key: string, value: unknown): unknown =>
    typeof value === 'string'
      ? labelOfValue(key, value, graph, lang)
      : Array.isArray(value)
        ? value.map((item) => labelled(key, item))
        : value;
  const described = ({ key, before, after }: ValueChange) =>
    changeWords(
      { key: labelOf(key), before: labelled(key, before), after: labelled(key, after) },
      marks,
    );
  const calledIn = ({ id, name = id }: NodeEntry) => textOf(name, lang);
  const { removed, changed } = diff.nodes;
  const former = new Map(
    [...removed, ...changed.map(({ before }) => before)].map((node) => [node.id, calledIn(node)]),
  );
  const nameOf = (id: string) => {
    const node = graph.numberOf(id);
    return node === undefined ? (former.get(id) ?? id) : graph.nameOf(node, lang);
  };
  const wordsOfNode = (node: NodeEntry) => {
    const released =
      node.released === undefined ? {} : { released: formatDate(node.released, lang) };
    return nodeWords({ ...node, ...released, name: calledIn(node) }, marks);
  };
  const wordsOfEdge = (edge: EdgeEntry) => {
    const { source, target, methods = [] } = edge;
    const how = [
      labelOfValue('relation', relationOf(edge), graph, lang),
      ...methods.map((method) => labelOfValue('methods', method, graph, lang)),
    ];
    return `${nameOf(source)} → ${nameOf(target)}${methodPhrases.brackets(how.join(detail.between))}`;
  };
  return html`${entries(
    {
      diff: diff.nodes,
      words: wordsOfNode,
      titles: [sections.addedNodes, sections.removedNodes, sections.changedNodes],
    },
    described,
    words,
  )}
  ${entries(
    {
      diff: diff.edges,
      words: wordsOfEdge,
      titles: [sections.addedClaims, sections.removedClaims, sections.changedClaims],
    },
    described,
    words,
  )}
  ${list(sections.file, 'changed', diff.file.map(described), words)}`;
}

/** The number of entries that differ. */
export function countOfChanges({ nodes, edges, file }: GraphDiff): number {
  const lists = [nodes, edges].flatMap(({ added, removed, changed }) => [added, removed, changed]);
  return lists.reduce((sum, { length }) => sum + length, file.length);
}

function entries<T>(
  { diff, words: wordsOf, titles: [added, removed, changed] }: Section<T>,
  described: (change: ValueChange) => string,
  words: EditingWords,
): TemplateResult {
  const changes = diff.changed.map(
    ({ before, changes: values }) =>
      html`<bdi>${wordsOf(before)}</bdi>
        <ul class="values">
          ${values.map((value) => html`<li><bdi>${described(value)}</bdi></li>`)}
        </ul>`,
  );
  const plain = (entry: T) => html`<bdi>${wordsOf(entry)}</bdi>`;
  return html`${list(added, 'added', diff.added.map(plain), words)}
  ${list(removed, 'removed', diff.removed.map(plain), words)}
  ${list(changed, 'changed', changes, words)}`;
}

function list(
  title: string,
  status: 'added' | 'removed' | 'changed',
  items: readonly unknown[],
  words: EditingWords,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const more = items.length - MAX_SHOWN;
  return html`<section class=${status}>
    <h3>${title} <span class="count">${items.length.toLocaleString(words.locale)}</span></h3>
    <ul>
      ${items.slice(0, MAX_SHOWN).map((item) => html`<li>${item}</li>`)}
    </ul>
    ${more > 0 ? html`<p class="hint">${words.more(more)}</p>` : nothing}
  </section>`;
}
