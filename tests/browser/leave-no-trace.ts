// All files share one page: a test that leaves something behind fails itself, rather than a later one.
import { afterEach, beforeEach, expect, vi } from 'vitest';

interface Held {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
  readonly isCapture: boolean;
}

const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype as {
  addEventListener: (
    this: EventTarget,
    ...rest: Parameters<EventTarget['addEventListener']>
  ) => void;
  removeEventListener: (
    this: EventTarget,
    ...rest: Parameters<EventTarget['removeEventListener']>
  ) => void;
};

/** Targets that outlive a test. */
const isShared = (target: EventTarget) =>
  target === window ||
  target === document ||
  target === document.documentElement ||
  target === document.body;

const captures = (options: boolean | EventListenerOptions | undefined) =>
  typeof options === 'object' ? options.capture === true : options === true;

let held: Held[] = [];
let nodes: ReadonlySet<Element> = new Set();
let attributes = '';

const attributesOf = ({ attributes: list }: Element) =>
  [...list].map(({ name, value }) => `${name}="${value}"`).join(' ');

function forget(target: EventTarget, type: string, listener: unknown, isCapture: boolean): void {
  held = held.filter(
    (other) =>
      other.target !== target ||
      other.type !== type ||
      other.listener !== listener ||
      other.isCapture !== isCapture,
  );
}

beforeEach(() => {
  held = [];
  nodes = new Set(document.body.children);
  attributes = attributesOf(document.documentElement);
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    add.call(this, type, listener, options);
    if (!isShared(this)) return;
    const isCapture = captures(options);
    const { once = false, signal } = typeof options === 'object' ? options : {};
    forget(this, type, listener, isCapture);
    held.push({ target: this, type, listener, isCapture });
    const end = () => forget(this, type, listener, isCapture);
    if (once) add.call(this, type, end, { once, capture: isCapture });
    if (signal) add.call(signal, 'abort', end);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    remove.call(this, type, listener, options);
    forget(this, type, listener, captures(options));
  };
});

// The hooks of the files, which clean up, run before this one.
afterEach(() => {
  EventTarget.prototype.addEventListener = add;
  EventTarget.prototype.removeEventListener = remove;
  vi.restoreAllMocks();
  const leftNodes = [...document.body.children].filter((node) => !nodes.has(node));
  const left = [
    ...held.map(({ target, type }) => `a listener for ${type} on ${target.constructor.name}`),
    ...leftNodes.map(({ localName, className }) => `<${localName} class="${className}">`),
    ...(attributesOf(document.documentElement) === attributes
      ? []
      : [`<html ${attributesOf(document.documentElement)}>`]),
  ];
  // Removed here, so that it is only reported once.
  for (const { target, type, listener, isCapture } of held) {
    remove.call(target, type, listener as EventListener, isCapture);
  }
  for (const node of leftNodes) node.remove();
  expect(left, 'what the test left in the page').toEqual([]);
});
