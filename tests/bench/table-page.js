// The table of a synthetic lineage, compared with a plain array of the same names; `measureTable` runs both once.
import { defineElement } from '../../src/components/define-element.js';
import { LineageTable } from '../../src/components/table/lineage-table.js';
import { facetIndexOf } from '../../src/domain/query/facet-index.js';
import { FACETS } from '../../src/domain/query/facets.js';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import llama from '../../graph-data/llama.json' with { type: 'json' };
import { lineageOf } from './synthetic-lineage.js';

/** Timeout for sorting a table. */
const LONGEST_MS = 60_000;

defineElement('lineage-table', LineageTable);

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The duration of an action and of the update of the element that follows, in milliseconds. */
async function workOf(element, action) {
  const start = performance.now();
  action();
  await element.updateComplete;
  return performance.now() - start;
}

/**
 * The longest time, in milliseconds, in which the page was blocked until a condition was met. @throws Error if it is
 * not met
 */
async function longestBlockUntil(isOver) {
  let longest = 0;
  const start = performance.now();
  let last = start;
  while (!isOver()) {
    if (last - start > LONGEST_MS) throw new Error('table: expected its rows to be in order');
    await new Promise((resolve) => setTimeout(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

globalThis.measureTable = async (size) => {
  const { graph } = parseGraph(lineageOf(size, llama));
  const names = graph.nodes.map(({ name }) => name);
  const start = performance.now();
  names.sort((a, b) => a.localeCompare(b));
  const peer = performance.now() - start;

  const element = document.createElement('lineage-table');
  element.style.blockSize = '800px';
  element.graph = graph;
  element.view = OPENING_VIEW;
  document.body.append(element);
  const status = () => element.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
  const isOrdered = () => status() !== '' && !status().includes('…');
  const opening = await longestBlockUntil(isOrdered);

  const sortBy = (column) => () => {
    element.sort = { column, descending: false };
  };
  const firstStart = performance.now();
  element.sort = { column: 'name', descending: false };
  await element.updateComplete;
  const firstBlock = await longestBlockUntil(isOrdered);
  const first = performance.now() - firstStart;
  await frame();

  await workOf(element, sortBy('released'));
  await frame();
  const again = await workOf(element, sortBy('name'));
  await frame();
  // The filters have read every facet before anything is clicked.
  for (const { id } of FACETS) facetIndexOf(graph, id);
  const filter = { ...NO_FILTER, words: { domain: ['law', 'medicine'], method: ['peft'] } };
  const filtering = await workOf(element, () => {
    element.view = { ...element.view, filter };
  });
  const rows = element.shadowRoot.querySelector('[role=grid]').getAttribute('aria-rowcount');
  element.remove();
  return { peer, opening, first, firstBlock, again, filtering, rows: Number(rows) - 1 };
};
