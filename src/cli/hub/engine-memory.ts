import { totalmem } from 'node:os';
import { CommandError } from '../terminal.js';

/** Memory sizes as people write them and DuckDB accepts them. */
const SIZE = /^(\d+(?:\.\d+)?)([KMGT])(i?)B$/i;

/**
 * What the process takes beyond DuckDB's limit, which leaves out Node, the libraries and much of what sorting and
 * writing need. Measured: 0.25 to 0.30 GB with 300,000 models, 0.41 to 0.58 GB with 1,000,000 and 1.2 GB with
 * 3,000,000, whatever the limit.
 */
const BEYOND_BYTES = { fixed: 220e6, perModel: 400 };
/**
 * The minimum that DuckDB itself needs, plus a fifth for snapshots of other shapes. Measured with generated snapshots:
 * 69 MB with 100,000 models, 127 MB with 300,000, and between 213 and 325 MB with 1,000,000.
 */
const ENGINE_BYTES = { fixed: 48e6, perModel: 350 };
/** DuckDB's minimum share of the memory; if that is too little, it reports so itself. */
const LEAST_SHARE = 0.1;
/** The share of the machine's memory that is used if no limit is given. */
const DEFAULT_SHARE = 0.8;

/** The bytes of a size such as `4GB` or `512MiB`. @throws CommandError */
export function bytesOfSize(text: string): number {
  const [, number = '', unit = '', binary = ''] = SIZE.exec(text) ?? [];
  if (number === '') {
    throw new CommandError(`--memory: expected a size such as 4GB, got ${JSON.stringify(text)}`);
  }
  const power = 'KMGT'.indexOf(unit.toUpperCase()) + 1;
  return Math.floor(Number(number) * (binary === '' ? 1000 : 1024) ** power);
}

/** The bytes that the process may use if no limit is given: a share of what the machine, or its container, has. */
export function defaultMemory(): number {
  const constrained = process.constrainedMemory();
  const machine = totalmem();
  const available = constrained > 0 && constrained < machine ? constrained : machine;
  return available * DEFAULT_SHARE;
}

/** The bytes that a process takes beyond DuckDB's limit for a number of models. */
export function beyondEngine(models: number): number {
  return BEYOND_BYTES.fixed + BEYOND_BYTES.perModel * models;
}

/** The bytes with which a process can build a hub of this many models, however much it has to spill. */
export function sufficientMemory(models: number): number {
  return beyondEngine(models) + ENGINE_BYTES.fixed + ENGINE_BYTES.perModel * models;
}

/** DuckDB's limit in bytes, with which the process stays within its own. */
export function engineMemory(processBytes: number, models: number): number {
  const engine = Math.max(processBytes - beyondEngine(models), processBytes * LEAST_SHARE);
  return Math.floor(engine);
}
