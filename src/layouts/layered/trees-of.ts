/** Item → the number of its connected component. */
export function treesOf(
  items: number,
  edges: readonly { readonly source: number; readonly target: number }[],
): readonly number[] {
  const treeOf = Array.from({ length: items }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    for (let next = treeOf[at] ?? at; next !== at; next = treeOf[at] ?? at) {
      treeOf[at] = treeOf[next] ?? next;
      at = next;
    }
    return at;
  };
  for (const { source, target } of edges) treeOf[find(source)] = find(target);
  return treeOf.map((_, i) => find(i));
}
