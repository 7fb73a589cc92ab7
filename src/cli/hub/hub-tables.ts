import type { SearchFiles } from '../../domain/hub/cut-files.js';
import breakCycles from './sql/break-cycles.sql?raw';
import countRound from './sql/count-round.sql?raw';
import countStart from './sql/count-start.sql?raw';
import edges from './sql/edges.sql?raw';
import families from './sql/families.sql?raw';
import familyRound from './sql/family-round.sql?raw';
import familyStart from './sql/family-start.sql?raw';
import flattenSnapshot from './sql/flatten-snapshot.sql?raw';
import ids from './sql/ids.sql?raw';
import knotRound from './sql/knot-round.sql?raw';
import knotStart from './sql/knot-start.sql?raw';
import months from './sql/months.sql?raw';
import nodes from './sql/nodes.sql?raw';
import numberModels from './sql/number-models.sql?raw';
import orderIds from './sql/order-ids.sql?raw';
import orderRows from './sql/order-rows.sql?raw';
import orderWords from './sql/order-words.sql?raw';
import parts from './sql/parts.sql?raw';
import peelRound from './sql/peel-round.sql?raw';
import peelStart from './sql/peel-start.sql?raw';
import rows from './sql/rows.sql?raw';
import splitNames from './sql/split-names.sql?raw';
import summary from './sql/summary.sql?raw';
import words from './sql/words.sql?raw';

/** A step from snapshot to tables: statements that run once, or repeatedly until they add no rows. */
interface HubStep {
  /** Its description, for progress messages. */
  readonly text: string;
  readonly sql: string;
  readonly isRepeated?: true;
  /** Tables that are not used afterwards, and are dropped to free memory. */
  readonly drops?: readonly string[];
}

/** The steps, in order. Nothing is recursive: each level or round is a separate join. */
export const HUB_STEPS: readonly HubStep[] = [
  { text: 'flattening', sql: flattenSnapshot },
  { text: 'numbering the models', sql: numberModels },
  { text: 'looking for cycles', sql: peelStart },
  { text: 'looking for cycles', sql: peelRound, isRepeated: true },
  { text: 'looking for cycles', sql: knotStart },
  { text: 'looking for cycles', sql: knotRound, isRepeated: true },
  {
    text: 'cutting cycles',
    sql: breakCycles,
    drops: ['links', 'peeled', 'trimmed', 'knots'],
  },
  { text: 'walking the families', sql: familyStart },
  { text: 'walking the families', sql: familyRound, isRepeated: true },
  { text: 'counting descendants', sql: countStart },
  { text: 'counting descendants', sql: countRound, isRepeated: true },
  { text: 'ordering the rows', sql: orderRows, drops: ['placed', 'counted'] },
  { text: 'ordering the rows', sql: rows },
];

/** Tables that only the manifest's counts use after the last of {@link HUB_STEPS}. */
export const COUNTED_TABLES = ['models', 'claims', 'claimed', 'broken', 'ranked', 'numbered'];

/** Tables that are not used once {@link HUB_FILES} are written. */
export const WRITTEN_TABLES = ['edge_rows', 'sound', 'main', 'ordered'];

/** A file to write. */
interface HubFile {
  readonly name: string;
  readonly sql: string;
  /** Rows per group: few enough to read parts of the file, enough to compress well. */
  readonly groupRows: number;
}

/** The files to write, largest last. */
export const HUB_FILES: readonly HubFile[] = [
  { name: 'months.parquet', sql: months, groupRows: 20_480 },
  { name: 'families.parquet', sql: families, groupRows: 4096 },
  { name: 'edges.parquet', sql: edges, groupRows: 20_480 },
  { name: 'nodes.parquet', sql: nodes, groupRows: 20_480 },
];

/** A table split into files by row position, so that the metadata of each is small. */
export interface CutTable {
  readonly name: keyof SearchFiles;
  /** The steps that create its rows. */
  readonly steps: readonly HubStep[];
  /** The name of the table with its rows, numbered from 0, which is dropped once they are written. */
  readonly rows: string;
  readonly place: string;
  /** The column that it is searched by: its first value in each file is in the manifest. */
  readonly first: string | null;
  /** The rows of one file. */
  readonly sql: string;
}

/** Rows per group, and per file, of the search tables. */
export const SEARCH_ROWS = { group: 4096, file: 40 * 4096 };

/** The search tables, in order, after the other files are written, as they need the most memory. */
export const SEARCH_TABLES: readonly CutTable[] = [
  {
    name: 'ids',
    steps: [{ text: 'ordering the ids', sql: orderIds }],
    rows: 'id_rows',
    place: 'id_place',
    first: 'id_key',
    sql: ids,
  },
  {
    name: 'words',
    steps: [
      { text: 'ordering the words of names', sql: splitNames, drops: ['named'] },
      {
        text: 'ordering the words of names',
        sql: orderWords,
        drops: ['spoken', 'vocabulary', 'places', 'node_rows'],
      },
    ],
    rows: 'word_rows',
    place: 'word_place',
    first: null,
    sql: words,
  },
  { name: 'parts', steps: [], rows: 'part_rows', place: 'part_place', first: 'part', sql: parts },
];

/** The counts for the manifest, as one row. */
export const HUB_SUMMARY = summary;
