// Runs in a page before anything else, and records policy violations, errors, and whether the page stays responsive.
const said = { violations: [], errors: [], loads: [], hubs: [], failures: [], hacks: 0, turns: 0 };

// The browser's list of resource timings would count as the element's memory.
performance.setResourceTimingBufferSize(0);

// Called by the scripts in hostile files.
globalThis.hacked = () => said.hacks++;
globalThis.alert = globalThis.hacked;

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
  said.violations.push(`${effectiveDirective}: ${blockedURI} ${sample}`),
);
addEventListener('error', ({ message }) => said.errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => said.errors.push(String(reason)));
addEventListener('lineage-load', ({ graph }) =>
  said.loads.push({ nodes: graph.nodes.length, first: graph.nodes[0]?.id ?? '' }),
);
addEventListener('lineage-hub', ({ models, families }) => said.hubs.push({ models, families }));
addEventListener('lineage-error', ({ error: { kind, message, problems } }) =>
  said.failures.push({ kind, message, problems: problems.length }),
);

const isAnswered = () => said.loads.length + said.failures.length > 0;

// From the arrival of a file until it is shown or rejected, counts the tasks in which the page could have handled a
// click.
const { read } = ReadableStreamDefaultReader.prototype;
ReadableStreamDefaultReader.prototype.read = async function (...rest) {
  const part = await read.apply(this, rest);
  if (part.done) turnWhileLoading();
  return part;
};
function turnWhileLoading() {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (isAnswered()) return port1.close();
    said.turns++;
    port2.postMessage(null);
  };
  port2.postMessage(null);
}

const element = () => document.querySelector('lineage-graph');
const frame = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

function* elementsIn(root) {
  for (const each of root.querySelectorAll('*')) {
    yield each;
    if (each.shadowRoot) yield* elementsIn(each.shadowRoot);
  }
}

const textIn = (root) => root.textContent.replace(/\s+/g, ' ').trim();

/** The interface for tests. */
const probe = {
  said: () => said,

  /** Waits until a graph is shown or has failed. */
  async answered() {
    while (!isAnswered()) await frame();
  },

  /** Waits until this many `loads` or `failures` have been reported. */
  async heard(what, times) {
    while (said[what].length < times) await frame();
    await probe.settled();
  },

  /** Waits until everything is drawn. */
  async settled() {
    await element()?.updateComplete;
    await element()?.whenDrawn();
    await frame();
  },

  async show(view) {
    element().view = view;
    await probe.settled();
  },

  /** Shows views one after another, waiting until each is drawn. @returns the numbers of cards and elements of each */
  async showAll(views) {
    const sizes = [];
    for (const view of views) {
      element().view = view;
      await element().updateComplete;
      await element().whenDrawn();
      await new Promise(requestAnimationFrame);
      sizes.push({ view, cards: probe.cards(), elements: probe.elements() });
    }
    return sizes;
  },

  /** The number of cards in the picture. */
  cards: () => element().canvas?.picture?.scene.cards.length ?? 0,

  ids: () => element().graph?.nodes.map(({ id }) => id) ?? [],

  /** The message instead of or above the picture; '' for none. */
  message() {
    const message = element().renderRoot.querySelector('lineage-message');
    return !message || message.hidden ? '' : textIn(message.renderRoot);
  },

  /** Presses a button, given its position in the element or its label. */
  press(words) {
    for (const each of elementsIn(element().renderRoot)) {
      if (each.localName === 'button' && textIn(each).startsWith(words)) return each.click();
    }
    throw new Error(`expected a button that says ${words}, got none`);
  },

  /** The URLs of all links. */
  links: () =>
    [...elementsIn(document)].filter(({ localName }) => localName === 'a').map((link) => link.href),

  /** The number of elements in the page, including shadow trees. */
  elements: () => [...elementsIn(document)].length,

  canvases: () =>
    [...elementsIn(document)].filter(({ localName }) => localName === 'canvas').length,

  isPolluted: () => 'polluted' in {} || Object.keys(Object.prototype).length > 0,
};
globalThis.probe = probe;
