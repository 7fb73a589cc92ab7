// Quality of the layered layout for the LLaMA family in 12 views and 4 areas, complete and without each of its passes.
// Runs the sources, without a build or a browser: text is measured by its length.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { GALLERY_VIEWS } from '../../scripts/gallery-views.mjs';
import { printTable } from './print-table.mjs';
import { medianOf } from './quantiles.mjs';

/** Per line, before the layout had these passes, on the graph of that time, counted in the same way. */
const BEFORE = { crossings: 3.41, ink: 357 };
/** The goals. */
const GOAL = { crossings: 0.4, ink: 0.6, differing: 0.8, worse: 4 / 3 };

const ROOT = join(import.meta.dirname, '../..');
const server = await createServer({
  root: ROOT,
  configFile: false,
  server: { middlewareMode: true, hmr: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
});
const { parseGraphText } = await server.ssrLoadModule('/src/domain/format/parse-graph.ts');
const { layered } = await server.ssrLoadModule('/src/layouts/layered/layered.ts');
const { AREAS, VARIANTS, requestFor } = await server.ssrLoadModule(
  '/tests/layouts/layout-pictures.ts',
);
const { crossingsOf, drawnCurveOf, lengthOf } = await server.ssrLoadModule(
  '/tests/layouts/drawn-curves.ts',
);
const file = process.env['GRAPH'] ?? join(ROOT, 'graph-data/llama.json');
const { graph } = parseGraphText(readFileSync(file, 'utf8'));

const requests = AREAS.flatMap((area) =>
  GALLERY_VIEWS.map((view) => ({ view, area, request: requestFor(graph, view, area) })),
);
// Warms up the engine.
for (const { request } of requests.slice(0, 8)) layered(request);

const sumOf = (list, of) => list.reduce((sum, item) => sum + of(item), 0);
const results = Object.entries(VARIANTS).map(([name, passes]) => {
  const pictures = requests.map(({ view, area, request }) => {
    const start = process.cpuUsage();
    const { segments, centres, height } = layered(request, passes);
    const { user, system } = process.cpuUsage(start);
    const curves = segments.map(({ points }) => drawnCurveOf(points));
    return {
      view,
      area,
      centres,
      height,
      ms: (user + system) / 1000,
      crossings: crossingsOf(curves),
      ink: sumOf(curves, lengthOf),
      bends: sumOf(curves, ({ bends }) => bends),
      boxes: request.boxes.length,
      links: request.links.length,
    };
  });
  return { name, pictures };
});

const [full, unordered] = results;
const lines = sumOf(full.pictures, ({ links }) => links);
const rowsOf = ({ name, pictures }) => {
  const sum = (key) => sumOf(pictures, (picture) => picture[key]);
  const times = pictures.map(({ ms }) => ms);
  return [
    { what: `${name}: crossings`, measured: `${sum('crossings')}` },
    { what: `${name}: ink`, measured: `${Math.round(sum('ink'))} px` },
    { what: `${name}: bends`, measured: `${sum('bends')}` },
    { what: `${name}: height`, measured: `${Math.round(sum('height'))} px` },
    {
      what: `${name}: time of a picture, median and longest`,
      measured: `${medianOf(times).toFixed(0)} ms, ${Math.max(...times).toFixed(0)} ms of work`,
    },
  ];
};
const crossings = sumOf(full.pictures, (picture) => picture.crossings);
const ink = sumOf(full.pictures, (picture) => picture.ink);
const differing = full.pictures.filter(({ centres }, i) => {
  const other = unordered.pictures[i].centres;
  return centres.some((at, k) => Math.abs(at - other[k]) > 1);
}).length;
const rise = sumOf(unordered.pictures, (picture) => picture.crossings) / crossings;
const promise = (what, measured, goal, met) => ({ what, measured, goal, met });
const share = (value) => value.toFixed(2);

printTable('Layered layout, 12 views × 4 areas', [
  {
    what: 'cards and lines',
    measured: `${sumOf(full.pictures, ({ boxes }) => boxes)}, ${lines}`,
  },
  promise(
    'crossings a line, before: ' + share(BEFORE.crossings),
    share(crossings / lines),
    `≤ ${share(GOAL.crossings * BEFORE.crossings)}`,
    crossings / lines <= GOAL.crossings * BEFORE.crossings,
  ),
  promise(
    `ink a line, before: ${Math.round(BEFORE.ink)} px`,
    `${Math.round(ink / lines)} px`,
    `≤ ${Math.round(GOAL.ink * BEFORE.ink)} px`,
    ink / lines <= GOAL.ink * BEFORE.ink,
  ),
  promise(
    'without dagre: pictures that differ',
    `${differing} of ${requests.length}`,
    `≥ ${GOAL.differing * 100} %`,
    differing / requests.length >= GOAL.differing,
  ),
  promise(
    'without dagre: crossings',
    `${share(rise)} ×`,
    `≥ ${share(GOAL.worse)} ×`,
    rise >= GOAL.worse,
  ),
  ...results.flatMap(rowsOf),
]);
printTable(
  'The same by view, all areas together: crossings, ink, lines',
  GALLERY_VIEWS.map((view) => {
    const own = full.pictures.filter((picture) => picture.view === view);
    const measured = [
      sumOf(own, (picture) => picture.crossings),
      `${Math.round(sumOf(own, (picture) => picture.ink))} px`,
      sumOf(own, (picture) => picture.links),
    ];
    return { what: view || 'the opening', measured: measured.join(', ') };
  }),
);
await server.close();
