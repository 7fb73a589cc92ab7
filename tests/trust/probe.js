// Watches the page it is in from before anything else runs: what the policy refused, what failed, what the page got
// done beside.
const said = { violations: [], errors: [], loads: [], hubs: [], failures: [], hacks: 0, turns: 0 };

// The browser's own list of what was fetched would count as the element's memory.
performance.setResourceTimingBufferSize(0);

// What the scripts in hostile files call.
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

// From when a file has arrived until it is shown or refused, the page takes a turn whenever it is given one: so a click
// would have been answered.
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

/** What a test asks of the page. */
const probe = {
  said: () => said,

  /** Waits until a graph is shown, or could not be. */
  async answered() {
    while (!isAnswered()) await frame();
  },

  /** Waits until so many of `loads`, or of `failures`, were told. */
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

  /** Shows views one after another, each until it is drawn. @returns how many cards and elements each has */
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

  /** How many cards the picture has. */
  cards: () => element().canvas?.picture?.scene.cards.length ?? 0,

  ids: () => element().graph?.nodes.map(({ id }) => id) ?? [],

  /** What the reader is told instead of a picture, or over it; '' for nothing. */
  message() {
    const message = element().renderRoot.querySelector('lineage-message');
    return !message || message.hidden ? '' : textIn(message.renderRoot);
  },

  /** Presses a button, by its place in the element or its words. */
  press(words) {
    for (const each of elementsIn(element().renderRoot)) {
      if (each.localName === 'button' && textIn(each).startsWith(words)) return each.click();
    }
    throw new Error(`expected a button that says ${words}, got none`);
  },

  /** The addresses of all links there are. */
  links: () =>
    [...elementsIn(document)].filter(({ localName }) => localName === 'a').map((link) => link.href),

  /** How many elements the page has, shadow trees and all. */
  elements: () => [...elementsIn(document)].length,

  canvases: () =>
    [...elementsIn(document)].filter(({ localName }) => localName === 'canvas').length,

  isPolluted: () => 'polluted' in {} || Object.keys(Object.prototype).length > 0,
};
globalThis.probe = probe;
