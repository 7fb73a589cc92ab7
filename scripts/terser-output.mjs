import { minify } from 'terser';

/**
 * How scripts are minified. Reading a property runs nothing here: what only reads, or sets what nobody reads, is left out.
 * @type {import('terser').MinifyOptions}
 */
export const TERSER = {
  ecma: 2020,
  compress: { passes: 2, pure_getters: true },
  format: { comments: false },
};

const NOT_ASCII = /[\u0080-\uFFFF]/g;

/**
 * Minifies a build of one file, which Vite leaves as long as it is for others to take apart.
 * @param {{ ascii?: boolean }} [options] `ascii`: a classic script is read in the encoding of its page, and a page opened from
 *   a disk that does not say its encoding is read in an old one
 * @returns {import('vite').Plugin}
 */
export function terserOutput({ ascii = false } = {}) {
  return {
    name: 'terser-output',
    renderChunk: {
      // What brings the code to the syntax of older browsers prints it anew.
      order: 'post',
      async handler(code, _, { format }) {
        const { code: small, map } = await minify(ascii ? escaped(code) : code, {
          ...TERSER,
          module: format === 'es',
          toplevel: true,
          format: { ...TERSER.format, ascii_only: ascii },
          sourceMap: { asObject: true },
        });
        return { code: small, map };
      },
    },
  };
}

/** Terser leaves what stands in a template with a tag as it is written. */
function escaped(code) {
  return code.replace(
    NOT_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
