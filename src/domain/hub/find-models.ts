import { editsBetween } from '../format/edits-between.js';
import type { NamedModel } from './hub-tables.js';
import type { WordsRead, WordTables } from './word-tables.js';

/** Row groups of models read before asking the reader whether to continue. */
const GROUPS_PER_DEPTH = 6;
/** Enough models for a reader to scan. */
const ENOUGH_MODELS = 60;
/** The number of pieces of a query whose frequency is looked up, longest first. */
const MAX_READ_PIECES = 2;
/** The number of pieces of an id whose frequency is looked up, to find the rarest. */
const MAX_ID_PIECES = 8;
/** Shorter words are not matched with typos: too many other words are equally close. */
const MIN_LENGTH_FOR_ONE_TYPO = 4;
/** Words from this length on may have two typos. */
const MIN_LENGTH_FOR_TWO_TYPOS = 8;

/** The result of a search. */
export interface Found {
  /** Most important first. */
  readonly models: readonly NamedModel[];
  /** Whether these are all matches. */
  readonly isAll: boolean;
  /** The corrected query, if the one typed has no match; null otherwise. */
  readonly instead: string | null;
}

/** Splits a query as the tables do: lower case, cut at punctuation. */
function piecesOf(typed: string): readonly string[] {
  const pieces = keyOf(typed)
    .split('-')
    .filter((piece) => piece !== '');
  return [...new Set(pieces)];
}

/**
 * Finds models whose ids contain each piece of a query. Looks up the words that contain the rarest piece, then the
 * models with those words, then filters by the other pieces. A piece that occurs in no word is replaced by the nearest
 * one within one or two typos.
 * @param depth how many times to read further than the first time
 * @throws ParquetError, or the I/O error of a file
 */
export async function findModels(
  tables: WordTables,
  typed: string,
  depth: number,
  signal: AbortSignal,
): Promise<Found> {
  const pieces = [...piecesOf(typed)].sort((a, b) => b.length - a.length);
  if (pieces.length === 0) return { models: [], isAll: true, instead: null };
  const weighed = await Promise.all(
    pieces.slice(0, MAX_READ_PIECES).map((piece) => correctedPieceOf(tables, piece, signal)),
  );
  const corrected = [...pieces.keys()].map((i) => weighed[i]?.piece ?? pieces[i] ?? '');
  const rarest = weighed.reduce((a, b) => (weightOf(b) < weightOf(a) ? b : a));
  const others = corrected.filter((piece) => piece !== rarest.piece);
  const found = new Map<number, NamedModel>();
  const words = [...rarest.words].sort(
    (a, b) => fitOf(b.word, rarest.piece) - fitOf(a.word, rarest.piece) || b.models - a.models,
  );
  const reading = words.map((word) => ({ word, read: 0 }));
  let groups = depth * GROUPS_PER_DEPTH;
  while (groups > 0 && found.size < ENOUGH_MODELS * depth) {
    const next = reading.filter(({ word, read }) => read < word.models).slice(0, GROUPS_PER_DEPTH);
    if (next.length === 0) break;
    const batches = await Promise.all(
      next.slice(0, groups).map(async (progress) => {
        const models = await tables.modelsOf(progress.word, progress.read, signal);
        progress.read += models.length;
        return models;
      }),
    );
    groups -= batches.length;
    for (const model of batches.flat()) {
      const key = keyOf(model.id);
      if (others.every((piece) => key.includes(piece))) found.set(model.row, model);
    }
    if (batches.some((models) => models.length === 0)) break;
  }
  const isAll = rarest.isAll && reading.every(({ word, read }) => read >= word.models);
  const correctedQuery = corrected.join(' ');
  const isInstead = weighed.some(({ piece }, i) => piece !== pieces[i]);
  return {
    models: ranked([...found.values()], corrected, keyOf(typed)),
    isAll,
    instead: isInstead && found.size > 0 ? correctedQuery : null,
  };
}

/** The model with an id, ignoring case; null if there is none. @throws ParquetError, or the I/O error of a file */
export async function modelWithId(
  tables: WordTables,
  id: string,
  signal: AbortSignal,
): Promise<NamedModel | null> {
  const key = id.toLowerCase();
  const pieces = [...piecesOf(id)].sort((a, b) => b.length - a.length).slice(0, MAX_ID_PIECES);
  const known = await Promise.all(
    pieces.map(async (piece) => {
      const { words } = await tables.wordsWith(piece, signal);
      return words.find((candidate) => candidate.word === piece) ?? null;
    }),
  );
  // Single letters are not in the tables; of the other pieces, the rarest one leads to the model fastest.
  const [word] = known
    .filter((candidate) => candidate !== null)
    .sort((a, b) => a.models - b.models);
  if (!word) return null;
  for (let read = 0; read < word.models;) {
    const models = await tables.modelsOf(word, read, signal);
    const found = models.find((model) => model.id.toLowerCase() === key);
    if (found) return found;
    if (models.length === 0) return null;
    read += models.length;
  }
  return null;
}

/** A piece of the query, or its correction, with the words that contain it. */
interface CorrectedPiece extends WordsRead {
  readonly piece: string;
}

async function correctedPieceOf(
  tables: WordTables,
  piece: string,
  signal: AbortSignal,
): Promise<CorrectedPiece> {
  const read = await tables.wordsWith(piece, signal);
  if (read.words.length > 0 || piece.length < MIN_LENGTH_FOR_ONE_TYPO) return { ...read, piece };
  // A single wrong letter leaves one half of the word intact.
  const half = Math.ceil(piece.length / 2);
  const halves = [piece.slice(0, half), piece.slice(piece.length - half)];
  const near = await Promise.all(halves.map((part) => tables.wordsWith(part, signal)));
  const max = piece.length < MIN_LENGTH_FOR_TWO_TYPOS ? 1 : 2;
  const candidates = near
    .flatMap(({ words }) => words)
    .map((word) => ({ word, edits: editsBetween(word.word, piece) }))
    .filter(({ edits }) => edits <= max)
    .sort((a, b) => a.edits - b.edits || b.word.models - a.word.models);
  const [best] = candidates;
  return best ? { piece: best.word.word, words: [best.word], isAll: true } : { ...read, piece };
}

function weightOf({ words }: CorrectedPiece): number {
  return words.reduce((sum, { models }) => sum + models, 0);
}

/** Ranks an exact match before a prefix, and a prefix before a match inside the word. */
function fitOf(word: string, piece: string): number {
  if (word === piece) return 2;
  return word.startsWith(piece) ? 1 : 0;
}

/** Orders by exact id, then by all pieces being whole words, then by descendants and downloads. */
function ranked(
  models: readonly NamedModel[],
  pieces: readonly string[],
  typed: string,
): readonly NamedModel[] {
  const scored = models.map((model) => {
    const key = keyOf(model.id);
    const words = new Set(key.split('-'));
    const isNamed = key === typed || key.endsWith(`-${typed}`);
    return { model, isNamed, wholeWords: pieces.filter((piece) => words.has(piece)).length };
  });
  return scored
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        b.wholeWords - a.wholeWords ||
        b.model.descendants - a.model.descendants ||
        b.model.downloads - a.model.downloads ||
        a.model.row - b.model.row,
    )
    .map(({ model }) => model);
}

/** Treats any run of punctuation as one separator. */
function keyOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[/._\s-]+/g, '-');
}
