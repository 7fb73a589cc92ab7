import { frameTimesSince } from './page-probe.mjs';

const STROKE_MS = 2000;
/** Interval between pointer moves. */
const MOVE_MS = 8;
const SWING_PX = 160;
const SWING_MS = 800;
const WHEEL_PX = 30;
/** Minimum number of moves in a drag, even on a slow machine. */
const MIN_MOVES = 10;

/**
 * Drags the picture back and forth by an empty spot for two seconds.
 * @returns {Promise<number[]>} the duration of each frame, in ms
 */
export async function pan(page) {
  const { x, y } = await page.evaluate(takeHold);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = await stroke(page, (time) => {
    const turn = (2 * Math.PI * time) / SWING_MS;
    return page.mouse.move(x + SWING_PX * Math.sin(turn), y + (SWING_PX / 2) * Math.sin(turn / 2));
  });
  await page.mouse.up();
  return frames;
}

/**
 * Turns the wheel back and forth with Ctrl held for two seconds.
 * @returns {Promise<number[]>} the duration of each frame, in ms
 */
export async function zoom(page) {
  const { x, y } = await page.evaluate(takeHold);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  const frames = await stroke(page, (time) =>
    page.mouse.wheel(0, time % SWING_MS < SWING_MS / 2 ? -WHEEL_PX : WHEEL_PX),
  );
  await page.keyboard.up('Control');
  return frames;
}

/** @throws Error if the picture does not move, as the frames would be meaningless */
async function stroke(page, move) {
  const start = await page.evaluate(() => performance.now());
  const clock = performance.now();
  for (let time = 0; time < STROKE_MS; time = performance.now() - clock) {
    await move(time);
    await new Promise((resolve) => setTimeout(resolve, MOVE_MS));
  }
  const frames = await page.evaluate(frameTimesSince, start);
  const moves = await page.evaluate(() => globalThis.probe.hold.moves);
  if (moves < MIN_MOVES)
    throw new Error(`stroke: expected the picture to move, got ${moves} moves`);
  return frames;
}

/** Runs in a page: counts moves of the picture. @returns an empty point near its centre */
function takeHold() {
  const STEP_PX = 10;
  const CLEAR_PX = 6;
  const canvas = document
    .querySelector('lineage-graph')
    ?.shadowRoot.querySelector('lineage-canvas');
  const container = (canvas?.shadowRoot ?? document).querySelector('.picture, #graph');
  const { cy } = container._cyreg;
  const hold = { moves: 0 };
  globalThis.probe.hold = hold;
  cy.on('viewport', () => hold.moves++);

  const { left, top, width, height } = container.getBoundingClientRect();
  const boxes = cy.elements().map((element) => element.renderedBoundingBox());
  const isEmpty = ({ x, y }) =>
    boxes.every(
      ({ x1, x2, y1, y2 }) =>
        left + x1 - CLEAR_PX > x ||
        left + x2 + CLEAR_PX < x ||
        top + y1 - CLEAR_PX > y ||
        top + y2 + CLEAR_PX < y,
    ) && container.contains(container.getRootNode().elementFromPoint(x, y));
  const spots = [];
  for (let x = left + STEP_PX; x < left + width; x += STEP_PX) {
    for (let y = top + STEP_PX; y < top + height; y += STEP_PX) spots.push({ x, y });
  }
  const [midX, midY] = [left + width / 2, top + height / 2];
  const farness = ({ x, y }) => Math.hypot(x - midX, y - midY);
  const spot = spots.sort((a, b) => farness(a) - farness(b)).find(isEmpty);
  if (!spot) throw new Error('picture: expected an empty spot to hold it by');
  return spot;
}
