/** Number of context lines around a change. */
const CONTEXT = 3;
/** With more edits than this, the whole file is replaced. */
const MAX_EDITS = 2000;

/** A line of a patch: context, removed or added. */
interface PatchLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/**
 * The differences of two texts as a patch for `git apply`; '' if they are equal. Cost: Myers' O(ND), An O(ND)
 * Difference Algorithm and Its Variations (1986).
 * @param path path of the file within its repository
 */
export function unifiedDiff(before: string, after: string, path: string): string {
  if (before === after) return '';
  const lines = patchLines(linesIn(before), linesIn(after));
  // A file name with spaces is terminated by a tab.
  const name = /\s/.test(path) ? `${path}\t` : path;
  const head = `diff --git a/${path} b/${path}\n--- a/${name}\n+++ b/${name}\n`;
  return head + hunksIn(lines).map(hunkText).join('');
}

/** Splits a text into lines with their line feeds, which the last may lack. */
function linesIn(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

function patchLines(a: readonly string[], b: readonly string[]): readonly PatchLine[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  const max = Math.min(a.length, b.length) - start;
  while (tail < max && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [goneEnd, newEnd] = [a.length - tail, b.length - tail];
  const lines: PatchLine[] = [];
  const add = (mark: PatchLine['mark'], texts: readonly string[]) => {
    for (const text of texts) lines.push({ mark, text });
  };
  add(' ', a.slice(0, start));
  let [x, y] = [start, start];
  for (const [i, j] of keptPairs(a.slice(start, goneEnd), b.slice(start, newEnd))) {
    add('-', a.slice(x, start + i));
    add('+', b.slice(y, start + j));
    add(' ', a.slice(start + i, start + i + 1));
    [x, y] = [start + i + 1, start + j + 1];
  }
  add('-', a.slice(x, goneEnd));
  add('+', b.slice(y, newEnd));
  add(' ', a.slice(goneEnd));
  return lines;
}

/** The indices of common lines in both lists, in order; empty if too much changed. */
function keptPairs(a: readonly string[], b: readonly string[]): readonly [number, number][] {
  const max = Math.min(a.length + b.length, MAX_EDITS);
  /** Diagonal → the furthest position in `a`. */
  const reached = new Int32Array(2 * max + 3);
  const zero = max + 1;
  /** The state after each number of edits, from diagonal `-edits - 1` on. */
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= max; edits++) {
    for (let k = -edits; k <= edits; k += 2) {
      const [left, right] = [reached[zero + k - 1] ?? 0, reached[zero + k + 1] ?? 0];
      let x = k === -edits || (k !== edits && left < right) ? right : left + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reached[zero + k] = x;
      if (x >= a.length && x - k >= b.length) return walkedBack(trace, a.length, b.length);
    }
    trace.push(reached.slice(zero - edits - 1, zero + edits + 2));
  }
  return [];
}

function walkedBack(trace: readonly Int32Array[], n: number, m: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [n, m];
  for (let edits = trace.length; edits > 0; edits--) {
    const at = (k: number) => trace[edits - 1]?.[k + edits] ?? 0;
    const k = x - y;
    const from = k === -edits || (k !== edits && at(k - 1) < at(k + 1)) ? k + 1 : k - 1;
    while (x > at(from) && y > at(from) - from) pairs.push([--x, --y]);
    [x, y] = [at(from), at(from) - from];
  }
  while (x > 0 && y > 0) pairs.push([--x, --y]);
  return pairs.reverse();
}

/** A hunk: consecutive lines of a patch, with the number of lines before them in both texts. */
interface Hunk {
  readonly lines: readonly PatchLine[];
  readonly before: number;
  readonly after: number;
}

function hunksIn(lines: readonly PatchLine[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [before, after, at] = [0, 0, 0];
  const pass = (end: number) => {
    for (; at < end; at++) {
      if (lines[at]?.mark !== '+') before++;
      if (lines[at]?.mark !== '-') after++;
    }
  };
  for (;;) {
    let first = at;
    while (lines[first]?.mark === ' ') first++;
    if (first >= lines.length) return hunks;
    pass(Math.max(at, first - CONTEXT));
    let end = first;
    for (let i = first; i < lines.length && i <= end + 2 * CONTEXT; i++) {
      if (lines[i]?.mark !== ' ') end = i;
    }
    const stop = Math.min(lines.length, end + 1 + CONTEXT);
    hunks.push({ lines: lines.slice(at, stop), before, after });
    pass(stop);
  }
}

function hunkText({ lines, before, after }: Hunk): string {
  const range = (start: number, other: string) => {
    const count = lines.filter(({ mark }) => mark !== other).length;
    return `${count === 0 ? start : start + 1},${count}`;
  };
  const texts = lines.map(({ mark, text }) =>
    text.endsWith('\n') ? mark + text : `${mark}${text}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range(before, '+')} +${range(after, '-')} @@\n${texts.join('')}`;
}
