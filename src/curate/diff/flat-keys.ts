import type { GraphFile } from '../../domain/format/format.js';

/** The other top-level keys of a file. */
type Frame = Pick<GraphFile, 'format' | 'views' | 'vocabulary'>;

const PART = /^(views|vocabulary)\.(.*)$/su;

/** Flattens the keys of a file: each view is `views.ID`, each vocabulary `vocabulary.NAME`. */
export function flatKeys({ views = [], vocabulary = {}, ...rest }: Frame): object {
  return {
    ...rest,
    ...Object.fromEntries(
      Object.entries(vocabulary).map(([name, words]) => [`vocabulary.${name}`, words]),
    ),
    ...Object.fromEntries(views.map((view) => [`views.${view.id}`, view])),
  };
}

/** Reverses {@link flatKeys}, without empty containers. */
export function unflatKeys(flat: object): Frame {
  const rest: [string, unknown][] = [];
  const views: unknown[] = [];
  const words: [string, unknown][] = [];
  for (const [key, value] of Object.entries(flat) as [string, unknown][]) {
    const [, part, name = ''] = PART.exec(key) ?? [];
    if (part === 'views') views.push(value);
    else if (part === 'vocabulary') words.push([name, value]);
    else rest.push([key, value]);
  }
  return {
    ...(Object.fromEntries(rest) as unknown as Frame),
    ...(words.length > 0 && { vocabulary: Object.fromEntries(words) }),
    ...(views.length > 0 && { views: views as NonNullable<Frame['views']> }),
  };
}
