import { html, nothing, type TemplateResult } from 'lit';
import { monthOfDate } from '../../domain/format/dates.js';
import {
  childGroupsOf,
  firstChildrenOf,
  type ChildGroup,
} from '../../domain/graph/child-groups.js';
import { treeSizesOf } from '../../domain/graph/lineage.js';
import { domainIconOf } from '../../scene/style/domain-icons.js';
import { selectNode } from '../../state/transitions.js';
import { icon } from '../ui/icon.js';
import type { DetailContext } from './detail-context.js';
import { longList } from './long-list.js';
import { methodMark } from './method-mark.js';

const CHILDREN_SHOWN = 8;

/** The derivatives of a node grouped by method, with counts. */
export function children(context: DetailContext, node: number): TemplateResult | typeof nothing {
  const { graph, words } = context;
  const sizes = treeSizesOf(graph);
  const groups = childGroupsOf(graph, node);
  if (groups.length === 0) return nothing;
  const count = groups.reduce((sum, group) => sum + group.children.length, 0);
  let further = 0;
  for (const group of groups) {
    for (const child of group.children) further += (sizes[child] ?? 1) - 1;
  }
  return html`<section>
    <h3>${words.madeFromIt} <span class="count">${count.toLocaleString(words.locale)}</span></h3>
    ${groups.map((group, i) => childGroup(context, group, `children-${i}`, sizes))}
    ${further === 0 ? nothing : html`<p class="quiet">${words.deeperDescendants(further)}</p>`}
  </section>`;
}

function childGroup(
  context: DetailContext,
  group: ChildGroup,
  key: string,
  sizes: Int32Array,
): TemplateResult {
  const { graph, lang, words } = context;
  const { vocabulary } = graph;
  const label =
    group.relation !== 'weights'
      ? vocabulary.labelOf('relations', group.relation, lang)
      : group.method === undefined
        ? words.methodNotStated
        : vocabulary.labelOf('methods', group.method, lang);
  return html`<h4>
      ${methodMark(group.method, context.graph.vocabulary)}<bdi>${label}</bdi>
      <span class="count">${group.children.length.toLocaleString(words.locale)}</span>
    </h4>
    ${longList(
      context,
      key,
      {
        length: group.children.length,
        slice: (_, end) => firstChildrenOf(graph, group, sizes, end),
      },
      CHILDREN_SHOWN,
      (child) => childButton(context, child, (sizes[child] ?? 1) - 1),
      'children',
    )}`;
}

function childButton(context: DetailContext, child: number, descendants: number): TemplateResult {
  const { graph, words } = context;
  const { id, released, domains = [] } = graph.nodeAt(child);
  const icons = domains
    .map(domainIconOf)
    .filter((mark) => mark !== undefined)
    .slice(0, 2);
  return html`<button
    type="button"
    class="child"
    @click=${() => context.send((view) => selectNode(view, id))}
  >
    <bdi>${graph.nameOf(child)}</bdi>
    ${icons.map((node) => icon(node))}
    ${
      descendants === 0
        ? nothing
        : html`<span class="descendants" aria-hidden="true"
              >+${descendants.toLocaleString(words.locale)}</span
            ><span class="visually-hidden">${words.descendants(descendants)}</span>`
    }
    <span class="date">${released && monthOfDate(released)}</span>
  </button>`;
}
