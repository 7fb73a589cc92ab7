// The table of a made-up lineage, and a plain array of the same names beside it; `measureTable` runs both once.
import '../../src/components/table/lineage-table.js';
import { facetIndexOf } from '../../src/domain/facet-index.js';
import { FACETS } from '../../src/domain/facets.js';
import { NO_FILTER } from '../../src/domain/filter.js';
import { parseGraph } from '../../src/domain/parse-graph.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';

const MAKERS = 4000;
const FAMILIES = [
  'Llama',
  'Vicuna',
  'Alpaca',
  'WizardLM',
  'Guanaco',
  'Hermes',
  'Med',
  'Law',
  'Chat',
];
const ENDINGS = ['chat', 'instruct', 'v1.5', 'DPO', 'lora', 'merge'];
const DOMAINS = ['general', 'medicine', 'law', 'code', 'math'];
const METHODS = ['instruction-tuning', 'peft', 'multimodal', 'continued-pretraining'];

/** Pseudo-random numbers below a bound, the same in every run. */
function numbersBelow(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % bound;
  };
}

function lineageOf(size) {
  const below = numbersBelow(7);
  const one = (list) => list[below(list.length)];
  const nodes = Array.from({ length: size }, (_, n) => ({
    id: `m${n}`,
    name: `${one(FAMILIES)}-${1 + below(70)}B-${one(ENDINGS)}-${below(1_000_000).toString(36)}`,
    organization: [`maker ${below(MAKERS)}`],
    released: `20${23 + below(3)}-0${1 + below(9)}-${10 + below(18)}`,
    domains: [one(DOMAINS)],
    variants: [{ parameters: `${1 + below(70)}B` }],
  }));
  const edges = nodes.slice(1).map(({ id }, n) => ({
    source: `m${below(1 + Math.floor(n / 4))}`,
    target: id,
    methods: [one(METHODS)],
  }));
  return { format: 1, nodes, edges };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Milliseconds of an action and of the update of the element that follows. */
async function workOf(element, action) {
  const start = performance.now();
  action();
  await element.updateComplete;
  return performance.now() - start;
}

/** The longest time, in milliseconds, in which the page could not answer until a condition holds. */
async function longestBlockUntil(isOver) {
  let longest = 0;
  let last = performance.now();
  while (!isOver()) {
    await new Promise((resolve) => setTimeout(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

globalThis.measureTable = async (size) => {
  const { graph } = parseGraph(lineageOf(size));
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
  // The panel of filters has looked at every facet before anything in it is pressed.
  for (const { id } of FACETS) facetIndexOf(graph, id);
  const filter = { ...NO_FILTER, words: { domain: ['law', 'medicine'], method: ['peft'] } };
  const filtering = await workOf(element, () => {
    element.view = { ...element.view, filter };
  });
  const rows = element.shadowRoot.querySelector('[role=grid]').getAttribute('aria-rowcount');
  element.remove();
  return { peer, opening, first, firstBlock, again, filtering, rows: Number(rows) - 1 };
};
