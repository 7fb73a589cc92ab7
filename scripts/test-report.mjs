import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, 'node_modules/.cache/checks');

const fileOf = (project) => join(REPORTS, `${project}.json`);

/** A run in which so many tests have failed ends: each may have waited for minutes, and the rest would too. */
const MOST_FAILED = 5;

/** The command that runs the tests of a project, so many files at a time, and writes a report of them. */
export function vitestCommand(project, workers = 1) {
  mkdirSync(REPORTS, { recursive: true });
  const report = relative(ROOT, fileOf(project));
  return `vitest run --project ${project} --maxWorkers=${workers} --bail=${MOST_FAILED} --reporter=default --reporter=json --outputFile.json=${report}`;
}

/** Forgets the report of an earlier run. */
export function forgetReport(project) {
  rmSync(fileOf(project), { force: true });
}

/**
 * The tests of a finished run. A file that could not be loaded, and a run that ends badly in any other way, count as one.
 * @param {boolean} ok whether the command said so
 * @returns {{ passed: number, failed: number, skipped: number, files: { name: string, seconds: number }[], problem: string }}
 */
export function readReport(project, ok) {
  let report = {};
  let problem = '';
  try {
    report = JSON.parse(readFileSync(fileOf(project), 'utf8'));
  } catch (error) {
    problem = `no report: ${error.message}`;
  }
  const { testResults = [], numPassedTests: passed = 0, numFailedTests = 0 } = report;
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  const brokenFiles = testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  // One without a single test is broken, unless all of its tests say that they cannot be run here.
  const isEmpty = passed === 0 && skipped === 0;
  return {
    passed,
    failed: failed === 0 && (!ok || isEmpty) ? 1 : failed,
    skipped,
    files: testResults.map(({ name, startTime, endTime }) => ({
      name: relative(ROOT, name),
      seconds: (endTime - startTime) / 1000,
    })),
    problem,
  };
}
