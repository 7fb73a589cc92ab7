import { toJsonSchema } from '@valibot/to-json-schema';
import { graphFileSchema } from '../../../src/domain/format/format.js';
import { Vocabulary } from '../../../src/domain/format/vocabulary.js';
import { MEANINGS } from './meanings-of-format.js';

const vocabulary = new Vocabulary();
const { nodes, edges } = graphFileSchema.entries;
/** Schema of a key → the values that editors suggest, but do not require. */
const OFFERED = new Map<unknown, readonly string[]>([
  [nodes.item.entries.domains, vocabulary.idsOf('domains')],
  [nodes.item.entries.modalities, vocabulary.idsOf('modalities')],
  [nodes.item.entries.licenseClass, vocabulary.idsOf('licenseClasses')],
  [edges.item.entries.relation, vocabulary.idsOf('relations')],
  [edges.item.entries.methods, vocabulary.idsOf('methods')],
]);

/** The text of `lineage-graph.schema.json`: JSON Schema 2020-12, for editors, from the schemas of the parser. */
export function schemaOfFormat(): string {
  const schema = toJsonSchema(graphFileSchema, {
    target: 'draft-2020-12',
    // All numbers in JSON are finite.
    ignoreActions: ['finite'],
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      const words = OFFERED.get(valibotSchema);
      if (!words) return undefined;
      const offered = { anyOf: [{ enum: [...words] }, { type: 'string' as const }] };
      if (jsonSchema.type === 'array') return { ...jsonSchema, items: offered };
      const { type: _, ...rest } = jsonSchema;
      return { ...rest, ...offered };
    },
  });
  const { $schema, ...rest } = schema;
  const titled = { $schema, title: 'Lineage graph, format 1', ...described(rest as Shape) };
  return `${JSON.stringify(titled, null, 2)}\n`;
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** A schema with the meaning of each key. @throws Error for a key without one */
function described(schema: Shape, path = ''): Shape {
  const { properties, items } = schema;
  if (items) return { ...schema, items: described(items, path) };
  if (!properties) return schema;
  const keys = Object.entries(properties).map(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const description = meaningOf(at);
    return [key, { ...described(value, at), ...(description && { description }) }] as const;
  });
  return { ...schema, properties: Object.fromEntries(keys) };
}

function meaningOf(path: string): string | undefined {
  // Words and nouns are described by their vocabulary.
  if (/^vocabulary\.\w+\./.test(path)) return undefined;
  const meaning = MEANINGS[path] ?? MEANINGS[path.replace(/^.*\bsources\./, '')];
  if (meaning === undefined) throw new Error(`${path}: expected a meaning, got none`);
  return meaning;
}
