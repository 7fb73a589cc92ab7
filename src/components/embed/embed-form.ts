import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatCount } from '../../domain/format/format-count.js';
import {
  EMBED_LIMITS_PX,
  EMBED_SHAPES,
  EMBED_THEMES,
  EMBED_WAYS,
  mayBeDrawn,
  type EmbedChoice,
  type EmbedLanguage,
  type EmbedShape,
  type EmbedTheme,
  type EmbedWay,
} from '../../export/embed-choice.js';
import type { EmbeddingWords } from '../../locales/embedding-en.js';
import { PANELS, type Panel } from '../../state/panels.js';

/** The state and actions of the form. */
export interface EmbedFormContext {
  readonly choice: EmbedChoice;
  /** Whether the graph is small enough to be embedded in a page. */
  readonly fitsPage: boolean;
  /** The lengths with invalid input. */
  readonly wrong: ReadonlySet<LengthName>;
  readonly lang: string;
  readonly words: EmbeddingWords;
  readonly choose: (change: Partial<EmbedChoice>) => void;
  readonly type: (name: LengthName, text: string) => void;
}

/** A length that the writer enters. */
export type LengthName = 'widthPx' | 'heightPx';

const PRESETS = ['none', 'some', 'all'] as const;
type Preset = (typeof PRESETS)[number];

/** The default panels. */
const SOME: readonly Panel[] = ['legend', 'detail'];

const LANGUAGES: readonly EmbedLanguage[] = ['page', 'en', 'zh'];

/** The form with all options for embedding a view. */
export function embedForm(context: EmbedFormContext): TemplateResult {
  const { words, choice, choose, fitsPage } = context;
  return html`<fieldset>
      <legend>${words.way}</legend>
      ${EMBED_WAYS.map((way) => {
        const [name, purpose] = words.ways[way];
        const disabledReason = way === 'disk' && !fitsPage ? words.tooLarge : null;
        return wayRadio(way, context, name, disabledReason ?? purpose, disabledReason !== null);
      })}
    </fieldset>
    ${panels(context)} ${size(context)}
    <fieldset>
      <legend>${words.active}</legend>
      ${[false, true].map(
        (onClick) =>
          html`<label class="choice">
            <input
              type="radio"
              name="active"
              .checked=${live(choice.onClick === onClick)}
              @change=${() => choose({ onClick })}
            /><span>${words.whenActive[onClick ? 'activate' : 'direct']}</span>
          </label>`,
      )}
      ${
        choice.way === 'disk'
          ? nothing
          : box(words.lazy, choice.lazy, (lazy) => {
              choose({ lazy });
            })
      }
    </fieldset>
    ${mayBeDrawn(choice.way) ? drawing(context) : nothing}
    <div class="pair">
      ${select(words.language, languagesOf(choice), words.languages, choice.lang, (lang) => {
        choose({ lang });
      })}
      ${select(words.theme, EMBED_THEMES, words.themes, choice.theme, (theme: EmbedTheme) => {
        choose({ theme });
      })}
    </div>`;
}

function drawing({ choice, words, choose }: EmbedFormContext): TemplateResult {
  return html`<fieldset>
    <legend>${words.before}</legend>
    ${box(html`${words.drawing}<small>${words.whyDrawing}</small>`, choice.drawing, (isOn) => {
      choose({ drawing: isOn });
    })}
  </fieldset>`;
}

/** A frame does not know the language of the surrounding page. */
function languagesOf({ way }: EmbedChoice): readonly EmbedLanguage[] {
  return way === 'frame' ? LANGUAGES.filter((lang) => lang !== 'page') : LANGUAGES;
}

function wayRadio(
  way: EmbedWay,
  { choice, choose }: EmbedFormContext,
  label: string,
  note: string,
  isDisabled: boolean,
): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="way"
      ?disabled=${isDisabled}
      .checked=${live(way === choice.way)}
      @change=${() => choose({ way })}
    /><span>${label}<small>${note}</small></span>
  </label>`;
}

function box(
  label: string | TemplateResult,
  isOn: boolean,
  set: (isOn: boolean) => void,
): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${live(isOn)}
      @change=${({ target }: Event) => set((target as HTMLInputElement).checked)}
    /><span>${label}</span>
  </label>`;
}

function panels(context: EmbedFormContext): TemplateResult {
  const { choice, words, choose } = context;
  const preset = presetOf(choice);
  const panelsFor = { none: [], some: SOME, all: PANELS } as const;
  return html`<fieldset>
    <legend>${words.shown}</legend>
    ${PRESETS.map(
      (option) =>
        html`<label class="choice">
            <input
              type="radio"
              name="shown"
              .checked=${live(option === preset)}
              @change=${() => choose({ panels: panelsFor[option] })}
            /><span>${words.presets[option]}</span>
          </label>
          ${option === 'some' && preset === 'some' ? whichPanels(context) : nothing}`,
    )}
  </fieldset>`;
}

function whichPanels({ choice, words, choose }: EmbedFormContext): TemplateResult {
  return html`<div class="panels" role="group" aria-label=${words.presets.some}>
    ${PANELS.map((name) =>
      box(words.panels[name], choice.panels.includes(name), (isOn) => {
        const others = choice.panels.filter((other) => other !== name);
        choose({ panels: isOn ? [...others, name] : others });
      }),
    )}
  </div>`;
}

function presetOf({ panels }: EmbedChoice): Preset {
  if (panels.length === 0) return 'none';
  return panels.length === PANELS.length ? 'all' : 'some';
}

function size(context: EmbedFormContext): TemplateResult {
  const { choice, words, choose, wrong, lang } = context;
  const [min, max] = EMBED_LIMITS_PX.map((px) => formatCount(px, lang));
  return html`<fieldset>
    <legend>${words.size}</legend>
    <div class="pair">
      ${length('widthPx', words.width, context, words.wholeWidth)}
      ${select(words.shape, EMBED_SHAPES, words.shapes, choice.shape, (shape: EmbedShape) => {
        choose({ shape });
      })}
      ${choice.shape === 'fixed' ? length('heightPx', words.height, context) : nothing}
    </div>
    <p class="wrong" id="wrong" role="status">
      ${wrong.size > 0 ? words.noLength(min ?? '', max ?? '') : nothing}
    </p>
  </fieldset>`;
}

function length(
  name: LengthName,
  label: string,
  { choice, wrong, type }: EmbedFormContext,
  placeholder = '',
): TemplateResult {
  return html`<label class="field">
    <span>${label}<small>px</small></span>
    <input
      type="text"
      inputmode="numeric"
      placeholder=${placeholder}
      aria-invalid=${wrong.has(name) ? 'true' : 'false'}
      aria-describedby="wrong"
      .value=${wrong.has(name) ? nothing : String(choice[name] ?? '')}
      @input=${({ target }: Event) => type(name, (target as HTMLInputElement).value)}
    />
  </label>`;
}

function select<T extends string>(
  label: string,
  values: readonly T[],
  words: Readonly<Record<T, string>>,
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as T)}>
      ${values.map(
        (value) =>
          html`<option value=${value} ?selected=${value === chosen}>${words[value]}</option>`,
      )}
    </select>
  </label>`;
}
