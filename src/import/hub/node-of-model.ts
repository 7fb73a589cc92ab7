import type { NodeEntry, Source } from '../../domain/format/format.js';
import { definedOf } from '../json-shape.js';
import { licenseClassOf } from '../license-class.js';
import type { HubModel } from './hub-model.js';

/** The day on which the hub started recording creation dates: older models all have this date. */
const FLOOR = '2022-03-02';
/** Values of `language` on model cards that are not languages. */
const DOMAINS = ['code', 'multilingual'];

/** Hub task → input modalities. */
const MODALITIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['text-generation', ['text']],
  ['text2text-generation', ['text']],
  ['text-classification', ['text']],
  ['feature-extraction', ['text']],
  ['sentence-similarity', ['text']],
  ['translation', ['text']],
  ['summarization', ['text']],
  ['question-answering', ['text']],
  ['image-text-to-text', ['text', 'image']],
  ['image-to-text', ['image']],
  ['visual-question-answering', ['text', 'image']],
  ['document-question-answering', ['text', 'image']],
  ['video-text-to-text', ['text', 'video']],
  ['audio-text-to-text', ['text', 'audio']],
  ['automatic-speech-recognition', ['audio']],
  ['any-to-any', ['text', 'image', 'audio']],
]);

/** Creates a node for a hub model, with the same id. @param today date of access */
export function nodeOfModel(model: HubModel, today: string): NodeEntry {
  const { id, author, created, card, parameters, pipeline, tags, sha } = model;
  const isDated = created !== '' && created !== FLOOR;
  const [paper] = tags.flatMap((tag) => /^arxiv:(\d{4}\.\d{4,5})$/.exec(tag)?.[1] ?? []);
  const { license } = card;
  return definedOf<NodeEntry>({
    id,
    name: id.replace(/^.*\//, ''),
    organization: author === '' ? undefined : [author],
    released: isDated ? created : undefined,
    releasedBasis: isDated ? 'first-commit' : undefined,
    variants: [definedOf({ parameters: countOf(parameters), huggingface: id, revision: sha })],
    license,
    licenseClass: license === '' ? undefined : licenseClassOf(license),
    domains: card.languages.filter((language) => DOMAINS.includes(language)),
    languages: card.languages.filter((language) => !DOMAINS.includes(language)),
    modalities: [...(MODALITIES.get(pipeline) ?? [])],
    links: definedOf({
      paper: paper === undefined ? '' : `https://arxiv.org/abs/${paper}`,
      weights: `https://huggingface.co/${id}`,
    }),
    sources: [sourceOf(model, today)],
  });
}

/** The model card at the commit read, as a source. */
export function sourceOf({ id, sha }: HubModel, today: string): Source {
  const address = sha === '' ? id : `${id}/blob/${sha}/README.md`;
  return { url: `https://huggingface.co/${address}`, accessed: today };
}

/** 8030261248 → "8B", 494032768 → "494M". */
function countOf(parameters: number): string {
  for (const [size, unit] of [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
  ] as const) {
    if (parameters < size * 0.95) continue;
    const count = parameters / size;
    return `${count < 10 ? Number(count.toFixed(1)) : Math.round(count)}${unit}`;
  }
  return '';
}
