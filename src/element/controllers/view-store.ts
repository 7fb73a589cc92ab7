import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Problem } from '../../domain/format/problem.js';
import { formatView, parseView } from '../../state/view-string.js';
import { setSeenPart } from '../../state/transitions.js';
import { OPENING_VIEW, type ViewState } from '../../state/view-state.js';

/** Settings that a page may make by separate properties, as defaults for the view string. */
export type Preferences = Partial<Pick<ViewState, 'layout' | 'direction' | 'select'>>;

const KEYS: Readonly<Record<keyof Preferences, string>> = {
  layout: 'layout',
  direction: 'direction',
  select: 'select',
};

/** The view of an element. A page may set one before there is a graph to parse it with, so the string is kept. */
export class ViewStore {
  #state: ViewState = OPENING_VIEW;
  #problems: readonly Problem[] = [];
  #preferences: Preferences = {};
  /** The string that has not been parsed with a graph yet. */
  #unparsed: string | null = null;

  get state(): ViewState {
    return this.#state;
  }

  /** The problems of the view string. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The view string. */
  textFor(graph: LineageGraph | null): string {
    return this.#unparsed ?? formatView(this.#state, graph);
  }

  /** The view string after a change, without making it. */
  textAfter(transition: (view: ViewState) => ViewState, graph: LineageGraph | null): string {
    return formatView(transition(this.#state), graph);
  }

  /** Parses a view string without a graph. */
  stateIn(text: string): ViewState {
    return parseView(text, null).view;
  }

  /** Sets the view string. */
  setText(text: string, graph: LineageGraph | null): void {
    this.#unparsed = graph ? null : text;
    this.#read(text, graph);
  }

  /** Sets what a page requests by a separate property, at once and as a default for later views. */
  prefer(preferences: Preferences, graph: LineageGraph | null): void {
    this.#preferences = { ...this.#preferences, ...preferences };
    if (graph) this.#state = { ...this.#state, ...preferences };
    else this.#read(this.#unparsed ?? '', graph);
  }

  /** Parses the view again with a new graph: whatever does not exist in it is dropped. */
  meet(graph: LineageGraph, before: LineageGraph | null): void {
    this.#read(this.textFor(before), graph);
    this.#unparsed = null;
  }

  /** Applies a reader's change. @returns whether the view has changed */
  change(transition: (view: ViewState) => ViewState): boolean {
    const before = this.#state;
    const changed = transition(before);
    const isAsBefore = formatView(changed, null) === formatView(before, null);
    if (isAsBefore) return false;
    // A link's zoom and position hold until the reader does something.
    const next = changed.at === before.at ? setSeenPart(changed, null) : changed;
    // The reader's choices override the page's settings.
    const kept = Object.entries(this.#preferences).filter(([name]) => {
      const key = name as keyof Preferences;
      return next[key] === before[key];
    });
    this.#preferences = Object.fromEntries(kept);
    this.#state = next;
    this.#unparsed = null;
    this.#problems = [];
    return true;
  }

  #read(text: string, graph: LineageGraph | null): void {
    const { view, problems } = parseView(text, graph);
    const keys = new Set(
      text
        .replace(/^[?#]+/, '')
        .split('&')
        .map((entry) => entry.split('=', 1)[0]),
    );
    const defaults = Object.entries(this.#preferences).filter(
      ([name]) => !keys.has(KEYS[name as keyof Preferences]),
    );
    this.#state = { ...view, ...Object.fromEntries(defaults) };
    this.#problems = problems;
  }
}
