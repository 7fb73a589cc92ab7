import type { ReactiveControllerHost } from 'lit';
import { cardAfter } from '../../scene/card-after.js';
import type { FollowedStep } from '../../layouts/keyboard-navigation.js';
import { cardKeyOf, type Scene } from '../../scene/scene.js';
import { TypeAhead } from '../ui/type-ahead.js';
import type { Transition } from '../view-intent.js';
import { meaningOf } from './canvas-keys.js';
import { describeCard } from './describe-card.js';
import { tapOn } from './gestures.js';
import type { Drawn } from './drawn.js';

/** Keyboard actions besides moving the cursor. */
export interface CursorActions {
  readonly reveal: (key: string) => void;
  readonly zoomBy: (steps: number) => void;
  readonly fit: () => void;
  readonly request: (transition: Transition) => void;
  /** Opens the menu of a card. */
  readonly openMenu: (key: string) => void;
  /** Moves the focus to the detail panel. */
  readonly openDetail: () => void;
}

/** The keyboard cursor in the picture, and the handling of its keys. */
export class CanvasCursor {
  readonly #host: ReactiveControllerHost;
  readonly #actions: CursorActions;
  readonly #typeAhead = new TypeAhead();
  #key: string | null = null;
  #came: FollowedStep | null = null;

  constructor(host: ReactiveControllerHost, actions: CursorActions) {
    this.#host = host;
    this.#actions = actions;
  }

  /** The key of the card at the cursor; null until a key is pressed. */
  get key(): string | null {
    return this.#key;
  }

  /** The key of the line of the last step; null if it followed none. */
  get line(): string | null {
    return this.#came?.line ?? null;
  }

  /** @param arrivedBy the step along a line that led there, if any */
  moveTo(key: string | null, arrivedBy: FollowedStep | null = null): void {
    this.#key = key;
    this.#came = arrivedBy;
    this.#host.requestUpdate();
  }

  /** Called for a new scene: the cursor follows its card. */
  follow(before: Scene | null, after: Scene): void {
    this.moveTo(cardAfter(before, after, this.#key));
  }

  /** Handles a key, and prevents its default if it has a meaning. */
  press(event: KeyboardEvent, { graph, view, picture }: Drawn): void {
    const at = this.#key ?? selectedCardOf({ graph, view, picture });
    const isSelecting = view.select !== null || view.compare.length > 0;
    const meaning = meaningOf(
      event,
      { graph, picture, at, arrivedBy: this.#came, isSelecting, open: view.open },
      this.#typeAhead,
    );
    if (!meaning) return;
    event.preventDefault();
    switch (meaning.does) {
      case 'go':
        this.moveTo(meaning.key, meaning.arrivedBy);
        this.#actions.reveal(meaning.key);
        break;
      case 'zoom':
        this.#actions.zoomBy(meaning.steps);
        break;
      case 'fit':
        this.#actions.fit();
        break;
      case 'menu':
        this.moveTo(meaning.key);
        this.#actions.openMenu(meaning.key);
        break;
      case 'change':
        if (meaning.to !== null) this.moveTo(meaning.to);
        this.#actions.request(meaning.transition);
        break;
      default: {
        this.moveTo(meaning.key);
        this.#actions.request(tapOn(graph, picture.scene, meaning.key, meaning.together));
        const card = picture.scene.cards.find(({ key }) => key === meaning.key);
        if (meaning.openDetail && card?.kind === 'node') this.#actions.openDetail();
      }
    }
  }

  /** Describes the card at the cursor; '' if there is none. */
  wordsIn({ graph, picture }: Drawn): string {
    const card = picture.scene.cards.find(({ key }) => key === this.#key);
    return card ? describeCard(graph, card, picture.lang) : '';
  }
}

/** The card of the last selection, or the card that it is collapsed in. */
function selectedCardOf({ graph, view, picture }: Drawn): string | null {
  const id = view.select?.kind === 'node' ? view.select.id : view.compare.at(-1);
  const node = id === undefined ? undefined : graph.numberOf(id);
  return node === undefined ? null : cardKeyOf(picture.scene, node);
}
