import { isAlias, isMap, isNode, isScalar, Lexer, parseDocument, visit, type Document } from 'yaml';
import { importError, placeIn, type ImportError } from './import-error.js';
import { MAX_DEPTH } from './refuse-deep.js';

/** Lists and maps are set in by this much in the common style. */
const INDENT = 2;
/** An alias stands for all that its anchor holds: more of them are a file that explodes. */
const MAX_ALIASES = 100;

/**
 * A text as YAML: lists, maps and texts. Every scalar stays the text that it is: no dates, no numbers, no tags of anybody's own.
 * Cost: linear.
 * @throws ImportError with the place
 */
export function parseYaml(text: string): unknown {
  refuseDeep(text);
  const document = parseDocument(text, {
    schema: 'failsafe',
    merge: true,
    prettyErrors: false,
    // The library compares each with each; here they are looked up.
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) {
    const said =
      error.code === 'MULTIPLE_DOCS' ? 'expected one document, got another' : error.message;
    throw yamlError(text, error.pos[0], said);
  }
  const { firstAlias } = checkNodes(document, text);
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    throw yamlError(text, firstAlias, cause instanceof Error ? cause.message : String(cause));
  }
}

/** Reads the tokens alone, which takes nothing from the stack: brackets within brackets, and how far lines are set in. */
function refuseDeep(text: string): void {
  let brackets = 0;
  let at = 0;
  let lineStart = 0;
  let isSetIn = true;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    // Marks of the lexer for what follows: a text, a document, a mistake.
    if (!isScalar && (token === '\u001F' || token === '\u0002' || token === '\u0018')) {
      isScalar = token === '\u001F';
      if (isScalar) isSetIn = false;
      continue;
    }
    if (token === '\n') {
      lineStart = at + 1;
      isSetIn = true;
    } else if (isScalar) isScalar = false;
    else if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (!/^(?:[ \t]+|[-?:])$/.test(token)) isSetIn = false;
    at += token.length;
    const depth = brackets + (isSetIn ? (at - lineStart) / INDENT : 0);
    if (depth > MAX_DEPTH) throw importError(placeIn(text, at), 'too-deep', MAX_DEPTH);
  }
}

/** Refuses keys that are said twice in a map, and aliases of nothing. Gives where the first alias is. */
function checkNodes(document: Document, text: string): { readonly firstAlias: number } {
  const anchors = new Set<string>();
  let firstAlias = 0;
  visit(document, (_, node) => {
    if (isAlias(node)) {
      firstAlias ||= node.range?.[0] ?? 0;
      if (anchors.has(node.source)) return;
      throw yamlError(text, node.range?.[0], `expected the anchor &${node.source}, got none`);
    }
    if (!isNode(node)) return;
    if (node.anchor !== undefined) anchors.add(node.anchor);
    if (!isMap(node)) return;
    const keys = new Set<string>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (keys.has(name)) {
        const said = `expected each key once, got ${JSON.stringify(name)} again`;
        throw yamlError(text, key.range?.[0], said);
      }
      keys.add(name);
    }
  });
  return { firstAlias };
}

function yamlError(text: string, offset: number | undefined, said: string): ImportError {
  return importError(placeIn(text, offset ?? 0), 'not-of-format', 'YAML', said);
}
