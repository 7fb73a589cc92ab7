import { wordsAbout } from '../../domain/format/words-about.js';
import { linkedText } from './linked-text.js';
import { html, nothing, type TemplateResult } from 'lit';
import { Code, Download, FileText, House, Route, type IconNode } from 'lucide';
import type { NodeEntry } from '../../domain/format/format.js';
import { safeUrl } from '../../domain/format/safe-url.js';
import { textOf } from '../../domain/format/text.js';
import { domainIconOf } from '../../scene/style/domain-icons.js';
import { focusOn, toggleValue } from '../../state/transitions.js';
import { icon } from '../ui/icon.js';
import { children } from './children.js';
import type { DetailContext } from './detail-context.js';
import { MAX_SHOWN, restOf } from './most-shown.js';
import { isolateChoice } from './isolate-choice.js';
import { inheritedLicense } from './inherited-license.js';
import { identityFacts, technicalFacts, variants } from './node-facts.js';
import { parents } from './parents.js';
import { rootLine } from './root-line.js';
import { scoreCharts } from './score-charts.js';
import { sourceList } from './source-list.js';
import { wordsIn } from '../../locales/words-in.js';

/** All details of a model; unknown ones are omitted. */
export function nodeDetail(context: DetailContext, node: number): TemplateResult {
  const { graph, lang, words } = context;
  const entry = graph.nodeAt(node);
  return html`<section class="identity">
      ${
        entry.summary === undefined
          ? nothing
          : html`<p class="summary"><bdi>${textOf(entry.summary, lang)}</bdi></p>`
      }
      ${identityFacts(context, entry)} ${domainChips(context, entry.domains ?? [])}
      <div class="actions">
        ${links(context, entry)} ${focusButton(context, entry.id)}
        <lineage-compare-picker
          .graph=${graph}
          .lang=${lang}
          .present=${[entry.id]}
          .label=${wordsAbout(graph, lang).compare.compareWith}
        ></lineage-compare-picker>
      </div>
      ${isolateChoice(context, node)}
    </section>
    ${rootLine(context, node)} ${inheritedLicense(context, node)} ${notes(context, entry)}
    ${parents(context, node)} ${children(context, node)} ${technicalFacts(context, entry)}
    ${variants(context, entry)} ${scoreCharts(context, node)}
    ${
      entry.sources?.length
        ? html`<section>
            <h3>${words.sources}</h3>
            ${sourceList(context, 'sources', entry.sources)}
          </section>`
        : nothing
    }`;
}

/** The domains, each a toggle that filters by it. */
function domainChips(
  { graph, view, lang, words, send }: DetailContext,
  domains: readonly string[],
): TemplateResult | typeof nothing {
  if (domains.length === 0) return nothing;
  const chosen = view.filter.words.domain ?? [];
  return html`<ul class="chips" aria-label=${wordsIn(lang).attributes.domains}>
      ${domains.slice(0, MAX_SHOWN).map((domain) => {
        const label = graph.vocabulary.labelOf('domains', domain, lang);
        const mark = domainIconOf(domain);
        return html`<li>
          <button
            type="button"
            class="action chip"
            title=${words.filterBy(label)}
            aria-pressed=${chosen.includes(domain) ? 'true' : 'false'}
            @click=${() => send((now) => toggleValue(now, 'domain', domain))}
          >
            ${mark ? icon(mark) : nothing}<bdi>${label}</bdi>
          </button>
        </li>`;
      })}
    </ul>
    ${restOf(domains, words.locale)}`;
}

const LINKS: readonly (readonly ['paper' | 'code' | 'weights' | 'homepage', IconNode])[] = [
  ['paper', FileText],
  ['code', Code],
  ['weights', Download],
  ['homepage', House],
];

function links({ words }: DetailContext, entry: NodeEntry): readonly unknown[] {
  return LINKS.map(([key, mark]) => {
    const url = safeUrl(entry.links?.[key] ?? '');
    if (!url) return nothing;
    return html`<a class="action" href=${url} target="_blank" rel="noopener noreferrer"
      >${icon(mark)}${words[key]}</a
    >`;
  });
}

function focusButton({ view, words, send }: DetailContext, id: string): TemplateResult {
  const focused = view.focus === id;
  return html`<button
    type="button"
    class="action"
    aria-pressed=${focused ? 'true' : 'false'}
    @click=${() => send((now) => focusOn(now, focused ? null : id))}
  >
    ${icon(Route)}${words.focusOnIt}
  </button>`;
}

/** Notes: corrections of common claims according to the sources. */
function notes({ lang, words }: DetailContext, entry: NodeEntry): TemplateResult | typeof nothing {
  if (!entry.notes?.length) return nothing;
  return html`<section class="notes">
    <h3>${words.notes}</h3>
    ${entry.notes.slice(0, MAX_SHOWN).map((note) => html`<p>${linkedText(textOf(note, lang))}</p>`)}
    ${restOf(entry.notes, words.locale)}
  </section>`;
}
