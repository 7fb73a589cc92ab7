// A synthetic lineage of any size, with the shape of the hub and the words of the LLaMA family.
import { shapeOf } from './synthetic-shape.js';
import { randomNumbers } from './random-numbers.js';

const MAKERS = 4000;
const FIRST_DAY = Date.UTC(2023, 1, 24);
const DAYS = 1370;
const DAY_MS = 86_400_000;
/** Each year has more releases than the previous one. */
const GROWTH = 0.6;
const ENDINGS = ['chat', 'instruct', 'v1.5', 'DPO', 'lora', 'merge', 'GGUF', 'base'];
/** Next to those of the LLaMA family, so that a search has results in a file of any size. */
const NAMES = ['Llama', 'Vicuna', 'Alpaca', 'WizardLM', 'Guanaco', 'Hermes', 'Med', 'Law', 'Chat'];
/** The keys that readers filter by. */
const ABOUT_NODE = ['domains', 'languages', 'modalities', 'licenseClass'];
const ABOUT_EDGE = ['relation', 'methods', 'technique', 'confidence'];

/**
 * The file of a lineage, reproducible for each size.
 * @param {number} size number of models
 * @param {{ nodes: object[], edges: object[] }} words a graph file whose words are used with the same frequencies
 */
export function lineageOf(size, words) {
  const { parents, more } = shapeOf(size);
  const { next, below, one } = randomNumbers(11);
  const sizes = words.nodes
    .flatMap(({ variants = [] }) => variants)
    .flatMap(({ parameters }) => parameters ?? []);
  const aboutNodes = words.nodes.map((entry) => someOf(entry, ABOUT_NODE));
  const aboutEdges = words.edges.map((entry) => someOf(entry, ABOUT_EDGE));
  const nodes = Array.from({ length: size }, (_, n) => ({
    id: `m${n}`,
    name: `${one(NAMES)}-${one(sizes)}-${one(ENDINGS)}-${below(1e6).toString(36)}`,
    organization: [`maker ${organizationOf(next())}`],
    kind: parents[n] < 0 ? 'base' : 'derived',
    released: dayOf(n, size),
    variants: [{ parameters: one(sizes) }],
    ...one(aboutNodes),
  }));
  const edges = [];
  for (let n = 0; n < size; n++) {
    if (parents[n] < 0) continue;
    for (const parent of [parents[n], ...(more.get(n) ?? [])]) {
      edges.push({ source: `m${parent}`, target: `m${n}`, ...one(aboutEdges) });
    }
  }
  return { format: 1, title: `${size} models, made up`, nodes, edges };
}

/**
 * A few organizations made many models, most made few (Zipf).
 * @param {number} share at least 0 and below 1
 */
export function organizationOf(share) {
  return Math.floor(MAKERS ** share) - 1;
}

/** The release date of a model, as 2023-03-13; never descending. */
export function dayOf(n, size) {
  const day = Math.floor(DAYS * (n / size) ** GROWTH);
  return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
}

function someOf(entry, keys) {
  return Object.fromEntries(keys.filter((key) => key in entry).map((key) => [key, entry[key]]));
}
