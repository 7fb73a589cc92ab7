import { getDescription, type GenericSchema } from 'valibot';
import { PARTIAL_DATE } from './dates.js';
import { graphFileSchema } from './format.js';

/** What a form field accepts: a `text` may be `translated`, a list may hold words, texts or records. */
export type FieldKind =
  | 'text'
  | 'date'
  | 'number'
  | 'yes'
  | 'choice'
  | 'words'
  | 'translated'
  | 'texts'
  | 'group'
  | 'records';

/** A form field for one key of an entry. */
export interface FormField {
  readonly key: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  /** The options of a choice; empty for any other kind. */
  readonly choices: readonly string[];
  /** The fields of a group, or of each record; empty for any other kind. */
  readonly fields: readonly FormField[];
  /** The schema's description of the key, in English; '' if it has none. */
  readonly about: string;
}

/** The parts of a schema that a form is generated from. */
interface Shape {
  readonly type: string;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** The form fields for an entry of this schema, in the order of the format. */
function fieldsOf(schema: Shape): readonly FormField[] {
  return Object.entries(schema.entries ?? {}).map(([key, value]) => fieldOf(key, value));
}

function fieldOf(key: string, schema: Shape): FormField {
  const isOptional = schema.type === 'optional';
  const shape = isOptional && schema.wrapped ? schema.wrapped : schema;
  const kind = kindOf(shape);
  return {
    key,
    kind,
    isRequired: !isOptional,
    choices: kind === 'choice' ? (shape.options ?? []).map(String) : [],
    fields: fieldsOf(kind === 'records' && shape.item ? shape.item : shape),
    about: getDescription(shape as unknown as GenericSchema) ?? '',
  };
}

function kindOf({ type, item, pipe = [] }: Shape): FieldKind {
  switch (type) {
    case 'array':
      if (item?.type === 'string') return 'words';
      return item?.type === 'union' ? 'texts' : 'records';
    case 'loose_object':
      return 'group';
    case 'union':
      return 'translated';
    case 'picklist':
      return 'choice';
    case 'boolean':
      return 'yes';
    case 'number':
      return 'number';
    default:
      return pipe.some(({ requirement }) => requirement === PARTIAL_DATE) ? 'date' : 'text';
  }
}

/** The form fields of a node. */
export const NODE_FIELDS = fieldsOf(graphFileSchema.entries.nodes.item);

/** The form fields of a claim. */
export const EDGE_FIELDS = fieldsOf(graphFileSchema.entries.edges.item);

/** Keys of a file without form fields: its entries, which have their own forms, and the kind of file. */
const NOT_IN_FORM: ReadonlySet<string> = new Set(['$schema', 'format', 'nodes', 'edges']);

/** The form fields of a graph's metadata. */
export const GRAPH_FIELDS = fieldsOf(graphFileSchema).filter(({ key }) => !NOT_IN_FORM.has(key));
