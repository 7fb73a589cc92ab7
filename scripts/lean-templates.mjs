import MagicString from 'magic-string';

/** Template tag → function that shortens its text. */
const SHORTER = { html: shorterHtml, svg: shorterHtml, css: shorterCss };

/** Comments, and strings, which stay unchanged. */
const CSS_PARTS = /\/\*[^]*?\*\/|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g;

/**
 * Removes comments and indentation from templates, which JavaScript minifiers leave alone. A single space between
 * elements stays, as it is visible; CSS minifiers do not understand expressions inside these templates.
 * @type {import('vite').Plugin}
 */
export const leanTemplates = {
  name: 'lean-templates',
  apply: 'build',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(?:html|svg|css)`/ },
    order: 'post',
    handler(code) {
      const lean = new MagicString(code);
      for (const { tag, quasi } of templatesIn(this.parse(code))) {
        for (const { start, end } of quasi.quasis) {
          const text = code.slice(start, end);
          const short = SHORTER[tag.name](text);
          if (short !== text) lean.update(start, end, short);
        }
      }
      return lean.hasChanged()
        ? { code: lean.toString(), map: lean.generateMap({ hires: true }) }
        : null;
    },
  },
};

function* templatesIn(node) {
  if (typeof node !== 'object' || node === null) return;
  if (node.type === 'TaggedTemplateExpression' && Object.hasOwn(SHORTER, node.tag.name ?? '')) {
    yield node;
  }
  for (const child of Object.values(node)) yield* templatesIn(child);
}

function shorterHtml(text) {
  return text.replace(/<!--[^]*?-->/g, '').replace(/\s+/g, ' ');
}

function shorterCss(text) {
  return text
    .replace(CSS_PARTS, (_, string = '') => string)
    .split(/('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/)
    .map((part, i) => (i % 2 === 1 ? part : shorterRules(part)))
    .join('');
}

function shorterRules(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}');
}
