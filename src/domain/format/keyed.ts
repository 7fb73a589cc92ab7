import { _addIssue, type GenericSchema } from 'valibot';

/**
 * The schema without lists. To valibot a list is an object like any other: one without its keys, or, where none is
 * required, one that says nothing.
 */
export function keyed<S extends GenericSchema>(schema: S): S {
  return {
    ...schema,
    '~run': ((dataset, config) => {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config);
      _addIssue<GenericSchema>(schema, 'type', dataset, config);
      // Which is what the issue makes of it.
      return dataset as unknown as ReturnType<GenericSchema['~run']>;
    }) satisfies GenericSchema['~run'],
  };
}
