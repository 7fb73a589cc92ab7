import { medianOf } from './quantiles.mjs';

const GOAL_MS = 50;

/**
 * A row of a table: how long the main thread was blocked, the median of several runs.
 * @param {string} what
 * @param {readonly { task: number, gap: number }[]} blocks of `longestBlockSince`
 */
export function blockRow(what, blocks) {
  return {
    what,
    measured: blockText(blocks),
    goal: `≤ ${GOAL_MS} ms`,
    met: medianOf(blocks.map(({ task }) => task)) <= GOAL_MS,
  };
}

/** Chromium reports no task below 50 ms, so the timer gap is an upper limit for shorter ones. */
export function blockText(blocks) {
  const task = medianOf(blocks.map((block) => block.task));
  const gap = medianOf(blocks.map((block) => block.gap));
  const most = Math.max(...blocks.map((block) => block.task));
  const longTask = task === 0 ? 'no long task' : `task ${ms(task)}`;
  return `${longTask}, timer gap ${ms(gap)}${most > task ? `, worst run ${ms(most)}` : ''}`;
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}
