import { formatProblem, GraphFormatError, messageIn } from '../domain/format/problem.js';
import { parseHubId } from '../import/hub-id.js';
import { formatFailure } from '../import/failure.js';
import { ImportError } from '../import/import-error.js';
import { importGraph, type ImportInput } from '../import/import-graph.js';
import type { LineageGraphElement } from '../index.js';
import { importingWordsIn } from '../locales/importing-words-in.js';
import { problemWordsIn } from '../locales/problem-words-in.js';
import type { ProblemWords } from '../locales/problems-en.js';
import { problemsEn } from '../locales/problems-en.js';
import { showReport, type Report } from './import-report.js';
import { langOf } from './open-files.js';

/** A larger file is not even read: a page must not be ended by one. */
const MAX_BYTES = 128 * 1024 * 1024;

/** Asks what is to be opened: files, or a text, for those who can neither drop nor paste. @param pick shows the choice of files */
export function askWhat(
  element: LineageGraphElement,
  pick: () => void,
  take: (text: string) => void,
): void {
  showReport({ kind: 'open', lang: langOf(element), pick, take });
}

/** Shows the graph in some files, or in a text, with a report; where there is none, says why, and the graph that was there stays. */
export async function bringIn(
  element: LineageGraphElement,
  files: readonly File[],
  text: string,
): Promise<void> {
  const lang = langOf(element);
  const words = importingWordsIn(lang);
  const id = files.length === 0 ? parseHubId(text) : null;
  if (id !== null) {
    const { draftFromHub } = await import('./draft-from-hub.js');
    await draftFromHub(element, id);
    return;
  }
  const large = files.find(({ size }) => size > MAX_BYTES);
  if (large) {
    showReport({ kind: 'refused', lang, reasons: [words.tooLarge(large.name)] });
    return;
  }
  // What is shown before is the graph itself, not what changed in it.
  element.compareSrc = null;
  element.compareGraph = null;
  await element.updateComplete;
  const inputs =
    files.length > 0 ? await Promise.all(files.map(inputOf)) : [{ name: '', content: text }];
  showReport(outcomeOf(element, inputs, lang, (await problemWordsIn(lang)) ?? problemsEn));
}

function outcomeOf(
  element: LineageGraphElement,
  inputs: readonly ImportInput[],
  lang: string,
  problemWords: ProblemWords,
): Report {
  try {
    const { graph, report } = importGraph(inputs);
    const before = element.graph;
    const viewBefore = element.view;
    // What was asked of the graph before means nothing to this one.
    const asked = new URLSearchParams(element.view).get('lang');
    element.selected = null;
    element.view = asked === null ? '' : `lang=${asked}`;
    element.graph = graph;
    const back = () => {
      element.compareGraph = null;
      element.graph = before;
      element.view = viewBefore;
    };
    const compare = () => {
      element.compareGraph = before;
    };
    return { kind: 'read', lang, report, back, compare: before && compare };
  } catch (error) {
    if (error instanceof ImportError) {
      const said = formatFailure(error.failure, importingWordsIn(lang));
      const reason = error.place === '' ? said : `${error.place}: ${said}`;
      return { kind: 'refused', lang, reasons: [reason] };
    }
    if (error instanceof GraphFormatError) {
      const reasons = error.problems.map((problem) =>
        formatProblem({ path: problem.path, message: messageIn(problemWords, problem) }),
      );
      return { kind: 'refused', lang, reasons };
    }
    throw error;
  }
}

async function inputOf(file: File): Promise<ImportInput> {
  return { name: file.name, content: new Uint8Array(await file.arrayBuffer()) };
}
