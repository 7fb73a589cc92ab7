import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { textOf } from '../domain/format/text.js';

/** Sets the page's title and heading to the title of its graph, if it has one. */
export function namePage({ frame: { title } }: LineageGraph, lang: string): void {
  const heading = document.querySelector('h1');
  if (title === undefined || !heading) return;
  document.title = textOf(title, lang);
  heading.textContent = document.title;
}
