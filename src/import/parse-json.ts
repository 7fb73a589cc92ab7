import { JsonSyntaxError, walkJson } from '../domain/format/walk-json.js';
import { importError, placeIn, type ImportError } from './import-error.js';
import { refuseDeepJson } from './refuse-deep.js';

/** A text as JSON. @throws ImportError with the place */
export function parseJson(text: string): unknown {
  refuseDeepJson(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw errorOf(text, error instanceof Error ? error.message : String(error));
  }
}

/** Engines say in words of their own where a text stops to be JSON, and some of them not at all. */
function errorOf(text: string, said: string): ImportError {
  try {
    walkJson(text, () => undefined);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { offset, message } = error;
    const isCutOff = offset >= text.trimEnd().length || /end of|unterminated/i.test(said);
    const place = placeIn(text, offset);
    return isCutOff
      ? importError(place, 'cut-off')
      : importError(place, 'not-of-format', 'JSON', message);
  }
  // Remarks and commas too many, which the walk passes over: of commas the engine says where.
  const [, offset] = /position (\d+)/.exec(said) ?? [];
  const at = offset === undefined ? remarkIn(text) : Number(offset);
  return importError(at === null ? '' : placeIn(text, at), 'not-of-format', 'JSON', said);
}

/** Where the first remark begins outside of quotes. */
function remarkIn(text: string): number | null {
  for (const { 0: found, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|\/[/*]/g))
    if (found.startsWith('/')) return index;
  return null;
}
