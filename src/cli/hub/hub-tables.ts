import breakCycles from './sql/break-cycles.sql?raw';
import countRound from './sql/count-round.sql?raw';
import countStart from './sql/count-start.sql?raw';
import edges from './sql/edges.sql?raw';
import families from './sql/families.sql?raw';
import familyRound from './sql/family-round.sql?raw';
import familyStart from './sql/family-start.sql?raw';
import flattenSnapshot from './sql/flatten-snapshot.sql?raw';
import knotRound from './sql/knot-round.sql?raw';
import knotStart from './sql/knot-start.sql?raw';
import months from './sql/months.sql?raw';
import nodes from './sql/nodes.sql?raw';
import numberModels from './sql/number-models.sql?raw';
import orderRows from './sql/order-rows.sql?raw';
import orderWords from './sql/order-words.sql?raw';
import parts from './sql/parts.sql?raw';
import peelRound from './sql/peel-round.sql?raw';
import peelStart from './sql/peel-start.sql?raw';
import rows from './sql/rows.sql?raw';
import splitNames from './sql/split-names.sql?raw';
import summary from './sql/summary.sql?raw';
import words from './sql/words.sql?raw';

/** A step of the way from a snapshot to the tables: statements that are run once, or again until they add no row. */
interface HubStep {
  /** What is done, for people. */
  readonly text: string;
  readonly sql: string;
  readonly isRepeated?: true;
  /** Tables that nothing after it reads: their memory is given back. */
  readonly drops?: readonly string[];
}

/** The steps, in their order. Nothing in them is recursive: a level, or a round, is a join of its own. */
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

/** Tables that only the counts of the manifest read after the last of {@link HUB_STEPS}. */
export const COUNTED_TABLES = ['models', 'claims', 'claimed', 'broken', 'ranked', 'numbered'];

/** Tables that nothing reads once {@link HUB_FILES} are written. */
export const WRITTEN_TABLES = ['edge_rows', 'sound', 'main', 'ordered'];

/** The steps to the tables of search, after the other files are written: they take the most memory. */
export const SEARCH_STEPS: readonly HubStep[] = [
  { text: 'ordering the words of names', sql: splitNames, drops: ['named'] },
  {
    text: 'ordering the words of names',
    sql: orderWords,
    drops: ['spoken', 'vocabulary', 'places', 'node_rows'],
  },
];

/** A file that is written. */
interface HubFile {
  readonly name: string;
  readonly sql: string;
  /** Rows of a group: few enough for a part of the file, enough to be packed well. */
  readonly groupRows: number;
}

/** Files that are written, the largest last. */
export const HUB_FILES: readonly HubFile[] = [
  { name: 'months.parquet', sql: months, groupRows: 20_480 },
  { name: 'families.parquet', sql: families, groupRows: 4096 },
  { name: 'edges.parquet', sql: edges, groupRows: 20_480 },
  { name: 'nodes.parquet', sql: nodes, groupRows: 20_480 },
];

/** A table that is cut into files by the places of its rows, so that what each says of itself is little. */
interface CutTable {
  readonly name: 'words' | 'parts';
  readonly sql: string;
  /** The last place of all, and the first value of each file. */
  readonly end: string;
  readonly firsts: string | null;
}

/** Rows of a group of the tables of search, and of a file of them. */
export const SEARCH_ROWS = { group: 4096, file: 40 * 4096 };

/** The tables of search. */
export const SEARCH_TABLES: readonly CutTable[] = [
  { name: 'words', sql: words, end: 'SELECT count(*) AS rows FROM word_rows', firsts: null },
  {
    name: 'parts',
    sql: parts,
    end: 'SELECT count(*) AS rows FROM part_rows',
    firsts: `SELECT part FROM part_rows WHERE part_place % ${SEARCH_ROWS.file} = 0 ORDER BY part_place`,
  },
];

/** Counts for the manifest: one row. */
export const HUB_SUMMARY = summary;
