import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { textOf } from '../domain/format/text.js';

/** Gives a page the title of its graph, in its heading as well. Without one, they stay as they are. */
export function namePage({ frame: { title } }: LineageGraph, lang: string): void {
  const heading = document.querySelector('h1');
  if (title === undefined || !heading) return;
  document.title = textOf(title, lang);
  heading.textContent = document.title;
}
