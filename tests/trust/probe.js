// Watches the page it is in from before anything else runs: what the policy refused, what failed, what held the page up.
const said = { violations: [], errors: [], blocks: [], loads: [], failures: [], hacks: 0 };

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
  said.loads.push({
    nodes: graph.nodes.length,
    first: graph.nodes[0]?.id ?? '',
    at: performance.now(),
  }),
);
addEventListener('lineage-error', ({ error: { kind, message, problems } }) =>
  said.failures.push({ kind, message, problems: problems.length, at: performance.now() }),
);
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) said.blocks.push(Math.round(duration));
}).observe({ type: 'longtask', buffered: true });

const element = () => document.querySelector('lineage-graph');
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

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
    while (said.loads.length + said.failures.length === 0) await frame();
  },

  /** Waits until so many of `loads`, or of `failures`, were told. */
  async heard(what, times) {
    while (said[what].length < times) await frame();
    await probe.settled();
  },

  /** Waits until everything is drawn. */
  async settled() {
    await element().updateComplete;
    await element().canvas?.whenDrawn();
    await frame();
    await frame();
  },

  async show(view) {
    element().view = view;
    await probe.settled();
  },

  /** How many cards the picture has. */
  cards: () => element().canvas?.placed?.scene.cards.length ?? 0,

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

  canvases: () =>
    [...elementsIn(document)].filter(({ localName }) => localName === 'canvas').length,

  isPolluted: () => 'polluted' in {} || Object.keys(Object.prototype).length > 0,
};
globalThis.probe = probe;
