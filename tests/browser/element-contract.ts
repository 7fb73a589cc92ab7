import axe from 'axe-core';
import { LitElement } from 'lit';
import { describe, expect, test } from 'vitest';
import { isLazyElement } from '../../src/components/lazy-elements.js';

type Tag = keyof HTMLElementTagNameMap & `lineage-${string}`;

/**
 * Declares the tests that every element must pass: created, connected, disconnected, reconnected, moved, disconnected
 * before its first update; without properties and with those set by `dress`; and no listener, observer or interval left
 * outside.
 * @param dress sets the properties that its parent would set
 */
export function testElementContract<T extends Tag>(
  tag: T,
  dress: (element: HTMLElementTagNameMap[T]) => void,
): void {
  const make = (): HTMLElementTagNameMap[T] => {
    const element = document.createElement(tag);
    dress(element);
    return element;
  };

  describe(`<${tag}> keeps the element contract`, () => {
    test('is defined, and its constructor does not touch attributes or children', () => {
      const element = document.createElement(tag);
      expect(element).toBeInstanceOf(LitElement);
      expect(element.attributes.length).toBe(0);
      expect(element.childNodes.length).toBe(0);
    });

    // Another graph on the page may have registered it.
    test.runIf(isLazyElement(tag))('registered late, it has the language set before', async () => {
      const late = `late-${tag}-${crypto.randomUUID()}`;
      const element = document.createElement(late) as HTMLElementTagNameMap[T];
      dress(element);
      element.lang = 'zh';
      document.body.append(element);
      customElements.define(late, class extends registered(tag) {});
      await settled(element);
      expect(element.lang).toBe('zh');
      element.lang = 'en';
      await settled(element);
      expect(element.matches(':lang(en)')).toBe(true);
      element.remove();
    });

    test('renders without any property', async () => {
      const faults = await faultsWhile(async () => {
        const element = document.createElement(tag);
        document.body.append(element);
        await settled(element);
        element.remove();
      });
      expect(faults).toEqual([]);
    });

    test('connected, disconnected and connected again: renders the same, and leaves nothing behind', async () => {
      const element = make();
      const outside = watchOutside(element);
      const faults = await faultsWhile(async () => {
        document.body.append(element);
        await settled(element);
        const first = textIn(element);
        element.remove();
        await settled(element);
        expect(outside.held()).toEqual([]);
        document.body.append(element);
        await settled(element);
        expect(textIn(element)).toBe(first);
        element.remove();
        await settled(element);
        expect(outside.held()).toEqual([]);
      });
      outside.stop();
      expect(faults).toEqual([]);
    });

    test('moved, and disconnected before its first update: leaves nothing behind', async () => {
      const element = make();
      const outside = watchOutside(element);
      const [here, there] = [document.createElement('div'), document.createElement('div')];
      document.body.append(here, there);
      const faults = await faultsWhile(async () => {
        here.append(element);
        element.remove();
        await settled(element);
        here.append(element);
        there.append(element);
        await settled(element);
        here.append(element);
        await settled(element);
        here.remove();
        there.remove();
        await settled(element);
      });
      expect(outside.held()).toEqual([]);
      outside.stop();
      expect(faults).toEqual([]);
    });
  });
}

function registered(tag: string): CustomElementConstructor {
  const element = customElements.get(tag);
  if (!element) throw new Error(`${tag}: expected an element, got none of that name`);
  return element;
}

/** The axe violations in an element and its shadow tree, one per line: rule, and place. */
export async function axeProblemsOf(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    // Rules about a whole page; the element is a part of one.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Waits until an element and its children have nothing more to render. */
export async function settled(element: Element): Promise<void> {
  if (element instanceof LitElement && element.isConnected) await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  if (element instanceof LitElement && element.isConnected) await element.updateComplete;
}

/** The visible text of an element, with whitespace collapsed. */
export function textIn(element: Element): string {
  return (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

async function faultsWhile(action: () => Promise<void>): Promise<readonly string[]> {
  const faults: string[] = [];
  const onError = (event: ErrorEvent) => faults.push(event.message);
  const onRejection = (event: PromiseRejectionEvent) => faults.push(String(event.reason));
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  try {
    await action();
  } finally {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  }
  return faults;
}

interface Watch {
  /** What the element still holds outside itself, one per line. */
  held(): readonly string[];
  stop(): void;
}

/** Counts what an element acquires outside itself: listeners on other targets, observers, intervals. */
function watchOutside(element: Element): Watch {
  const held = new Map<string, number>();
  const names = new WeakMap<object, string>();
  let made = 0;
  const nameOf = (thing: object, kind: string): string => {
    const name = names.get(thing) ?? `${kind}#${made++}`;
    names.set(thing, name);
    return name;
  };
  const count = (key: string, by: number) => {
    const now = Math.max(0, (held.get(key) ?? 0) + by);
    if (now === 0) held.delete(key);
    else held.set(key, now);
  };
  const isInside = (target: unknown) =>
    target instanceof Node && (target === element || target.getRootNode() === element.shadowRoot);
  // A node under construction has no root yet: only what outlives the element counts.
  const isOutside = (target: unknown) =>
    target === window ||
    target === document ||
    target instanceof MediaQueryList ||
    target instanceof VisualViewport ||
    (target instanceof Node &&
      target.isConnected &&
      !isInside(target) &&
      !element.contains(target));
  const keyOf = (target: object, type: string, listener: unknown) =>
    `${nameOf(target, target.constructor.name)} ${type} ${
      typeof listener === 'object' || typeof listener === 'function'
        ? nameOf(listener ?? {}, 'listener')
        : ''
    }`;

  const { prototype } = EventTarget;
  // As functions of whatever target they are called on.
  const { addEventListener: add, removeEventListener: remove } = prototype as {
    addEventListener: (
      this: EventTarget,
      ...rest: Parameters<EventTarget['addEventListener']>
    ) => void;
    removeEventListener: (
      this: EventTarget,
      ...rest: Parameters<EventTarget['removeEventListener']>
    ) => void;
  };
  prototype.addEventListener = function (this: EventTarget, type, listener, options) {
    add.call(this, type, listener, options);
    const once = typeof options === 'object' && options.once === true;
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (once || !isOutside(this)) return;
    const key = keyOf(this, type, listener);
    held.set(key, 1);
    if (signal) add.call(signal, 'abort', () => held.delete(key));
  };
  prototype.removeEventListener = function (this: EventTarget, type, listener, options) {
    remove.call(this, type, listener, options);
    count(keyOf(this, type, listener), -1);
  };

  const restore = [ResizeObserver, MutationObserver, IntersectionObserver].map((Observer) => {
    const { observe, disconnect } = Observer.prototype as {
      observe: (...rest: unknown[]) => void;
      disconnect: () => void;
    };
    Object.assign(Observer.prototype, {
      observe(this: object, ...rest: unknown[]) {
        observe.apply(this, rest);
        held.set(nameOf(this, Observer.name), 1);
      },
      disconnect(this: object) {
        disconnect.call(this);
        held.delete(nameOf(this, Observer.name));
      },
    });
    return () => Object.assign(Observer.prototype, { observe, disconnect });
  });

  return {
    held: () => [...held.keys()],
    stop: () => {
      prototype.addEventListener = add;
      prototype.removeEventListener = remove;
      for (const undo of restore) undo();
    },
  };
}
