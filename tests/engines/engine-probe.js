// Watches the page it is in from before anything else runs, and does in it what every engine must do alike.
const faults = [];
addEventListener('error', ({ message }) => faults.push(message));
addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));

const element = () => document.querySelector('lineage-graph');

/** Waits for the first frame in which something is so. */
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

/** Whether some canvas has ink on it. */
function isPainted() {
  const scratch = new OffscreenCanvas(200, 100).getContext('2d', { willReadFrequently: true });
  for (const each of elementsIn(document)) {
    if (each.localName === 'canvas' && each.width > 0 && each.height > 0)
      scratch.drawImage(each, 0, 0, 200, 100);
  }
  return scratch.getImageData(0, 0, 200, 100).data.some((byte) => byte !== 0);
}

/** What is there on a point of the window, in whatever shadow tree. */
function innermostAt(x, y) {
  let at = document.elementFromPoint(x, y);
  for (let inner = at; inner; inner = at.shadowRoot?.elementFromPoint(x, y)) {
    if (inner !== at && at.shadowRoot !== inner.getRootNode()) break;
    at = inner;
  }
  return at;
}

/** A button that a reader sees, by how its words begin. */
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

  /** Waits until a graph is drawn. @returns how many nodes it has */
  async drawn() {
    await until(() => element()?.graph && isPainted());
    return element().graph.nodes.length;
  },

  /** The picture, as soon as there is something in it. */
  pictureWith: (pattern) =>
    until(async () => {
      const picture = await element().exportSvg();
      return new RegExp(pattern).test(picture) && picture;
    }),

  /** The picture, as soon as there is something no longer in it. */
  pictureWithout: (pattern) =>
    until(async () => {
      const picture = await element().exportSvg();
      return !new RegExp(pattern).test(picture) && picture;
    }),

  picture: () => element().exportSvg(),
  view: () => element().view,
  selected: () => element().selected,

  has: (words) => buttonOf(words) !== null,

  /** Where to press a button. */
  async placeOf(words) {
    const button = await until(() => buttonOf(words));
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    await new Promise(requestAnimationFrame);
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  },

  /** Points all over the picture, from its middle outwards: where nothing lies over it, if there are any. */
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

  /** The picture as a file: its type, its bytes, and whether the engine reads its own. */
  async png() {
    const blob = await element().exportPng();
    const { width, height } = await createImageBitmap(blob);
    return { type: blob.type, bytes: blob.size, width, height };
  },

  /** Whether an SVG is one, to a strict reader. */
  isXml: (text) =>
    new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,

  /** The models that would be on paper: drawn while the page is printed, gone after. */
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

  /** Whether a pinch, which comes as a wheel with Control, is the picture's and not the page's. */
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

  /** What the element says of itself while its file is missing. */
  async stateWithout(src) {
    element().graph = null;
    element().src = src;
    await until(() => element().matches(':state(error)'));
    return element().matches(':state(loading)');
  },
};
