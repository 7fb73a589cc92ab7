import {
  Composer,
  isAlias,
  isMap,
  isNode,
  isScalar,
  Lexer,
  Parser,
  visit,
  type CST,
  type Document,
} from 'yaml';
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
  const document = documentIn(text);
  const { firstAlias } = checkNodes(document, text);
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES + 1 });
  } catch (cause) {
    throw yamlError(text, firstAlias, cause instanceof Error ? cause.message : String(cause));
  }
}

/** Parses a text that is one document. @throws ImportError */
function documentIn(text: string): Document {
  const composer = new Composer({
    schema: 'failsafe',
    merge: true,
    prettyErrors: false,
    // The library's check is quadratic; `checkNodes` uses a set.
    uniqueKeys: false,
  });
  // By default it collects every error with its stack trace: hundreds of thousands take half a minute and all memory.
  const first: { mistake?: ImportError } = {};
  Object.assign(composer, {
    onError: (source: MistakeSource, _: string, message: string, isWarning?: boolean) => {
      if (isWarning === true) return;
      first.mistake ??= yamlError(text, offsetOf(source), message);
      throw first.mistake;
    },
  });
  try {
    const [document, other] = composer.compose(tokensIn(text), true, text.length);
    if (!document) throw yamlError(text, 0, 'expected a document, got none');
    if (other) throw yamlError(text, other.range[0], 'expected one document, got another');
    const [error] = document.errors;
    if (error) throw yamlError(text, error.pos[0], error.message);
    return document;
  } catch (error) {
    // The library catches what is thrown, and reports it as another error.
    throw first.mistake ?? error;
  }
}

/** How the library states the position of an error. */
type MistakeSource = number | readonly [number, number, number?] | { readonly offset: number };

function offsetOf(source: MistakeSource): number {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : source[0];
}

/**
 * Parses a text into tokens, without recursion. @throws ImportError if brackets or indentation are nested too deeply
 * for the composer, which is recursive, or if an anchor has too many aliases
 */
function* tokensIn(text: string): Generator<CST.Token> {
  const parser = new Parser();
  let brackets = 0;
  let at = 0;
  let lineStart = 0;
  let isSetIn = true;
  let isScalar = false;
  /** Anchor → number of its aliases. */
  const uses = new Map<string, number>();
  const countUse = (anchor: string, offset: number) => {
    const count = (uses.get(anchor) ?? 0) + 1;
    uses.set(anchor, count);
    if (count > MAX_ALIASES)
      throw yamlError(
        text,
        offset,
        `expected at most ${MAX_ALIASES} aliases of &${anchor}, got more`,
      );
  };
  for (const lexeme of new Lexer().lex(text)) {
    // Control tokens of the lexer: scalar, document, error.
    const isMark = lexeme === '\u001F' || lexeme === '\u0002' || lexeme === '\u0018';
    if (!isScalar && isMark) {
      isScalar = lexeme === '\u001F';
      if (isScalar) isSetIn = false;
    } else {
      if (lexeme === '\n') {
        lineStart = at + 1;
        isSetIn = true;
      } else if (isScalar) isScalar = false;
      else if (lexeme === '[' || lexeme === '{') brackets++;
      else if (lexeme === ']' || lexeme === '}') brackets--;
      else if (!/^(?:[ \t]+|[-?:])$/.test(lexeme)) {
        isSetIn = false;
        if (lexeme.startsWith('&')) uses.delete(lexeme.slice(1));
        if (lexeme.startsWith('*')) countUse(lexeme.slice(1), at);
      }
      at += lexeme.length;
      const depth = brackets + (isSetIn ? (at - lineStart) / INDENT : 0);
      if (depth > MAX_DEPTH) throw importError(placeIn(text, at), 'too-deep', MAX_DEPTH);
    }
    yield* parser.next(lexeme);
  }
  yield* parser.end();
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
        const message = `expected each key once, got ${JSON.stringify(name)} again`;
        throw yamlError(text, key.range?.[0], message);
      }
      keys.add(name);
    }
  });
  return { firstAlias };
}

function yamlError(text: string, offset: number | undefined, message: string): ImportError {
  return importError(placeIn(text, offset ?? 0), 'not-of-format', 'YAML', message);
}
