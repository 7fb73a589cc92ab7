import * as arrow from 'apache-arrow';

/** Kind of a column in Parquet → its type in Arrow. */
const TYPES = {
  text: () => new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32()),
  whole: () => new arrow.Utf8(),
  json: () => new arrow.Utf8(),
  words: () => new arrow.List(arrow.Field.new('item', new arrow.Utf8(), true)),
  count: () => new arrow.Float64(),
  flag: () => new arrow.Bool(),
};
/** Columns whose texts are nearly all distinct. */
const WHOLE = ['id', 'name', 'source', 'target'];

/**
 * Entries as a table in the Arrow IPC format.
 * @param {readonly object[]} entries
 * @param {Readonly<Record<string, string>>} columns key of an entry → kind of its column
 * @returns {Uint8Array}
 */
export function arrowTableOf(entries, columns) {
  const kept = Object.entries(columns).filter(([column]) =>
    entries.some((entry) => column in entry),
  );
  const vectors = kept.map(([column, kind]) => {
    const values = entries.map((entry) => {
      const value = entry[column] ?? null;
      return kind === 'json' && value !== null ? JSON.stringify(value) : value;
    });
    return [
      column,
      arrow.vectorFromArray(values, TYPES[WHOLE.includes(column) ? 'whole' : kind]()),
    ];
  });
  return arrow.tableToIPC(new arrow.Table(Object.fromEntries(vectors)), 'file');
}

/** Opens a table, and reads the first and the last row of each column; the rest is not decoded. */
export function openArrow(bytes) {
  const table = arrow.tableFromIPC(bytes);
  return table.schema.fields.map(({ name }) => {
    const column = table.getChild(name);
    return [column.get(0), column.get(table.numRows - 1)];
  });
}
