import { _addIssue, type GenericSchema } from 'valibot';

/**
 * The schema, but rejecting arrays. To valibot an array is also an object: one that lacks the keys or, if none is
 * required, an empty one.
 */
export function keyed<S extends GenericSchema>(schema: S): S {
  return {
    ...schema,
    '~run': ((dataset, config) => {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config);
      _addIssue<GenericSchema>(schema, 'type', dataset, config);
      // The added issue makes the dataset exactly this type.
      return dataset as unknown as ReturnType<GenericSchema['~run']>;
    }) satisfies GenericSchema['~run'],
  };
}
