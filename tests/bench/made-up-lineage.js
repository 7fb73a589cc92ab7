// A lineage of any size, made up: names, makers, dates and methods as real ones have them.
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
    // The low bits of such a sequence repeat after a few numbers.
    return (state >>> 8) % bound;
  };
}

/** The file of a lineage of so many models, most of them not far below the first; the same in every run. */
export function lineageOf(size) {
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
