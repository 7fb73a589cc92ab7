import type { GraphFile } from '../domain/format/format.js';
import { renamedInView, type Renames } from '../state/renamed-ids.js';

/** Renames nodes in a file, and updates all claims, views and tours that refer to them. Cost: linear. */
export function renameNodes(file: GraphFile, renames: Renames): GraphFile {
  if (renames.size === 0) return file;
  const now = (id: string) => renames.get(id) ?? id;
  const views = renamedViews(file.views, renames);
  return {
    ...file,
    nodes: file.nodes.map((node) => (renames.has(node.id) ? { ...node, id: now(node.id) } : node)),
    edges: file.edges.map((edge) =>
      renames.has(edge.source) || renames.has(edge.target)
        ? { ...edge, source: now(edge.source), target: now(edge.target) }
        : edge,
    ),
    ...(views && { views }),
  };
}

/** Renames nodes in views and tours; unaffected ones are the same objects. */
export function renamedViews(views: GraphFile['views'], renames: Renames): GraphFile['views'] {
  if (renames.size === 0) return views;
  const moved = <V extends { readonly view: string }>(step: V): V => {
    const view = renamedInView(step.view, renames);
    return view === step.view ? step : { ...step, view };
  };
  return views?.map((named) => {
    const { steps } = named;
    const movedSteps = steps?.map(moved);
    const isSame = movedSteps?.every((step, s) => step === steps?.[s]) ?? true;
    return moved(isSame || !movedSteps ? named : { ...named, steps: movedSteps });
  });
}

/** The views and tours that refer to a node. */
export function viewsNaming(
  { views = [] }: GraphFile,
  id: string,
): NonNullable<GraphFile['views']> {
  const moved = renamedViews(views, new Map([[id, '']]));
  return views.filter((view, v) => view !== moved?.[v]);
}

/** Composes two renames. */
export function renamesAfter(first: Renames, then: Renames): Renames {
  if (then.size === 0) return first;
  const former = new Map([...first].map(([was, now]) => [now, was]));
  const composed = new Map([...first].map(([was, now]) => [was, then.get(now) ?? now]));
  for (const [was, now] of then) if (!former.has(was)) composed.set(was, now);
  return new Map([...composed].filter(([was, now]) => was !== now));
}

/** The renames from one state to another, each given as renames of a common original. */
export function renamesBetween(from: Renames, to: Renames): Renames {
  const ids = new Set([...from.keys(), ...to.keys()]);
  const pairs = [...ids].map((id) => [from.get(id) ?? id, to.get(id) ?? id] as const);
  return new Map(pairs.filter(([was, now]) => was !== now));
}
