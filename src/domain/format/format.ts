import * as v from 'valibot';
import { PARTIAL_DATE } from './dates.js';
import { keyed } from './keyed.js';

/** The version of the graph format this code reads and writes. */
export const FORMAT_VERSION = 1;

/** The keys of a text in several languages. A malformed tag does no harm, but this excludes the indices of a list. */
export const LANGUAGE = /^[A-Za-z]/;

const looseObject = <const E extends v.ObjectEntries>(entries: E) => keyed(v.looseObject(entries));

/**
 * Graph format 1, defined once: the parser, the types below and `lineage-graph.schema.json` are all generated from
 * these schemas. A missing key means "not found in a source", never "no".
 */
const language = v.pipe(v.string(), v.regex(LANGUAGE));
const text = v.pipe(
  v.union([v.string(), keyed(v.record(language, v.string()))]),
  v.description('A text: one string for every language, or a map of BCP-47 language to string.'),
);
const id = v.pipe(v.string(), v.nonEmpty());
const words = v.array(v.string());
const partialDate = v.pipe(
  v.string(),
  v.regex(PARTIAL_DATE),
  v.description('A date, as precise as known: 2023, 2023-03 or 2023-03-13.'),
);
const url = v.pipe(v.string(), v.description('Only http:, https: and mailto: become links.'));

const source = looseObject({
  url,
  lines: v.optional(
    v.pipe(v.string(), v.description('The place in the document, e.g. "23,41-45".')),
  ),
  supports: v.optional(v.pipe(words, v.description('The keys that it supports.'))),
  secondary: v.optional(v.pipe(v.boolean(), v.description('Not by the authors themselves.'))),
  accessed: v.optional(v.pipe(partialDate, v.description('The date of access.'))),
});

const variant = looseObject({
  name: v.optional(v.string()),
  parameters: v.optional(
    v.pipe(v.string(), v.description('The size as usually written: "7B", "460M".')),
  ),
  huggingface: v.optional(
    v.pipe(v.string(), v.description('"organization/name" on Hugging Face.')),
  ),
  revision: v.optional(v.pipe(v.string(), v.description('The commit of the weights.'))),
});

const benchmark = looseObject({
  suite: v.string(),
  setting: v.optional(v.string()),
  variant: v.optional(v.string()),
  score: v.pipe(v.number(), v.finite()),
  by: v.optional(
    v.pipe(v.string(), v.description('Who was measured, if it is a competitor in the same table.')),
  ),
  source: v.optional(v.string()),
});

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const usage = v.pipe(
  looseObject({
    downloads: v.optional(count),
    likes: v.optional(count),
    on: v.optional(partialDate),
  }),
  v.description('Its usage, as measured by an importer.'),
);

const node = looseObject({
  id,
  name: v.optional(v.pipe(text, v.description('Defaults to the id.'))),
  aliases: v.optional(words),
  organization: v.optional(words),
  kind: v.optional(v.picklist(['base', 'derived'])),
  released: v.optional(partialDate),
  releasedBasis: v.optional(v.picklist(['weights', 'paper', 'announcement', 'first-commit'])),
  variants: v.optional(v.array(variant)),
  contextLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  trainingTokens: v.optional(v.string()),
  vocabularySize: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  license: v.optional(v.pipe(v.string(), v.description('The licence of the weights.'))),
  codeLicense: v.optional(
    v.pipe(v.string(), v.description('The licence of the code, if it differs.')),
  ),
  licenseClass: v.optional(v.string()),
  domains: v.optional(words),
  languages: v.optional(words),
  modalities: v.optional(v.pipe(words, v.description('Its input modalities.'))),
  links: v.optional(
    looseObject({
      paper: v.optional(url),
      code: v.optional(url),
      weights: v.optional(url),
      homepage: v.optional(url),
    }),
  ),
  summary: v.optional(text),
  notes: v.optional(v.array(text)),
  benchmarks: v.optional(v.array(benchmark)),
  usage: v.optional(usage),
  landmark: v.optional(
    v.pipe(
      v.boolean(),
      v.description('Whether readers look for it, in the judgement of the editor.'),
    ),
  ),
  sources: v.optional(v.array(source)),
});

const edge = looseObject({
  source: id,
  target: id,
  relation: v.optional(
    v.pipe(v.string(), v.description('What passed from source to target. Defaults to "weights".')),
  ),
  methods: v.optional(v.pipe(words, v.description('What was done, most important first.'))),
  technique: v.optional(words),
  data: v.optional(words),
  sizes: v.optional(words),
  since: v.optional(partialDate),
  confidence: v.optional(v.picklist(['stated', 'inferred'])),
  sources: v.optional(v.array(source)),
});

const word = looseObject({ id, label: v.optional(text) });

const noun = v.pipe(
  looseObject({ one: text, many: text }),
  v.description('What a node of this graph is called: a model, a data set, a table.'),
);

const viewString = v.pipe(
  v.string(),
  v.description('A view string, e.g. "domain=medicine&focus=llama-2".'),
);

const tourStep = looseObject({
  title: text,
  text: v.optional(v.pipe(text, v.description('A few sentences in Markdown.'))),
  view: viewString,
});

const namedView = looseObject({
  id,
  title: text,
  text: v.optional(text),
  view: viewString,
  steps: v.optional(v.pipe(v.array(tourStep), v.description('Makes the view a tour.'))),
});

/** The schema of a whole graph file. */
export const graphFileSchema = looseObject({
  $schema: v.optional(v.string()),
  format: v.literal(FORMAT_VERSION),
  title: v.optional(text),
  updated: v.optional(partialDate),
  vocabulary: v.optional(
    v.pipe(
      looseObject({
        relations: v.optional(v.array(word)),
        methods: v.optional(v.array(word)),
        domains: v.optional(v.array(word)),
        licenseClasses: v.optional(v.array(word)),
        modalities: v.optional(v.array(word)),
        noun: v.optional(noun),
      }),
      v.description('Words of this graph, in addition to the built-in ones.'),
    ),
  ),
  nodes: v.array(node),
  edges: v.array(edge),
  views: v.optional(v.array(namedView)),
});

/** A graph file, as written. */
export type GraphFile = v.InferOutput<typeof graphFileSchema>;
/** A release (Alpaca, Vicuna v1.5), not a checkpoint: sizes and checkpoints are its variants. */
export type NodeEntry = v.InferOutput<typeof node>;
/** A claim that something passed from `source` to `target`. */
export type EdgeEntry = v.InferOutput<typeof edge>;
/** A checkpoint or size of a release. */
export type Variant = v.InferOutput<typeof variant>;
/** An official score. */
export type Benchmark = v.InferOutput<typeof benchmark>;
/** The source of a fact. */
export type Source = v.InferOutput<typeof source>;
/** A step of a tour. */
export type TourStep = v.InferOutput<typeof tourStep>;
/** A named view of a file; a tour if it has steps. */
export type NamedView = v.InferOutput<typeof namedView>;
