import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Arrangement } from './card-fitter.js';
import { withBundleSubtitles } from './bundle-subtitles.js';
import { barWidthOf, bundleLabelOf, bundleSizeOf, partWordsOf, skippedLabelOf } from './bundle.js';
import { methodColourOf } from '../style/encoding.js';
import { formatCount } from '../../domain/format/format-count.js';
import { wordsIn } from '../../locales/words-in.js';
import { mainMethodsOf } from '../select/main-methods.js';
import type { Parts } from '../select/parts.js';
import { cellFaceOf } from './node-card.js';
import type { AssignedGroup, CardAssignment } from './card-assignment.js';
import type { DrawingArea } from '../drawing-area.js';
import type { BundleCard, Card, GridCard, MethodShare, NodeCard } from '../scene.js';
import type { FilterResult } from '../select/filter-result.js';

/** The cards of an arrangement, in the order of its card indices (see {@link CardAssignment}). */
export function cardsOf(
  graph: LineageGraph,
  filtered: FilterResult,
  parts: Parts,
  { columns, groupColumns, faceOf, spare }: Arrangement,
  assignment: CardAssignment,
  area: DrawingArea,
): readonly Card[] {
  const isGhost = (node: number) => !filtered.matches.has(node);
  const nodes = [...columns].map(([node, column]): NodeCard => ({
    kind: 'node',
    key: `n${node}`,
    node,
    column,
    ...faceOf(node),
    ghost: isGhost(node),
    grid: null,
    collapsed: 0,
    hiddenParents: hiddenParentsOf(graph, node, columns),
  }));
  const columnOf = (g: number) => groupColumns[g] ?? 0;
  const partOf = ({ part }: AssignedGroup): SharedPart => {
    const name = part === null ? null : (parts.names[part] ?? '');
    return {
      part: name,
      partWords: partWordsOf(graph, parts, part, area.lang),
      method: parts.split === 'method' ? name : null,
    };
  };
  const frames = assignment.groups.map((group, g): BundleCard | GridCard =>
    group.shape
      ? gridCardOf(
          partOf(group),
          group,
          columnOf(g),
          assignment.totals[columns.size + g] ?? 0,
          area.lang,
        )
      : bundleCardOf(
          graph,
          partOf(group),
          group,
          columnOf(g),
          g,
          assignment,
          columns.size + g,
          area,
        ),
  );
  let nextCell = columns.size + frames.length;
  const cells = assignment.groups.flatMap((group, g) => {
    const { shape } = group;
    if (!shape) return [];
    return group.cells.map((node): NodeCard => {
      const collapsed = (assignment.totals[nextCell++] ?? 1) - 1;
      return {
        kind: 'node',
        key: `n${node}`,
        node,
        column: columnOf(g),
        ...cellFaceOf(graph, node, collapsed, shape, area),
        ghost: isGhost(node),
        grid: keyOf(group),
        collapsed,
        hiddenParents: 0,
      };
    });
  });
  return withBundleSubtitles(graph, [...nodes, ...frames, ...cells], spare, area);
}

/** `b` and the parent's number; for a part, followed by `m` and the part's number. */
function keyOf({ node, part }: AssignedGroup): string {
  return `b${node}${part === null ? '' : `m${part}`}`;
}

/** What the members of a bundle have in common. */
type SharedPart = Pick<BundleCard, 'part' | 'partWords' | 'method'>;

function gridCardOf(
  shared: SharedPart,
  group: AssignedGroup,
  column: number,
  hidden: number,
  lang: string,
): GridCard {
  const { found, cells, page, shape } = group;
  const places = shape?.cells ?? 1;
  return {
    kind: 'grid',
    key: keyOf(group),
    node: group.node,
    ...shared,
    column,
    width: shape?.width ?? 0,
    height: shape?.height ?? 0,
    title: group.title,
    found,
    shown: cells.length,
    hidden,
    total: group.size,
    page,
    pages: Math.max(1, Math.ceil(found / places)),
    rangeLabel:
      shape?.paged || found === 0 ? rangeLabelOf(page * places, cells.length, found, lang) : '',
    rowLength: shape?.rowLength ?? 1,
    searchable: shape?.searchable ?? false,
  };
}

/** The range of members shown, such as "1–24 of 60". @param first number of members before them */
function rangeLabelOf(first: number, shown: number, found: number, lang: string): string {
  const words = wordsIn(lang).marks;
  const count = (number: number) => formatCount(number, lang);
  if (found === 0) return words.noneOfThem;
  return words.someOfThem(count(first + 1), count(first + shown), count(found));
}

function bundleCardOf(
  graph: LineageGraph,
  shared: SharedPart,
  group: AssignedGroup,
  column: number,
  g: number,
  assignment: CardAssignment,
  index: number,
  area: DrawingArea,
): BundleCard {
  const total = assignment.totals[index] ?? 0;
  const count = assignment.matches[index] ?? 0;
  const skipped = group.size === 1 && total > 1;
  const label = skipped
    ? skippedLabelOf(total, area.lang)
    : bundleLabelOf(count || total, shared.partWords, area.lang);
  return {
    kind: 'bundle',
    key: keyOf(group),
    node: group.node,
    ...shared,
    column,
    ...bundleSizeOf(label, group, area),
    attached: group.attached,
    hasBar: group.hasBar,
    barPx: barWidthOf(area),
    skipped,
    count,
    total,
    label,
    subtitle: '',
    shares: sharesOf(graph, assignment.methods[g]),
  };
}

/** Counts of main methods in a bundle, largest first. */
function sharesOf(graph: LineageGraph, counts: Int32Array | undefined): readonly MethodShare[] {
  const { names } = mainMethodsOf(graph);
  return [...(counts ?? [])]
    .map((count, number) => ({ method: names[number] ?? '', count }))
    .filter(({ count }) => count > 0)
    .map(({ method, count }) => ({
      method,
      count,
      colour: methodColourOf(method, graph.vocabulary),
    }))
    .sort((a, b) => b.count - a.count);
}

/** The number of parents of a drawn node that are not drawn. */
function hiddenParentsOf(
  graph: LineageGraph,
  node: number,
  columns: ReadonlyMap<number, number>,
): number {
  const sources = Array.from(graph.inEdgesOf(node), (e) => graph.sources[e] ?? NONE);
  return new Set(sources.filter((source) => !columns.has(source))).size;
}
