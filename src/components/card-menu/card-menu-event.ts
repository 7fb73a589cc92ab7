import type { BundleCard, GridCard } from '../../scene/scene.js';
import type { Transition } from '../view-intent.js';

/** What a menu is of: a model, a claim between two, or what is collapsed into one card or opened out of it. */
export type MenuSubject =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'edge'; readonly edge: number }
  | {
      readonly kind: 'bundle';
      readonly card: BundleCard | GridCard;
      /** Opens it, or closes it. */
      readonly press: Transition;
    };

/** A place in the window, in CSS pixels. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** The reader wants the menu of something; whoever fires it gets the focus back. Stays inside the element. */
export class CardMenuEvent extends Event {
  static readonly type = 'card-menu';
  readonly subject: MenuSubject;
  readonly at: MenuPlace;

  constructor(subject: MenuSubject, at: MenuPlace) {
    super(CardMenuEvent.type, { bubbles: true, composed: true });
    this.subject = subject;
    this.at = at;
  }
}

declare global {
  interface HTMLElementEventMap {
    'card-menu': CardMenuEvent;
  }
}
