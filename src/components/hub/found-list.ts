import { html, nothing, type TemplateResult } from 'lit';
import { formatCount } from '../../domain/format/format-count.js';
import type { HubWords } from '../../locales/hub-en.js';
import { partsOf } from './family-cells.js';
import type { FoundModel, FoundModels } from './found-models.js';
import { unbrokenList } from './unbroken-list.js';
import { walkHits } from './walk-hits.js';

/** The context of the list of results. */
interface FoundList {
  readonly words: HubWords;
  readonly lang: string;
  readonly found: FoundModels;
  readonly onOpen: (model: FoundModel) => void;
  /** Called when arrow keys or Escape leave the list upwards. */
  readonly onLeave: () => void;
}

/** The models found, most important first, with messages. */
export function foundList(list: FoundList): TemplateResult {
  const { words, found } = list;
  const { answer, isSearching } = found;
  const models = answer?.models ?? [];
  return html`<div
    class="found"
    tabindex="-1"
    @keydown=${(event: KeyboardEvent) => walkHits(event, list.onLeave)}
  >
    <p class="status" role="status">${statusOf(list)}</p>
    ${
      answer && models.length === 0 && !isSearching
        ? html`<p class="quiet">${words.nothingHint}</p>`
        : nothing
    }
    <ul>
      ${models.map((model) => foundModel(list, model))}
    </ul>
    ${
      answer && !answer.isAll && !isSearching
        ? html`<button type="button" class="action" @click=${() => found.further()}>
            ${words.more}
          </button>`
        : nothing
    }
  </div>`;
}

function statusOf({ words, lang, found }: FoundList): string {
  const { answer, isSearching, isSearchable } = found;
  if (!isSearchable) return words.notSearchable;
  if (isSearching || !answer) return words.searching;
  const { models, isAll, typed, instead } = answer;
  if (models.length === 0) return words.nothing(typed);
  if (instead !== null) return words.instead(typed, instead);
  return words.found(models.length, formatCount(models.length, lang), isAll);
}

function foundModel({ words, lang, onOpen }: FoundList, model: FoundModel): TemplateResult {
  const { id, root, descendants, downloads } = model;
  const { organization, name } = partsOf(id);
  const about = [
    root === null ? words.noFamily : root === id ? words.root : words.ofFamily(root),
    ...(descendants > 0 ? [words.descendants(descendants, formatCount(descendants, lang))] : []),
    ...(downloads > 0 ? [words.downloads(downloads, formatCount(downloads, lang))] : []),
  ];
  return html`<li>
    <button type="button" class="hit" @click=${() => onOpen(model)}>
      <b><bdi>${name}</bdi></b> <small class="organization"><bdi>${organization}</bdi></small>
      <small class="about"><bdi>${unbrokenList(about)}</bdi></small>
    </button>
  </li>`;
}
