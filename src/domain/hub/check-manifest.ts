import type { Manifest } from '../parquet/manifest.js';
import { ParquetError } from '../parquet/parquet-error.js';

/** Row numbers are 32-bit. */
const MAX_COUNT = 2 ** 31 - 1;
/** Without these, the page would list no families. */
const NEEDED_COUNTS = { families: undefined, models: undefined };
/** The relative URL of a file in the manifest's folder or below it. */
const BESIDE = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\:?#%][^\\:?#%]*$/;

/**
 * Validates the manifest of a hub: files are in its folder, counts are plausible.
 * @param name the URL of the manifest
 * @throws ParquetError with every problem
 */
export function checkManifest(name: string, manifest: Manifest): void {
  const problems = [...problemsOf(manifest)];
  if (problems.length > 0) throw new ParquetError(name, problems.join('; '));
}

function* problemsOf(manifest: Manifest): Generator<string> {
  const { hub, nodes, edges, months, files = {}, counts = {}, search } = manifest;
  for (const [key, address] of Object.entries({ hub, nodes, edges })) {
    yield* addressProblem(key, address);
  }
  if (months !== undefined) yield* addressProblem('months', months);
  for (const [address, extent] of Object.entries(files)) {
    yield* addressProblem('files', address);
    const [bytes, footer] = Array.isArray(extent) ? extent : [];
    if (isCount(bytes, Number.MAX_SAFE_INTEGER) && isCount(footer, bytes)) continue;
    yield `files["${address}"]: expected its length and footer length, got ${shown(extent)}`;
  }
  for (const [key, count] of Object.entries({ ...NEEDED_COUNTS, ...counts })) {
    if (isCount(count, MAX_COUNT)) continue;
    yield `counts.${key}: expected a whole number from 0 to ${MAX_COUNT}, got ${shown(count)}`;
  }
  if (search === undefined) return;
  for (const key of ['words', 'parts', 'ids'] as const) {
    // A hub built by an earlier version has no ids.
    if (key === 'ids' && search.ids === undefined) continue;
    const { files: cut, rows, firsts } = { ...search[key] };
    if (!Array.isArray(cut)) {
      yield `search.${key}.files: expected a list of file names, got ${shown(cut)}`;
      continue;
    }
    for (const [n, address] of cut.entries()) {
      yield* addressProblem(`search.${key}.files[${n}]`, address);
    }
    if (!isCount(rows, MAX_COUNT) || rows === 0) {
      yield `search.${key}.rows: expected the number of rows per file, got ${shown(rows)}`;
    }
    const isComplete = Array.isArray(firsts) && firsts.length === cut.length;
    if (key !== 'words' && !isComplete) {
      yield `search.${key}.firsts: expected the first value of each of the ${cut.length} files, got ${shown(firsts)}`;
    }
  }
}

function* addressProblem(key: string, address: unknown): Generator<string> {
  if (typeof address === 'string' && BESIDE.test(address)) return;
  yield `${key}: expected the path of a file next to the manifest, got ${shown(address)}`;
}

function isCount(value: unknown, max: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= max;
}

const SHOWN_CHARS = 80;

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text;
}
