import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Problem } from '../../domain/format/problem.js';
import { formatView, parseView } from '../../state/view-string.js';
import { lookAt } from '../../state/transitions.js';
import { OPENING_VIEW, type ViewState } from '../../state/view-state.js';

/** What a page may choose by properties of their own; it holds where the view string says nothing of it. */
export type Preferences = Partial<Pick<ViewState, 'layout' | 'direction' | 'select'>>;

const KEYS: Readonly<Record<keyof Preferences, string>> = {
  layout: 'layout',
  direction: 'direction',
  select: 'select',
};

/** The view an element shows. A page may ask for one before there is a graph to read it with, so the words are kept. */
export class ViewStore {
  #state: ViewState = OPENING_VIEW;
  #problems: readonly Problem[] = [];
  #preferences: Preferences = {};
  /** What was asked for and could not be read against a graph yet. */
  #asked: string | null = null;

  get state(): ViewState {
    return this.#state;
  }

  /** What the view string asked for in vain. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** The view string. */
  textFor(graph: LineageGraph | null): string {
    return this.#asked ?? formatView(this.#state, graph);
  }

  /** The view string after a change that is not made. */
  textAfter(transition: (view: ViewState) => ViewState, graph: LineageGraph | null): string {
    return formatView(transition(this.#state), graph);
  }

  /** What a view string asks for, whatever graph it is of. */
  stateIn(text: string): ViewState {
    return parseView(text, null).view;
  }

  /** Takes the view a page asks for. */
  ask(text: string, graph: LineageGraph | null): void {
    this.#asked = graph ? null : text;
    this.#read(text, graph);
  }

  /** Takes what a page asks for by a property of its own, at once and as a default for views to come. */
  prefer(preferences: Preferences, graph: LineageGraph | null): void {
    this.#preferences = { ...this.#preferences, ...preferences };
    if (graph) this.#state = { ...this.#state, ...preferences };
    else this.#read(this.#asked ?? '', graph);
  }

  /** Reads the view again for a graph that has just arrived: what it does not have is left out. */
  meet(graph: LineageGraph, before: LineageGraph | null): void {
    this.#read(this.textFor(before), graph);
    this.#asked = null;
  }

  /** Changes the view as a reader meant it. @returns whether it is another one now */
  change(transition: (view: ViewState) => ViewState): boolean {
    const before = this.#state;
    const changed = transition(before);
    const isAsBefore = formatView(changed, null) === formatView(before, null);
    if (isAsBefore) return false;
    // What a link said of zoom and position is true until the reader does something.
    const next = changed.at === before.at ? lookAt(changed, null) : changed;
    // What the reader chose is no longer the page's to say.
    const kept = Object.entries(this.#preferences).filter(([name]) => {
      const key = name as keyof Preferences;
      return next[key] === before[key];
    });
    this.#preferences = Object.fromEntries(kept);
    this.#state = next;
    this.#asked = null;
    this.#problems = [];
    return true;
  }

  #read(text: string, graph: LineageGraph | null): void {
    const { view, problems } = parseView(text, graph);
    const said = new Set(
      text
        .replace(/^[?#]+/, '')
        .split('&')
        .map((entry) => entry.split('=', 1)[0]),
    );
    const unsaid = Object.entries(this.#preferences).filter(
      ([name]) => !said.has(KEYS[name as keyof Preferences]),
    );
    this.#state = { ...view, ...Object.fromEntries(unsaid) };
    this.#problems = problems;
  }
}
