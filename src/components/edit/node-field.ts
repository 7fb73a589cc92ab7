import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { monthOfDate } from '../../domain/format/dates.js';
import { searchOf } from '../../domain/query/search.js';
import { problemIn, type FormContext } from './form-context.js';
import { problemLine } from './plain-field.js';

const SHOWN = 8;

/** A field for a node, chosen by search, which then shows its name. @param key `source` or `target` */
export function nodeField(
  context: FormContext,
  key: 'source' | 'target',
  label: string,
  value: unknown,
): TemplateResult {
  const { graph, words, change, type } = context;
  const node = typeof value === 'string' ? graph.numberOf(value) : undefined;
  const typed = context.typedAt(key);
  const hits = typed === '' ? [] : searchOf(graph, typed).slice(0, SHOWN);
  const problem = problemIn(context, [key], false);
  const choose = (id: string) => {
    type(key, '');
    change([key], id);
  };
  return html`<div class="node-field" @keydown=${moveInList}>
    <label class=${problem === null ? 'field' : 'field wrong'}>
      <span class="label">${label}<span class="required">${words.required}</span></span>
      <input
        type="search"
        name=${key}
        autocomplete="off"
        placeholder=${words.search}
        aria-invalid=${problem === null ? nothing : 'true'}
        aria-describedby=${problem === null ? nothing : `problem-${key}`}
        .value=${live(typed === '' && node !== undefined ? graph.nameOf(node, context.lang) : typed)}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
        @input=${(event: Event) => {
          type(key, (event.target as HTMLInputElement).value);
          change([key], '');
        }}
        @keydown=${(event: KeyboardEvent) => {
          const [best] = hits;
          if (event.key !== 'Enter' || event.isComposing || !best) return;
          event.preventDefault();
          choose(graph.nodeAt(best.node).id);
        }}
      />
      ${problemLine(context.lang, `problem-${key}`, problem)}
    </label>
    ${
      typed === ''
        ? nothing
        : html`<p class="visually-hidden" role="status">${words.found(hits.length)}</p>
            ${hits.length === 0 ? html`<p class="hint">${words.noHit}</p>` : nothing}
            <ul class="hits">
              ${hits.map(({ node: hit }) => {
                const { id, released } = graph.nodeAt(hit);
                return html`<li>
                  <button type="button" @click=${() => choose(id)}>
                    <bdi>${graph.nameOf(hit, context.lang)}</bdi
                    ><span class="quiet">${released && monthOfDate(released)}</span>
                  </button>
                </li>`;
              })}
            </ul>`
    }
  </div>`;
}

/** Down moves from the field into the list; Up and Down move within it. */
function moveInList(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { currentTarget } = event;
  if (step === undefined || !(currentTarget instanceof HTMLElement)) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input, li button')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  stops[at + step]?.focus();
  event.preventDefault();
}
