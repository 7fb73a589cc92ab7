import type { BundleCard, GridCard } from '../../scene/scene.js';
import type { Transition } from '../view-intent.js';

/** The subject of a menu: a model, a claim between two, or a bundle, closed or open. */
export type MenuSubject =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'edge'; readonly edge: number }
  | {
      readonly kind: 'bundle';
      readonly card: BundleCard | GridCard;
      /** Opens or closes it. */
      readonly press: Transition;
    };

/** A position in the viewport, in CSS pixels. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** Requests a menu; the element that fires it gets the focus back. Does not leave the element. */
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
