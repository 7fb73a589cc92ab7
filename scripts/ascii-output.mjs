import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NOT_ASCII = /[\u0080-\uFFFF]/g;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Writes a script in ASCII alone: a classic script is read in the encoding of its page, and a page opened from a disk that does
 * not say its encoding is read in an old one.
 */
export const asciiOutput = {
  name: 'ascii-output',
  writeBundle({ dir = '' }, files) {
    for (const { type, fileName } of Object.values(files)) {
      if (type !== 'chunk') continue;
      const file = join(dir, fileName);
      const lines = readFileSync(file, 'utf8').split('\n');
      writeFileSync(file, lines.map(escapeLine).join('\n'));
      const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
      writeFileSync(
        `${file}.map`,
        JSON.stringify({ ...map, mappings: shiftedMappings(map.mappings, lines) }),
      );
    }
  },
};

/** Within strings, templates, expressions and names, which are all the places a minifier leaves them in, the escape says the same. */
function escapeLine(line) {
  return line.replace(
    NOT_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Mappings of a source map whose generated columns are those after {@link escapeLine}. */
function shiftedMappings(mappings, lines) {
  return mappings
    .split(';')
    .map((line, i) => (isAscii(lines[i]) ? line : shiftedLine(line, lines[i])))
    .join(';');
}

function shiftedLine(line, text) {
  let [before, after, read, shift] = [0, 0, 0, 0];
  return line
    .split(',')
    .map((segment) => {
      const { value, length } = decode(segment);
      before += value;
      // An escape is five characters longer than what it stands for.
      for (; read < before; read++) if (text.charCodeAt(read) > 0x7f) shift += 5;
      const column = before + shift;
      const moved = encode(column - after) + segment.slice(length);
      after = column;
      return moved;
    })
    .join(',');
}

/** The first number of a segment, in base 64 VLQ, and how many characters it takes. */
function decode(segment) {
  let [bits, position, length] = [0, 0, 0];
  for (; ; position += 5) {
    const digit = DIGITS.indexOf(segment[length++]);
    bits += (digit & 31) * 2 ** position;
    if (digit < 32) break;
  }
  return { value: bits % 2 === 1 ? -(bits >> 1) : bits >> 1, length };
}

function encode(value) {
  let bits = value < 0 ? -value * 2 + 1 : value * 2;
  let text = '';
  do {
    const digit = bits & 31;
    bits >>>= 5;
    text += DIGITS[bits > 0 ? digit | 32 : digit];
  } while (bits > 0);
  return text;
}

function isAscii(text = '') {
  return text.search(NOT_ASCII) === -1;
}
