// A lineage of any size, made up: its shape as the hub has it, its words as the LLaMA family has them.
import { shapeOf } from './made-up-shape.js';
import { randomNumbers } from './random-numbers.js';

const MAKERS = 4000;
const FIRST_DAY = Date.UTC(2023, 1, 24);
const DAYS = 1370;
const DAY_MS = 86_400_000;
/** Each year has more releases than the one before. */
const GROWTH = 0.6;
const ENDINGS = ['chat', 'instruct', 'v1.5', 'DPO', 'lora', 'merge', 'GGUF', 'base'];
/** Beside those of the LLaMA family, so that a search finds what it looks for in a file of any size. */
const NAMES = ['Llama', 'Vicuna', 'Alpaca', 'WizardLM', 'Guanaco', 'Hermes', 'Med', 'Law', 'Chat'];
/** What a reader can filter by. */
const ABOUT_NODE = ['domains', 'languages', 'modalities', 'licenseClass'];
const ABOUT_EDGE = ['relation', 'methods', 'technique', 'confidence'];

/**
 * The file of a lineage, the same in every run of a size.
 * @param {number} size how many models
 * @param {{ nodes: object[], edges: object[] }} words a graph file whose words are taken, as often as they stand there
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
    organization: [`maker ${makerOf(next())}`],
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

/** A few makers made much, most made little (Zipf). @param {number} share at least 0 and below 1 */
export function makerOf(share) {
  return Math.floor(MAKERS ** share) - 1;
}

/** When a model came out, as 2023-03-13: the later ones never before the earlier. */
export function dayOf(n, size) {
  const day = Math.floor(DAYS * (n / size) ** GROWTH);
  return new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
}

function someOf(entry, keys) {
  return Object.fromEntries(keys.filter((key) => key in entry).map((key) => [key, entry[key]]));
}
