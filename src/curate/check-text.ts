import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { GraphJsonError, parseGraphText } from '../domain/format/parse-graph.js';
import { GraphFormatError, type Problem } from '../domain/format/problem.js';
import type { Finding } from './finding.js';
import { placesIn } from '../domain/format/places-in.js';
import { repeatedKeysIn } from '../domain/format/repeated-keys.js';
import { unknownTermsIn } from './unknown-terms-in.js';
import { JsonSyntaxError, walkJson } from '../domain/format/walk-json.js';

/** The rule that a file is JSON. */
const SYNTAX_RULE = 'format/json';
/** The rule that a file conforms to the format. */
const FORMAT_RULE = 'format/valid';
/** The rule that keys are unique: parsers silently keep only one of two. */
const REPEATED_KEY_RULE = 'format/repeated-key';
/** The rule that a file only uses words and keys known to the format or the file itself. */
export const WORD_RULE = 'format/unknown-word';

/** A validated text. */
export interface CheckedText {
  /** Null if the text is not a graph, or if parsing it would lose anything. */
  readonly graph: LineageGraph | null;
  readonly findings: readonly Finding[];
}

/** Parses a graph file, and returns its errors and warnings as findings. */
export function checkText(text: string): CheckedText {
  try {
    const { graph, warnings } = parseGraphText(text);
    const repeated = repeatedKeyFindings(text);
    const odd = warnings.map((problem) => findingOf(problem, WORD_RULE, 'warning'));
    return { graph: repeated.length > 0 ? null : graph, findings: [...repeated, ...odd] };
  } catch (error) {
    if (error instanceof GraphFormatError) {
      const findings = error.problems.map((problem) => findingOf(problem, FORMAT_RULE, 'error'));
      // Reported along with the errors, so that a curator can fix everything at once.
      const input: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
      const odd = unknownTermsIn(input, error.problems).map((problem) =>
        findingOf(problem, WORD_RULE, 'warning'),
      );
      return { graph: null, findings: [...repeatedKeyFindings(text), ...findings, ...odd] };
    }
    if (error instanceof GraphJsonError) return syntaxErrorOf(text, error);
    throw error;
  }
}

function repeatedKeyFindings(text: string): readonly Finding[] {
  return repeatedKeysIn(text.replace(/^\uFEFF/, '')).map(({ key, path, first, again }) => {
    const message = `expected the key ${JSON.stringify(key)} once, got it at ${first.line}:${first.column} and again at ${again.line}:${again.column}`;
    return { ...findingOf({ path, message }, REPEATED_KEY_RULE, 'error'), place: again };
  });
}

function findingOf(
  { path, message }: Problem,
  rule: string,
  severity: Finding['severity'],
): Finding {
  return { path, message, rule, severity };
}

/** Locates a syntax error, since engines report positions in different ways, or not at all. */
function syntaxErrorOf(text: string, { message }: GraphJsonError): CheckedText {
  const found = findingOf({ path: '', message }, SYNTAX_RULE, 'error');
  try {
    walkJson(text.replace(/^\uFEFF/, ' '), () => undefined);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const place = placesIn(text)(error.offset, error.offset);
    return { graph: null, findings: [{ ...found, message: error.message, place }] };
  }
  return { graph: null, findings: [found] };
}
