import { html, nothing, type TemplateResult } from 'lit';
import { ChevronLast, ChevronLeft, ChevronRight, Pause, Play, type IconNode } from 'lucide';
import { icon } from '../ui/icon.js';
import type { Words } from '../../locales/en.js';

/** The state and actions of the controls. */
export interface PlayState {
  readonly playing: boolean;
  readonly speed: { readonly times: string };
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** The tooltip of controls that are unavailable in the current view; null if they are available. */
  readonly disabledReason: ((control: string) => string) | null;
  readonly toggle: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly showAll: () => void;
  readonly changeSpeed: () => void;
}

/** Previous, play or pause, next, reset, and speed. */
export function playControls(words: Words['timeline'], state: PlayState): TemplateResult {
  const { playing, speed, atStart, atEnd, disabledReason } = state;
  const button = (...[kind, image, label, isOff, onClick]: Parameters<typeof controlButton>) =>
    controlButton(
      kind,
      image,
      disabledReason?.(label) ?? label,
      isOff || disabledReason !== null,
      onClick,
    );
  return html`<div class="controls" role="group" aria-label=${words.controls}>
    ${button('step', ChevronLeft, words.back, atStart, () => state.step(-1))}
    ${button('play', playing ? Pause : Play, playing ? words.pause : words.play, false, state.toggle)}
    ${button('step', ChevronRight, words.forward, atEnd, () => state.step(1))}
    ${button('step', ChevronLast, words.end, atEnd, state.showAll)}
    <button
      type="button"
      class="tool speed"
      aria-label=${words.speed(speed.times)}
      title=${disabledReason?.(words.speed(speed.times)) ?? words.speed(speed.times)}
      aria-disabled=${disabledReason ? 'true' : 'false'}
      @click=${disabledReason ? nothing : state.changeSpeed}
    >
      ${speed.times}
    </button>
  </div>`;
}

function controlButton(
  kind: string,
  image: IconNode,
  label: string,
  isOff: boolean,
  onClick: () => void,
): TemplateResult {
  // Not disabled, as that would lose the focus.
  return html`<button
    type="button"
    class="tool ${kind}"
    aria-label=${label}
    title=${label}
    aria-disabled=${isOff ? 'true' : 'false'}
    @click=${isOff ? nothing : onClick}
  >
    ${icon(image)}
  </button>`;
}
