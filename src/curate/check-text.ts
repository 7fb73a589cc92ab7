import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { GraphJsonError, parseGraphText } from '../domain/format/parse-graph.js';
import { GraphFormatError, type Problem } from '../domain/format/problem.js';
import type { Finding } from './finding.js';
import { placesIn, type Place } from './locate.js';
import { JsonSyntaxError, walkJson } from '../domain/format/walk-json.js';

/** The rule that a text is JSON. */
const SYNTAX_RULE = 'format/json';
/** The rule that a file conforms to the format. */
const FORMAT_RULE = 'format/valid';
/** The rule that a file uses words and keys that the format, or the file itself, knows. */
export const WORD_RULE = 'format/unknown-word';

/** A text held against the format. */
export interface CheckedText {
  /** Null if the text is not a graph. */
  readonly graph: LineageGraph | null;
  readonly findings: readonly Finding[];
  /** Where the text stops to be JSON, for the only finding there is then. */
  readonly syntaxPlace?: Place;
}

/** Parses a graph file's text and gives everything that is wrong or odd about it, as findings. */
export function checkText(text: string): CheckedText {
  try {
    const { graph, warnings } = parseGraphText(text);
    return { graph, findings: warnings.map((problem) => findingOf(problem, WORD_RULE, 'warning')) };
  } catch (error) {
    if (error instanceof GraphFormatError) {
      const findings = error.problems.map((problem) => findingOf(problem, FORMAT_RULE, 'error'));
      return { graph: null, findings };
    }
    if (error instanceof GraphJsonError) return syntaxErrorOf(text, error);
    throw error;
  }
}

function findingOf(
  { path, message }: Problem,
  rule: string,
  severity: Finding['severity'],
): Finding {
  return { path, message, rule, severity };
}

/** Engines say in words of their own, or not at all, where a text stops to be JSON. */
function syntaxErrorOf(text: string, { message }: GraphJsonError): CheckedText {
  const findingOf = (words: string): Finding => ({
    path: '',
    message: words,
    rule: SYNTAX_RULE,
    severity: 'error',
  });
  try {
    walkJson(text.replace(/^\uFEFF/, ' '), () => undefined);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { offset } = error;
    return {
      graph: null,
      findings: [findingOf(error.message)],
      syntaxPlace: placesIn(text)(offset, offset),
    };
  }
  return { graph: null, findings: [findingOf(message)] };
}
