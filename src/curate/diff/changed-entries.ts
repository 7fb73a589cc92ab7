import type { GraphFile } from '../../domain/format/format.js';
import type { GraphDiff } from './graph-diff.js';

/** A predicate on paths of the later file: whether a finding there is about something that changed. */
export function changedEntriesOf(
  diff: GraphDiff,
  after: GraphFile,
): (finding: { readonly path: string }) => boolean {
  const fresh = new Set<object>(
    [diff.nodes, diff.edges].flatMap(({ added, changed }) => [
      ...added,
      ...changed.map((change) => change.after),
    ]),
  );
  const keys = new Set(diff.file.map(({ key }) => key));
  return ({ path }) => {
    const [, section = '', index = ''] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
    if (section === 'nodes' || section === 'edges') {
      const entry = after[section][Number(index)];
      return entry !== undefined && fresh.has(entry);
    }
    const view = section === 'views' ? after.views?.[Number(index)] : undefined;
    return keys.has(view ? `views.${view.id}` : section);
  };
}
