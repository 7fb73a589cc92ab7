// Opens, filters and searches one lineage in a separate process, and prints the measurements as JSON. Arguments: the
// graph file, the bundle of scale-sources.js, the number of parses, and `search` or nothing.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseGraphText } from '../../dist/index.js';
import { medianOf } from './quantiles.mjs';

const [graphFile, sources, parses, task] = process.argv.slice(2);
const {
  facetIndexOf,
  FACETS,
  OPENING_VIEW,
  areaOf,
  sceneIn,
  foundIn,
  searchOf,
  setQuery,
  toggleValue,
  warmSearch,
} = await import(sources);
const AREA = areaOf(1150, 760);
/** Facet values in the order that a reader clicks them; each gives a filter that is not cached. */
const CLICKS = [
  ['domain', 'medicine'],
  ['method', 'peft'],
  ['domain', 'law'],
  ['organization', 'maker 7'],
  ['method', 'multimodal'],
  ['domain', 'code'],
  ['domain', 'math'],
];
const TYPED = ['vicuna 13b', 'wizardlm chat', 'guanaco'];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** The duration of an action in milliseconds, and its result. */
function timed(action) {
  const start = performance.now();
  const result = action();
  return { ms: performance.now() - start, result };
}

let text = readFileSync(graphFile, 'utf8');
const characters = text.length;
const json = [];
const graphs = [];
let graph;
for (let run = 0; run < Number(parses); run++) {
  // Interleaved, so that a busy moment of the machine affects both.
  collectGarbage();
  json.push(timed(() => JSON.parse(text).nodes.length).ms);
  graph = undefined;
  collectGarbage();
  const parsed = timed(() => parseGraphText(text).graph);
  graphs.push(parsed.ms);
  graph = parsed.result;
}
text = '';

// The first picture and the filters are shown before anything is clicked.
const firstMs = timed(() => sceneIn(graph, OPENING_VIEW, AREA)).ms;
const facetsMs = timed(() => FACETS.forEach(({ id }) => facetIndexOf(graph, id))).ms;
const clicked = () =>
  CLICKS.map(([facet, value]) => {
    const view = toggleValue(OPENING_VIEW, facet, value);
    const { ms, result } = timed(() => sceneIn(graph, view, AREA));
    return { ms, matches: result.matchCount };
  });
const clicks = clicked();
// Their filters are new ones, and only the code is compiled by now.
const compiledClicks = Array.from({ length: 5 }, clicked).at(-1);
if (clicks.some(({ matches }) => matches === 0))
  throw new Error('click: expected models to be left');
const plainFilter = CLICKS.map(
  ([, value]) =>
    timed(() => graph.nodes.filter(({ domains }) => domains.includes(value)).length).ms,
);

collectGarbage();
const { heapUsed, arrayBuffers } = process.memoryUsage();
const heldBytes = heapUsed + arrayBuffers;
const search = task === 'search' ? measureSearch() : null;

console.log(
  JSON.stringify({
    characters,
    jsonMs: medianOf(json),
    parseMs: medianOf(graphs),
    firstMs,
    facetsMs,
    clicksMs: clicks.map(({ ms }) => ms),
    compiledClicksMs: compiledClicks.map(({ ms }) => ms),
    plainFilterMs: medianOf(plainFilter),
    heldBytes,
    // Reported in kilobytes.
    peakBytes: process.resourceUsage().maxRSS * 1024,
    search,
  }),
);

function measureSearch() {
  const warmMs = timed(() => warmSearch(graph, () => false)).ms;
  const strokes = TYPED.flatMap((typed) => [...typed].map((_, end) => typed.slice(0, end + 1)))
    .filter((query) => !query.endsWith(' '))
    .map((query) => {
      const found = timed(() => searchOf(graph, query));
      // The result is cached now, as for a scene that requests it again.
      const scene = timed(() => sceneIn(graph, setQuery(OPENING_VIEW, query), AREA));
      const hits = foundIn(graph, query).count();
      return { query, hits, searchMs: found.ms, ms: found.ms + scene.ms };
    });
  const plain = strokes.map(
    ({ query }) =>
      timed(() => graph.nodes.filter(({ name }) => name.toLowerCase().includes(query))).ms,
  );
  return { warmMs, strokes, plainMs: medianOf(plain) };
}
