import { JsonSyntaxError, walkJson } from '../domain/format/walk-json.js';
import { importError, placeIn, type ImportError } from './import-error.js';
import { refuseDeepJson } from './refuse-deep.js';

/** Parses JSON. @throws ImportError with the place */
export function parseJson(text: string): unknown {
  refuseDeepJson(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw errorOf(text, error instanceof Error ? error.message : String(error));
  }
}

/** Locates a syntax error, since engines report positions in different ways, or not at all. */
function errorOf(text: string, engineMessage: string): ImportError {
  try {
    walkJson(text, () => undefined);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { offset, message } = error;
    const isCutOff = offset >= text.trimEnd().length || /end of|unterminated/i.test(engineMessage);
    const place = placeIn(text, offset);
    return isCutOff
      ? importError(place, 'cut-off')
      : importError(place, 'not-of-format', 'JSON', message);
  }
  return importError('', 'not-of-format', 'JSON', engineMessage);
}
