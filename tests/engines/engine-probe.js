// Runs in a page before anything else: records errors, and provides what the tests ask of every engine.
const faults = [];
addEventListener('error', ({ message }) => faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));

const element = () => document.querySelector('lineage-graph');

/** Waits for the first frame in which a condition holds. */
async function until(isSo) {
  for (;;) {
    const found = await isSo();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

function* elementsIn(root) {
  for (const each of root.querySelectorAll('*')) {
    yield each;
    if (each.shadowRoot) yield* elementsIn(each.shadowRoot);
  }
}

const isSeen = (each) => each.checkVisibility({ visibilityProperty: true });

/** Whether anything is painted on any canvas. */
function isPainted() {
  const scratch = new OffscreenCanvas(200, 100).getContext('2d', { willReadFrequently: true });
  for (const each of elementsIn(document)) {
    if (each.localName === 'canvas' && each.width > 0 && each.height > 0)
      scratch.drawImage(each, 0, 0, 200, 100);
  }
  return scratch.getImageData(0, 0, 200, 100).data.some((byte) => byte !== 0);
}

/** The element at a point of the window, in any shadow tree. */
function innermostAt(x, y) {
  let at = document.elementFromPoint(x, y);
  for (let inner = at; inner; inner = at.shadowRoot?.elementFromPoint(x, y)) {
    if (inner !== at && at.shadowRoot !== inner.getRootNode()) break;
    at = inner;
  }
  return at;
}

/** A visible button by the beginning of its label. */
function buttonOf(words) {
  for (const each of elementsIn(document)) {
    if (each.localName !== 'button' || !isSeen(each)) continue;
    const label = each.getAttribute('aria-label') ?? each.textContent.replace(/\s+/g, ' ').trim();
    if (label.startsWith(words)) return each;
  }
  return null;
}

globalThis.probe = {
  faults: () => faults,

  /** Waits until a graph is drawn. @returns its number of nodes */
  async drawn() {
    await until(() => element()?.graph && isPainted());
    return element().graph.nodes.length;
  },

  /** The picture, as soon as it contains something. */
  pictureWith: (pattern) =>
    until(async () => {
      const picture = await element().exportSvg();
      return new RegExp(pattern).test(picture) && picture;
    }),

  /** The picture, as soon as it no longer contains something. */
  pictureWithout: (pattern) =>
    until(async () => {
      const picture = await element().exportSvg();
      return !new RegExp(pattern).test(picture) && picture;
    }),

  picture: () => element().exportSvg(),
  view: () => element().view,
  selected: () => element().selected,

  has: (words) => buttonOf(words) !== null,

  /** The position of a button. */
  async placeOf(words) {
    const button = await until(() => buttonOf(words));
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    await new Promise(requestAnimationFrame);
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  },

  /** Points all over the picture, from its centre outwards, preferably uncovered ones. */
  places() {
    const canvas = [...elementsIn(document)].find(
      ({ localName }) => localName === 'lineage-canvas',
    );
    const { left, top, right, bottom } = canvas.getBoundingClientRect();
    const distance = ({ x, y }) => Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2);
    const places = [];
    for (let x = left + 30; x < right - 20; x += 45)
      for (let y = top + 20; y < bottom - 20; y += 25) places.push({ x, y });
    const free = places.filter(({ x, y }) => canvas.shadowRoot.contains(innermostAt(x, y)));
    return (free.length > 0 ? free : places).sort((a, b) => distance(a) - distance(b));
  },

  focusPicture() {
    for (const each of elementsIn(document)) {
      if (each.getRootNode().host?.localName === 'lineage-canvas' && each.tabIndex === 0)
        return each.focus();
    }
    throw new Error('expected a picture that takes the focus, got none');
  },

  selectedNow: () => until(() => element().selected),

  show: async (view) => {
    element().view = view;
    await element().updateComplete;
  },

  /** The picture as a file: its type, its size, and whether the engine can read its own file. */
  async png() {
    const blob = await element().exportPng();
    const { width, height } = await createImageBitmap(blob);
    return { type: blob.type, bytes: blob.size, width, height };
  },

  /** Whether an SVG is well-formed. */
  isXml: (text) =>
    new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,

  /** The models that are printed: added to the page while it is printed, and removed afterwards. */
  onPaper() {
    const drawings = () =>
      [...elementsIn(document)].filter(
        ({ localName }) => localName === 'svg' || localName === 'text',
      ).length;
    const before = drawings();
    dispatchEvent(new Event('beforeprint'));
    const printed = drawings();
    dispatchEvent(new Event('afterprint'));
    return { more: printed - before, after: drawings() - before };
  },

  /** Whether a pinch, which is reported as a wheel event with Control, zooms the picture rather than the page. */
  turnsPinch: ({ x, y }) =>
    !innermostAt(x, y).dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: -100,
        ctrlKey: true,
        clientX: x,
        clientY: y,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    ),

  /** The state of the element while its file is missing. */
  async stateWithout(src) {
    element().graph = null;
    element().src = src;
    await until(() => element().matches(':state(error)'));
    return element().matches(':state(loading)');
  },
};
