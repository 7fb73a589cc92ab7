import { isAlias, isMap, isNode, isScalar, Lexer, parseDocument, visit, type Document } from 'yaml';
import { importError, placeIn, type ImportError } from './import-error.js';
import { MAX_DEPTH } from './refuse-deep.js';

/** The common indentation of lists and maps. */
const INDENT = 2;
/** Maximum number of aliases: each repeats all of its anchor, so more could expand exponentially. */
const MAX_ALIASES = 100;

/**
 * Parses YAML with lists, maps and strings. Every scalar stays a string: no dates, numbers or custom tags. Cost:
 * linear.
 * @throws ImportError with the place
 */
export function parseYaml(text: string): unknown {
  refuseDeep(text);
  const document = parseDocument(text, {
    schema: 'failsafe',
    merge: true,
    prettyErrors: false,
    // The library's check is quadratic; `checkNodes` uses a set.
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

/** Checks nesting by tokens only, without recursion: brackets, and indentation. */
function refuseDeep(text: string): void {
  let brackets = 0;
  let at = 0;
  let lineStart = 0;
  let isSetIn = true;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    // Control tokens of the lexer: scalar, document, error.
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

/** Refuses duplicate keys, and aliases without anchor. Returns the offset of the first alias. */
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
