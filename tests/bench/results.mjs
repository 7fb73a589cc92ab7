// Stores the tables of a run, and writes them into docs/benchmarks.md.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/**
 * Stores a table for the page, if the run writes one.
 * @param {string} title
 * @param {readonly (readonly string[])[]} lines header first
 */
export function keepTable(title, lines) {
  const file = process.env.BENCH_RESULTS;
  if (file)
    appendFileSync(file, `${JSON.stringify({ bench: process.env.BENCH_NAME, title, lines })}\n`);
}

/** The tables stored by a run. */
export function keptTables(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The machine in one line, with its load average over five minutes, which includes the benchmarks themselves. */
export function machineLine(effort) {
  const [{ model } = { model: 'unknown' }] = cpus();
  const load = loadavg()[1].toFixed(1);
  return `${new Date().toISOString().slice(0, 10)}, ${effort}: ${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load ${load}`;
}

/**
 * The page with the tables of a run in place of earlier ones from the same benchmarks.
 * @param {string} page the current text
 */
export function pageWith(page, tables, machine) {
  const [head, ...sections] = page.split(/^(?=## )/m);
  const markOf = (bench) => `<!-- ${bench} -->`;
  const marks = tables.map(({ bench }) => markOf(bench));
  const kept = sections.filter((section) => !marks.some((mark) => section.includes(mark)));
  const made = tables.map(({ bench, title, lines }) => {
    const rows = lines.map(
      (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
    );
    rows.splice(1, 0, `|${' --- |'.repeat(lines[0].length)}`);
    return `## ${title}\n\n${markOf(bench)}\n\n${machine}\n\n${rows.join('\n')}\n`;
  });
  return [head, ...kept, ...made].map((part) => `${part.trimEnd()}\n`).join('\n');
}
