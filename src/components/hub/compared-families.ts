import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import { formatCount } from '../../domain/format/format-count.js';
import {
  KINDS,
  type Counted,
  type Family,
  type FamilyDetails,
} from '../../domain/hub/hub-tables.js';
import {
  gainedIn,
  growthIn,
  recentMonths,
  type MonthSpan,
} from '../../domain/hub/months-gained.js';
import type { HubWords } from '../../locales/hub-en.js';
import { closeButton } from '../ui/close-button.js';
import { kindsBar, partsOf } from './family-cells.js';
import { growthByKind, growthPath, monthText, peakOf, spanOf } from './growth.js';

const GROWTH_PX = { width: 320, height: 72 };

/** The context of the comparison. */
interface ComparedFamilies {
  readonly words: HubWords;
  readonly lang: string;
  /** In the order chosen; null while loading. */
  readonly families: readonly (Family | null)[];
  /** The part that is read for the comparison; null while loading. */
  readonly detailsOf: (family: Family) => FamilyDetails | null;
  /** The months that the reader chose, which are counted; null for none. */
  readonly counted: MonthSpan | null;
  readonly onOpen: (family: Family) => void;
  readonly onRemove: (family: Family) => void;
  readonly onEnd: () => void;
}

/** A row of the table: its label, and its text for each family. */
interface Fact {
  readonly label: string;
  readonly text: (family: Family) => unknown;
}

/** Families side by side: size, kinds and growth. A single one asks for another. */
export function comparedFamilies(compared: ComparedFamilies): TemplateResult | typeof nothing {
  const { words } = compared;
  const families = compared.families.filter((family) => family !== null);
  if (families.length === 0) return nothing;
  const close = closeButton(words.endComparison, compared.onEnd);
  const [only] = families;
  if (families.length === 1 && only) {
    return html`<section class="compared one" aria-label=${words.compared}>
      <p>
        <b><bdi>${partsOf(only.id).name}</bdi></b> · ${words.chooseMore}
      </p>
      ${close}
    </section>`;
  }
  return html`<section class="compared" aria-label=${words.compared}>
    ${close}
    <table>
      <thead>
        <tr>
          <td></td>
          ${families.map((family) => headOf(compared, family))}
        </tr>
      </thead>
      <tbody>
        ${factsOf(compared, families).map(
          ({ label, text }) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${families.map((family) => html`<td>${text(family)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function headOf({ words, onOpen, onRemove }: ComparedFamilies, family: Family): TemplateResult {
  const { organization, name } = partsOf(family.id);
  return html`<th scope="col">
    <button
      type="button"
      class="open"
      title=${words.open(family.id)}
      @click=${() => onOpen(family)}
    >
      <b><bdi>${name}</bdi></b
      ><small><bdi>${organization}</bdi></small>
    </button>
    ${closeButton(`${words.endComparison}: ${family.id}`, () => onRemove(family))}
  </th>`;
}

function factsOf(
  { words, lang, detailsOf, counted: chosen }: ComparedFamilies,
  families: readonly Family[],
): readonly Fact[] {
  const { facts } = words;
  const count = (n: number) => formatCount(n, lang);
  const growths = new Map(families.map((family) => [family, growthIn(family.growth)]));
  const span = spanOf([...growths.values()]);
  const month = (number: number) => formatDate(monthText(number), lang);
  const share = new Intl.NumberFormat(lang, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return [
    { label: facts.models, text: ({ models }) => count(models) },
    { label: facts.depth, text: ({ depth }) => count(depth) },
    { label: facts.edges, text: ({ edges }) => count(edges) },
    { label: words.columns.kinds, text: (family) => kindsBar(family, words, lang) },
    ...KINDS.map((kind) => ({
      label: facts[kind],
      text: (family: Family) =>
        html`${count(family[kind])}
          <small>${share.format(family[kind] / Math.max(1, family.edges))}</small>`,
    })),
    {
      label: facts.begun,
      text: (family) => {
        const [first] = growths.get(family) ?? [];
        return first ? month(first.month) : words.unknown;
      },
    },
    {
      label: facts.peak,
      text: (family) => {
        const peak = peakOf(growths.get(family) ?? []);
        return peak ? words.peak(month(peak.month), count(peak.models)) : words.unknown;
      },
    },
    {
      label: facts.recent,
      text: (family) => {
        return count(gainedIn(growths.get(family) ?? [], recentMonths(span.last)));
      },
    },
    ...(chosen === null
      ? []
      : [
          {
            label: facts.chosen,
            text: (family: Family) => count(gainedIn(growths.get(family) ?? [], chosen)),
          },
        ]),
    {
      label: facts.growth,
      // Each is scaled to its own peak: the shapes are compared, and the counts are above.
      text: (family) => {
        const growth = growths.get(family) ?? [];
        const max = peakOf(growth)?.models ?? 1;
        const kinds = growthByKind(detailsOf(family)?.months ?? []);
        const below = new Map<number, number>();
        return html`<svg
          class="growth"
          viewBox="0 0 ${GROWTH_PX.width} ${GROWTH_PX.height}"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          ${svg`<path d=${growthPath(growth, span, GROWTH_PX, max)}></path>`}
          ${KINDS.map((kind, k) => {
            const path = growthPath(kinds[k] ?? [], span, GROWTH_PX, max, below);
            return svg`<path class=${kind} d=${path}></path>`;
          })}
        </svg>`;
      },
    },
    {
      label: facts.largest,
      text: (family) =>
        counted(detailsOf(family)?.largest, words, ({ name, count: n }) => [
          partsOf(name).name,
          words.descendants(n, count(n)),
        ]),
    },
    {
      label: facts.licenses,
      text: (family) =>
        counted(detailsOf(family)?.licenses, words, ({ name, count: n }) => [
          name,
          `${count(n)} (${share.format(n / family.models)})`,
        ]),
    },
  ];
}

/** A list of names with their counts; `…` while loading. */
function counted(
  list: readonly Counted[] | undefined,
  words: HubWords,
  format: (item: Counted) => readonly [name: string, count: string],
): TemplateResult | string {
  if (list === undefined) return '…';
  if (list.length === 0) return words.unknown;
  return html`<ul>
    ${list.map((item) => {
      const [name, count] = format(item);
      return html`<li title=${item.name}><bdi>${name}</bdi> <small>${count}</small></li>`;
    })}
  </ul>`;
}
