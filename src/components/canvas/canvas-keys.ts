import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Picture } from '../../picture.js';
import {
  cellBeside,
  followFrom,
  stepFrom,
  type FollowedStep,
  type Side,
  type Step,
} from '../../layouts/keyboard-navigation.js';
import type { Card, GridCard } from '../../scene/scene.js';
import { closeBundle } from '../../state/bundle-transitions.js';
import { focusOn, isolateNext, turnPages } from '../../state/transitions.js';
import type { Direction, OpenBundle, ViewState } from '../../state/view-state.js';
import { isMenuKey } from '../card-menu/is-menu-key.js';
import { typedItem, type TypeAhead } from '../ui/type-ahead.js';
import type { Transition } from '../view-intent.js';

/** The meaning of a key in the picture. */
export type KeyMeaning =
  | { readonly does: 'go'; readonly key: string; readonly arrivedBy: FollowedStep | null }
  | {
      readonly does: 'press';
      readonly key: string;
      readonly together: boolean;
      readonly openDetail: boolean;
    }
  | { readonly does: 'menu'; readonly key: string }
  /** `to` is the key of the card to move to afterwards; null for the one that replaces the current card. */
  | { readonly does: 'change'; readonly transition: Transition; readonly to: string | null }
  | { readonly does: 'zoom'; readonly steps: number }
  | { readonly does: 'fit' };

/** Arrow keys in a picture that flows to the right; one that flows down swaps the two axes. */
const STEPS: Readonly<Record<Direction, Readonly<Record<string, Step>>>> = {
  right: { ArrowRight: 'child', ArrowLeft: 'parent', ArrowDown: 'next', ArrowUp: 'previous' },
  down: { ArrowDown: 'child', ArrowUp: 'parent', ArrowRight: 'next', ArrowLeft: 'previous' },
};
const SIDES: Readonly<Record<string, Side>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowDown: 'below',
  ArrowUp: 'above',
};
const COMMANDS: Readonly<Record<string, KeyMeaning>> = {
  '+': { does: 'zoom', steps: 1 },
  '=': { does: 'zoom', steps: 1 },
  '-': { does: 'zoom', steps: -1 },
  f: { does: 'fit' },
};

/** The context of a key press. */
export interface KeyPlace {
  readonly graph: LineageGraph;
  readonly picture: Picture;
  /** The key of the card at the cursor; null for none. */
  readonly at: string | null;
  /** The step along a line that led there; null for any other way. */
  readonly arrivedBy: FollowedStep | null;
  /** Whether something is selected, which Escape clears first. */
  readonly isSelecting: boolean;
  /** The open bundles of the view. */
  readonly open: readonly OpenBundle[];
}

/**
 * The meaning of a key in a context; null for none. A letter without a command moves to the next name that begins with
 * it.
 */
export function meaningOf(
  event: KeyboardEvent,
  place: KeyPlace,
  typeAhead: TypeAhead,
): KeyMeaning | null {
  const { key } = event;
  const { picture, at } = place;
  const { cards } = picture.scene;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const step = STEPS[picture.direction][key];
  if (step !== undefined) {
    const side = SIDES[key];
    const beside = at !== null && side !== undefined ? cellBeside(picture, at, side) : null;
    if (beside === null && at !== null && (step === 'parent' || step === 'child')) {
      const arrivedBy = followFrom(picture, at, step, place.arrivedBy, event.shiftKey);
      const beyond = arrivedBy === null && step === 'parent' ? continueAbove(place, at) : null;
      if (beyond) return beyond;
      return go(arrivedBy?.to ?? stepFrom(picture, at, step), arrivedBy);
    }
    return go(beside ?? stepFrom(picture, at, step));
  }
  if (key === 'PageDown' || key === 'PageUp')
    return turningFrom(place, key === 'PageDown' ? 1 : -1);
  if (key === 'Home') return go(cards[0]?.key ?? null);
  if (key === 'End') return go(cards.at(-1)?.key ?? null);
  const isTyping = typeAhead.isTyping(event);
  if (key === 'Enter' || (key === ' ' && !isTyping)) {
    return at === null
      ? null
      : {
          does: 'press',
          key: at,
          together: event.shiftKey,
          openDetail: key === 'Enter' && !event.shiftKey,
        };
  }
  if (isMenuKey(event) && !isTyping) return at === null ? null : { does: 'menu', key: at };
  const card = cards.find((candidate) => candidate.key === at);
  if (key === 'Escape') {
    const transition = place.isSelecting ? null : closingOf(place, card);
    return transition && change(transition);
  }
  if (key === 'i' && !isTyping && card?.kind === 'node') {
    const id = place.graph.idAt(card.node);
    return change((view) => isolateNext(view, id));
  }
  const command = isTyping ? undefined : COMMANDS[key];
  if (command) return command;
  const typed = typeAhead.type(event);
  if (typed === null) return null;
  const nameOf = ({ kind, node }: Card) => (kind === 'node' ? place.graph.nameOf(node) : '');
  return go(typedItem(cards, card ? cards.indexOf(card) : NONE, typed, nameOf)?.key ?? at);
}

function go(key: string | null, arrivedBy: FollowedStep | null = null): KeyMeaning | null {
  return key === null ? null : { does: 'go', key, arrivedBy };
}

function change(transition: Transition, to: string | null = null): KeyMeaning {
  return { does: 'change', transition, to };
}

/** At a bundle above everything drawn, goes up by bringing the source of the last line into the picture. */
function continueAbove({ graph, picture, arrivedBy }: KeyPlace, at: string): KeyMeaning | null {
  const lines = picture.scene.lines.filter(({ source, edge }) => source === at && edge !== NONE);
  const line = lines.find(({ key }) => key === arrivedBy?.line) ?? lines[0];
  const node = line ? (graph.sources[line.edge] ?? NONE) : NONE;
  if (node === NONE || at === `n${node}`) return null;
  const id = graph.idAt(node);
  return change((view) => focusOn(view, id), `n${node}`);
}

/** Turns the page of the open bundle at the cursor, or of the only one; null if there is no such page. */
function turningFrom({ picture, at }: KeyPlace, by: number): KeyMeaning | null {
  const { cards } = picture.scene;
  const grids = cards.filter((card) => card.kind === 'grid' && card.pages > 1) as GridCard[];
  const here = cards.find(({ key }) => key === at);
  const key = here?.kind === 'node' ? here.grid : at;
  const grid =
    grids.find((candidate) => candidate.key === key) ?? (grids.length === 1 ? grids[0] : undefined);
  const page = (grid?.page ?? 0) + by;
  if (!grid || page < 0 || page >= grid.pages) return null;
  return change((view) => turnPages(view, by, grid.pages));
}

/**
 * Closes the open bundle that the card is in, or the split it is part of, or else the bundle opened last; null if none
 * is open.
 */
function closingOf({ graph, picture, open }: KeyPlace, card: Card | undefined): Transition | null {
  const last = open.at(-1);
  const closingLast = last ? (view: ViewState) => closeBundle(view, last) : null;
  const opened =
    card?.kind === 'node' ? picture.scene.cards.find(({ key }) => key === card.grid) : card;
  if (!opened || opened.kind === 'node' || opened.node === NONE) return closingLast;
  const isOpen = opened.kind === 'grid';
  if (!isOpen && opened.part === null) return closingLast;
  const bundle = { node: graph.idAt(opened.node), part: isOpen ? opened.part : null };
  return (view) => closeBundle(view, bundle);
}
