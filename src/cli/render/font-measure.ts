import { openSync, type Font, type FontCollection } from 'fontkit';
import type { MeasureText } from '../../scene/drawing-area.js';
import { reasonOf } from '../files.js';
import { CommandError } from '../terminal.js';
import type { FontFiles } from './system-font.js';

const BOLD_WEIGHT = 600;
/** Estimated widths in em of missing glyphs: for East Asian scripts, and others. */
const SQUARE_EM = 1;
const OTHER_EM = 0.6;
const SQUARE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303F\uFF00-\uFF60\p{Emoji_Presentation}]/u;

/** Measures text by the advances and kerning of a font, as a browser does. */
export interface FontMeasure {
  readonly measureText: MeasureText;
  /** The name of the typeface; null if widths are estimated. */
  readonly family: string | null;
  /** Measured characters that are missing in the font. */
  readonly missing: ReadonlySet<string>;
}

/** Measures with font files; without any, estimates. @throws CommandError if a file is not a font */
export function fontMeasure(files: FontFiles | null): FontMeasure {
  const missing = new Set<string>();
  if (!files) {
    const measureText: MeasureText = (text, fontPx) => lackedEm(text) * fontPx;
    return { measureText, family: null, missing };
  }
  const regular = opened(files.regular);
  const bold = files.bold === files.regular ? heavier(regular) : opened(files.bold);
  const widths = new Map<string, number>();
  const measureText: MeasureText = (text, fontPx, isBold) => {
    const key = `${isBold ? 'b' : 'r'}${text}`;
    let ems = widths.get(key);
    if (ems === undefined) widths.set(key, (ems = emsOf(isBold ? bold : regular, text, missing)));
    return ems * fontPx;
  };
  return { measureText, family: regular.familyName, missing };
}

/** The width of a text in em: by the font if it has the glyphs, otherwise estimated. */
function emsOf(font: Font, text: string, missing: Set<string>): number {
  let ems = 0;
  let run = '';
  const flush = () => {
    if (run !== '') ems += font.layout(run).advanceWidth / font.unitsPerEm;
    run = '';
  };
  for (const character of text) {
    if (font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) {
      run += character;
      continue;
    }
    flush();
    missing.add(character);
    ems += lackedEm(character);
  }
  flush();
  return ems;
}

function lackedEm(text: string): number {
  let ems = 0;
  for (const character of text) ems += SQUARE.test(character) ? SQUARE_EM : OTHER_EM;
  return ems;
}

function opened(file: string): Font {
  let font: Font | FontCollection;
  try {
    font = openSync(file);
  } catch (error) {
    const isRead = (error as NodeJS.ErrnoException).code === undefined;
    throw new CommandError(
      `${file}: ${isRead ? `expected a font: ${(error as Error).message}` : reasonOf(error)}`,
    );
  }
  const [first] = 'fonts' in font ? font.fonts : [font];
  if (!first) throw new CommandError(`${file}: expected a font, got an empty collection`);
  return first;
}

/** A bolder instance of a variable font. */
function heavier(font: Font): Font {
  return 'wght' in font.variationAxes ? font.getVariation({ wght: BOLD_WEIGHT }) : font;
}
