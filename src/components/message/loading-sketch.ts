import { html, svg, type TemplateResult } from 'lit';

/** A placeholder family: left edge, top edge and width of each card, and the index of its parent. */
const CARDS: readonly (readonly [x: number, y: number, width: number, parent: number])[] = [
  [0, 84, 74, -1],
  [122, 28, 92, 0],
  [122, 84, 74, 0],
  [122, 150, 84, 0],
  [254, 0, 70, 1],
  [254, 38, 96, 1],
  [254, 84, 78, 2],
  [254, 128, 62, 3],
  [254, 166, 88, 3],
];
const CARD_HEIGHT = 24;

/** A placeholder for a picture; decorative. */
export function loadingSketch(): TemplateResult {
  return html`<svg
    class="sketch"
    viewBox="-1 -1 352 194"
    width="352"
    height="194"
    aria-hidden="true"
  >
    ${CARDS.map(([x, y, , parent]) => {
      const from = CARDS[parent];
      if (!from) return svg``;
      const [startX, startY] = [from[0] + from[2], from[1] + CARD_HEIGHT / 2];
      const [middle, endY] = [(startX + x) / 2, y + CARD_HEIGHT / 2];
      return svg`<path class="line" d="M${startX} ${startY}C${middle} ${startY} ${middle} ${endY} ${x} ${endY}"></path>`;
    })}
    ${CARDS.map(
      ([x, y, width]) => svg`<rect
        class="card" x=${x} y=${y} width=${width} height=${CARD_HEIGHT} rx="4"
      ></rect>
      <rect class="word" x=${x + 9} y=${y + 9} width=${width * 0.58} height="6" rx="3"></rect>`,
    )}
  </svg>`;
}
