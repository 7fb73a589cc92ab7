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
import names from './sql/names.sql?raw';
import nodes from './sql/nodes.sql?raw';
import numberModels from './sql/number-models.sql?raw';
import orderRows from './sql/order-rows.sql?raw';
import peelRound from './sql/peel-round.sql?raw';
import peelStart from './sql/peel-start.sql?raw';
import rows from './sql/rows.sql?raw';
import summary from './sql/summary.sql?raw';

/** A step of the way from a snapshot to the tables: statements that are run once, or again until they add no row. */
interface HubStep {
  /** What is done, for people. */
  readonly text: string;
  readonly sql: string;
  readonly isRepeated?: true;
}

/** The steps, in their order. Nothing in them is recursive: a level, or a round, is a join of its own. */
export const HUB_STEPS: readonly HubStep[] = [
  { text: 'flattening', sql: flattenSnapshot },
  { text: 'numbering the models', sql: numberModels },
  { text: 'looking for cycles', sql: peelStart },
  { text: 'looking for cycles', sql: peelRound, isRepeated: true },
  { text: 'looking for cycles', sql: knotStart },
  { text: 'looking for cycles', sql: knotRound, isRepeated: true },
  { text: 'cutting cycles', sql: breakCycles },
  { text: 'walking the families', sql: familyStart },
  { text: 'walking the families', sql: familyRound, isRepeated: true },
  { text: 'counting descendants', sql: countStart },
  { text: 'counting descendants', sql: countRound, isRepeated: true },
  { text: 'ordering the rows', sql: orderRows },
  { text: 'ordering the rows', sql: rows },
];

/** Files that are written → what is in them. */
export const HUB_FILES: Readonly<Record<string, string>> = {
  'names.parquet': names,
  'months.parquet': months,
  'families.parquet': families,
  'edges.parquet': edges,
  'nodes.parquet': nodes,
};

/** Counts for the manifest: one row. */
export const HUB_SUMMARY = summary;
