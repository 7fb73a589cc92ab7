import { html, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import type { EdgeEntry } from '../../domain/format/format.js';
import { NONE, relationOf, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { LineStep } from '../../domain/graph/lineage.js';
import { passesWeights } from '../../domain/graph/passes-weights.js';
import type { Fork } from '../../domain/graph/relationship.js';
import { claimSentence } from '../detail/claim-sentence.js';
import { methodsPhraseOf } from '../detail/methods-phrase.js';
import { type Part, type PathWords } from '../../locales/sentence.js';
import { wordsIn } from '../../locales/words-in.js';

/** Longer paths are described only by their length. */
const MAX_NAMED_MODELS = 3;
/** With more paths, only those of one step are described step by step. */
const MAX_DETAILED_PATHS = 2;

/**
 * Describes in one sentence how nodes are related, by their strongest connection.
 * @param fork undefined if they have no common ancestor
 */
export function relationSentence(
  graph: LineageGraph,
  nodes: readonly number[],
  fork: Fork | undefined,
  lang: string,
): Part {
  const phrases = wordsIn(lang).relationship;
  const named = (list: readonly number[]) => namesOf(graph, list, lang);
  if (!fork) return phrases.unrelated(named(nodes), nodes.length);
  const others = nodes
    .map((node, i) => ({ node, steps: (fork.paths[i] ?? []).slice(1) }))
    .filter(({ node }) => node !== fork.ancestor);
  const [first] = others;
  if (!first) return phrases.same(named([fork.ancestor]));
  const isWeights = ({ edge }: LineStep) => passesWeights(graph.edgeAt(edge));
  const weights = others.every(({ steps }) => steps.every(isWeights));
  if (others.length === 1) {
    const [step] = first.steps;
    return step && first.steps.length === 1
      ? directSentence(graph, step.edge, lang)
      : phrases.descends(
          named([first.node]),
          named([fork.ancestor]),
          pathOf(graph, first.steps, lang),
          weights,
        );
  }
  return phrases.fork(
    named(others.map(({ node }) => node)),
    others.length,
    named([fork.ancestor]),
    others.map(({ node, steps }) => {
      const path = pathOf(graph, steps, lang);
      const isDetailed = steps.length === 1 || others.length <= MAX_DETAILED_PATHS;
      return phrases.path(named([node]), isDetailed ? path : { ...path, steps: [] });
    }),
    weights,
  );
}

function directSentence(graph: LineageGraph, e: number, lang: string): TemplateResult {
  const edge = graph.edgeAt(e);
  const ends = {
    source: namesOf(graph, [graph.sources[e] ?? NONE], lang),
    target: namesOf(graph, [graph.targets[e] ?? NONE], lang),
  };
  const { inferredStep } = wordsIn(lang).relationship;
  return html`${claimSentence(edge, ends, graph.vocabulary, lang)}${
    edge.confidence === 'inferred' ? inferredStep : ''
  }`;
}

/** @param steps the steps below the ancestor */
function pathOf(graph: LineageGraph, steps: readonly LineStep[], lang: string): PathWords {
  const between = steps.slice(0, -1).map(({ node }) => node);
  const isDetailed = between.length <= MAX_NAMED_MODELS;
  return {
    count: steps.length,
    by: isDetailed && between.length > 0 ? namesOf(graph, between, lang) : '',
    steps: isDetailed ? steps.map(({ edge }) => stepPhraseOf(graph, graph.edgeAt(edge), lang)) : [],
  };
}

/** A phrase for the method of one step, to follow "by". */
function stepPhraseOf(graph: LineageGraph, edge: EdgeEntry, lang: string): Part {
  const phrases = wordsIn(lang).relationship;
  const relation = relationOf(edge);
  // A merge need not be described as made by merging.
  const named = (edge.methods ?? []).filter((method) => relation !== 'merge' || method !== 'merge');
  const methods = methodsPhraseOf(named, graph.vocabulary, lang);
  const passed =
    phrases.relations.get(relation) ?? graph.vocabulary.labelOf('relations', relation, lang);
  const how =
    relation === 'weights'
      ? methods || phrases.notStated
      : methods === ''
        ? passed
        : phrases.withMethods(passed, methods);
  const since = edge.since === undefined ? '' : phrases.since(formatDate(edge.since, lang));
  const confidence = edge.confidence === 'inferred' ? phrases.inferred : '';
  return html`<bdi>${how}</bdi>${since}${confidence}`;
}

/** A list of names in the language's style, each isolated from the surrounding text direction. */
export function namesOf(
  graph: LineageGraph,
  nodes: readonly number[],
  lang: string,
): TemplateResult {
  const { between, last } = wordsIn(lang).relationship;
  return html`${nodes.map((node, i) => {
    const before = i === 0 ? '' : i === nodes.length - 1 ? last : between;
    return html`${before}<bdi class="end">${graph.nameOf(node)}</bdi>`;
  })}`;
}
