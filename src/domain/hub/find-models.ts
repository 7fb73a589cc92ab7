import { distance } from 'fastest-levenshtein';
import type { NamedModel } from './hub-tables.js';
import type { WordsRead, WordTables } from './word-tables.js';

/** So many groups of models are read before the reader is asked whether to go on. */
const GROUPS_A_DEPTH = 6;
/** This many models are enough to go through. */
const ENOUGH = 60;
/** Of so many pieces of what was typed it is looked up how rare they are, the longest first. */
const PIECES_WEIGHED = 2;
/** Of an id so many are looked up, to find the rarest. */
const PIECES_OF_ID = 8;
/** A shorter word is forgiven no typo: too many others are as near. */
const FORGIVEN_FROM = 4;
/** In a word of so many letters two typos are forgiven. */
const TWICE_FORGIVEN_FROM = 8;

/** What was found of what was typed. */
export interface Found {
  /** Those that matter most first. */
  readonly models: readonly NamedModel[];
  /** Whether there are no more of them. */
  readonly isAll: boolean;
  /** What was looked for instead, where nobody has what was typed; null if somebody has. */
  readonly instead: string | null;
}

/** What people typed, as the tables have it: in small letters, cut at signs. */
function piecesOf(typed: string): readonly string[] {
  const pieces = keyOf(typed)
    .split('-')
    .filter((piece) => piece !== '');
  return [...new Set(pieces)];
}

/**
 * Models that have each piece of what was typed somewhere in their ids. Of the rarest piece the words that have it are looked
 * up, and of these the models; the other pieces are looked for in their ids. Where no word has a piece, the nearest one that
 * differs in a letter or two is taken.
 * @param depth how much is read before it ends: once more than before
 * @throws ParquetError; what the way to a file throws
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
    pieces.slice(0, PIECES_WEIGHED).map((piece) => meantBy(tables, piece, signal)),
  );
  const corrected = [...pieces.keys()].map((i) => weighed[i]?.piece ?? pieces[i] ?? '');
  const rarest = weighed.reduce((a, b) => (weightOf(b) < weightOf(a) ? b : a));
  const others = corrected.filter((piece) => piece !== rarest.piece);
  const found = new Map<number, NamedModel>();
  const words = [...rarest.words].sort(
    (a, b) => fitOf(b.word, rarest.piece) - fitOf(a.word, rarest.piece) || b.models - a.models,
  );
  const reading = words.map((word) => ({ word, read: 0 }));
  let groups = depth * GROUPS_A_DEPTH;
  while (groups > 0 && found.size < ENOUGH * depth) {
    const next = reading.filter(({ word, read }) => read < word.models).slice(0, GROUPS_A_DEPTH);
    if (next.length === 0) break;
    const batches = await Promise.all(
      next.slice(0, groups).map(async (each) => {
        const models = await tables.modelsOf(each.word, each.read, signal);
        each.read += models.length;
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
  const asked = corrected.join(' ');
  const isInstead = weighed.some(({ piece }, i) => piece !== pieces[i]);
  return {
    models: ranked([...found.values()], corrected, keyOf(typed)),
    isAll,
    instead: isInstead && found.size > 0 ? asked : null,
  };
}

/** The model of an id, in whatever case; null if there is none. @throws ParquetError; what the way to a file throws */
export async function modelWithId(
  tables: WordTables,
  id: string,
  signal: AbortSignal,
): Promise<NamedModel | null> {
  const key = id.toLowerCase();
  const pieces = [...piecesOf(id)].sort((a, b) => b.length - a.length).slice(0, PIECES_OF_ID);
  const known = await Promise.all(
    pieces.map(async (piece) => {
      const { words } = await tables.wordsWith(piece, signal);
      return words.find((each) => each.word === piece) ?? null;
    }),
  );
  // A letter alone is in no table; of the others the rarest leads there soonest.
  const [word] = known.filter((each) => each !== null).sort((a, b) => a.models - b.models);
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

/** A piece, or the one that was meant by it, with the words that have it. */
interface Meant extends WordsRead {
  readonly piece: string;
}

async function meantBy(tables: WordTables, piece: string, signal: AbortSignal): Promise<Meant> {
  const read = await tables.wordsWith(piece, signal);
  if (read.words.length > 0 || piece.length < FORGIVEN_FROM) return { ...read, piece };
  // One wrong letter leaves one half right.
  const half = Math.ceil(piece.length / 2);
  const halves = [piece.slice(0, half), piece.slice(piece.length - half)];
  const near = await Promise.all(halves.map((part) => tables.wordsWith(part, signal)));
  const most = piece.length < TWICE_FORGIVEN_FROM ? 1 : 2;
  const candidates = near
    .flatMap(({ words }) => words)
    .map((word) => ({ word, apart: distance(word.word, piece) }))
    .filter(({ apart }) => apart <= most)
    .sort((a, b) => a.apart - b.apart || b.word.models - a.word.models);
  const [best] = candidates;
  return best ? { piece: best.word.word, words: [best.word], isAll: true } : { ...read, piece };
}

function weightOf({ words }: Meant): number {
  return words.reduce((sum, { models }) => sum + models, 0);
}

/** The word itself before those that begin with it, and these before those that have it further on. */
function fitOf(word: string, piece: string): number {
  if (word === piece) return 2;
  return word.startsWith(piece) ? 1 : 0;
}

/** Who is named so, then who has all pieces as whole words, then who has the most descendants and downloads. */
function ranked(
  models: readonly NamedModel[],
  pieces: readonly string[],
  typed: string,
): readonly NamedModel[] {
  const scored = models.map((model) => {
    const key = keyOf(model.id);
    const words = new Set(key.split('-'));
    const isNamed = key === typed || key.endsWith(`-${typed}`);
    return { model, isNamed, whole: pieces.filter((piece) => words.has(piece)).length };
  });
  return scored
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        b.whole - a.whole ||
        b.model.descendants - a.model.descendants ||
        b.model.downloads - a.model.downloads ||
        a.model.row - b.model.row,
    )
    .map(({ model }) => model);
}

/** Signs between words are one sign. */
function keyOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[/._\s-]+/g, '-');
}
