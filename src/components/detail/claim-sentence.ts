import { html, nothing, type TemplateResult } from 'lit';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import type { EdgeEntry } from '../../domain/format/format.js';
import type { Vocabulary } from '../../domain/format/vocabulary.js';
import { methodsPhraseOf } from './methods-phrase.js';
import type { Ends } from '../../locales/sentence.js';
import { wordsIn } from '../../locales/words-in.js';

/** Describes a claim in one sentence: what was derived from what, how, with what kind of data and at which sizes. */
export function claimSentence(
  edge: EdgeEntry,
  ends: Ends,
  vocabulary: Vocabulary,
  lang: string,
): TemplateResult {
  const phrases = wordsIn(lang).claim;
  const relation = relationOf(edge);
  const label = vocabulary.labelOf('relations', relation, lang);
  const core =
    phrases.relations.get(relation)?.(ends) ??
    phrases.otherRelation(ends, html`<bdi>${label}</bdi>`);
  const methods = methodsPhraseOf(edge.methods ?? [], vocabulary, lang);
  const known = wordsIn(lang).dataKinds;
  const data = (edge.data ?? []).flatMap((word) => known.get(word) ?? []);
  const { list } = wordsIn(lang).detail;
  return html`${core}${methods === '' ? nothing : phrases.by(methods)}${
    data.length === 0 ? nothing : phrases.withData(data)
  }${
    edge.sizes?.length ? phrases.atSizes(html`<bdi>${list(edge.sizes)}</bdi>`) : nothing
  }${phrases.end}`;
}
