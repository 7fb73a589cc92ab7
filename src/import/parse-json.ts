import { importError, placeIn, type ImportError } from './import-error.js';

/** A text as JSON. @throws ImportError with the place, as far as the engine says it */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw errorOf(message, placeOf(message, text));
  }
}

function placeOf(message: string, text: string): string {
  const [, offset] = /position (\d+)/.exec(message) ?? [];
  if (offset !== undefined) return placeIn(text, Number(offset));
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line !== undefined) return `${line}:${column ?? 1}`;
  return /end/i.test(message) ? placeIn(text, text.length) : '';
}

function errorOf(message: string, place: string): ImportError {
  return /end of|unterminated/i.test(message)
    ? importError(place, 'cut-off')
    : importError(place, 'not-json', message);
}
