import { html, type TemplateResult } from 'lit';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Words } from '../../locales/en.js';
import type { Picture } from '../../picture.js';
import type { Line, Scene } from '../../scene/scene.js';
import type { Drawn } from './drawn.js';
import type { Transition } from '../view-intent.js';
import { tapOnLine } from './gestures.js';
import { lineSample } from '../legend/line-sample.js';
import { walkMenu } from '../ui/walk-menu.js';

/** Lines to choose from, and the position of the tap on the canvas, in CSS pixels. */
export interface LineChoice {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly y: number;
}

/** The visible lines that share a segment; none for a card. */
export function linesAt({ segments, hidden, emphasis }: Picture, key: string): readonly Line[] {
  const lines = segments.find((segment) => segment.key === key)?.lines ?? [];
  const present = lines.filter((line) => !hidden?.keys.has(line.key));
  const lit = present.filter((line) => emphasis?.lineage.has(line.key));
  return lit.length > 0 ? lit : present;
}

/**
 * The list of lines that share a trunk where the reader tapped. Its first line is focused; arrow keys move, Escape
 * closes it.
 */
export function lineChoice(
  { lines }: LineChoice,
  { graph, picture: { scene, lang } }: Drawn,
  words: Words['canvas'],
  request: (transition: Transition) => void,
  close: () => void,
): TemplateResult {
  const choose = (line: Line) => {
    close();
    request(tapOnLine(graph, scene, line));
  };
  return html`<div
    class="line-choice"
    role="menu"
    aria-label=${words.linesHere(lines.length)}
    @keydown=${(event: KeyboardEvent) => walk(event, close)}
  >
    <p>${words.linesHere(lines.length)}</p>
    ${lines.map(
      (line) =>
        html`<button type="button" role="menuitem" @click=${() => choose(line)}>
          ${lineSample(line)}<bdi>${endsOf(line, graph, scene, lang)}</bdi>
        </button>`,
    )}
  </div>`;
}

/** Positions an open list within its container, and focuses its first line. */
export function placeLineChoice(root: ParentNode, { x, y }: LineChoice): void {
  const list = root.querySelector<HTMLElement>('.line-choice');
  const container = list?.offsetParent;
  if (!list || !container) return;
  const fit = (at: number, size: number, space: number) => Math.max(0, Math.min(at, space - size));
  list.style.setProperty('left', `${fit(x, list.offsetWidth, container.clientWidth)}px`);
  list.style.setProperty('top', `${fit(y, list.offsetHeight, container.clientHeight)}px`);
  list.querySelector('button')?.focus({ preventScroll: true });
}

function endsOf(
  { edge, source, target }: Line,
  graph: LineageGraph,
  scene: Scene,
  lang: string,
): string {
  const nameOf = (key: string): string => {
    const card = scene.cards.find((candidate) => candidate.key === key);
    if (!card) return '';
    return card.kind === 'node'
      ? graph.nameOf(card.node, lang)
      : card.kind === 'bundle'
        ? card.label
        : card.title;
  };
  if (edge === NONE) return `${nameOf(source)} → ${nameOf(target)}`;
  const [from = NONE, to = NONE] = [graph.sources[edge], graph.targets[edge]];
  return `${graph.nameOf(from, lang)} → ${graph.nameOf(to, lang)}`;
}

function walk(event: KeyboardEvent, close: () => void): void {
  const list = event.currentTarget as HTMLElement;
  if (event.key === 'Escape') close();
  else if (!walkMenu(event, [...list.querySelectorAll('button')])) return;
  event.preventDefault();
  event.stopPropagation();
}
