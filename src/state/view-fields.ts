import { PARTIAL_DATE } from '../domain/format/dates.js';
import { parseTypedDate, parseTypedDates } from '../domain/format/typed-dates.js';
import { valueTypedAs } from '../domain/query/facet-spellings.js';
import { closedValuesOf, FACETS, type Facet } from '../domain/query/facets.js';
import { facetIndexOf } from '../domain/query/facet-index.js';
import { quoted } from '../domain/format/problem.js';
import { isLanguageTag } from '../domain/format/text.js';
import { choiceField } from './choice-field.js';
import { HUB_FIELDS } from './hub-fields.js';
import { SEEN_PART_FIELD } from './seen-part-field.js';
import {
  decodeItem,
  encodeItem,
  isKnownEdge,
  isKnownPart,
  itemsOf,
  knownIdOf,
  knownIdsOf,
  type Reading,
} from './view-items.js';
import {
  COLOURINGS,
  DIRECTIONS,
  FAMILY_SORTS,
  LAYOUTS,
  MAX_COMPARED,
  SIZINGS,
  SPLITS,
  STAGES,
  type OpenBundle,
  type Selection,
  type Split,
  type ViewState,
} from './view-state.js';

/** One key of the view string. Values are encoded: `,` `:` `~` are separators, and escaped inside an item. */
export interface ViewField {
  readonly key: string;
  /** Returns '' for the default. */
  readonly write: (view: ViewState) => string;
  /** Returns the view with the parsed value; '' for the default. */
  readonly read: (text: string, view: ViewState, reading: Reading) => ViewState;
}

/** Maximum number of open bundles; each is drawn with its ancestors even where there is no room. */
const MAX_OPEN = 32;
/** Maximum page number. */
const MAX_PAGE = 9_999_999;
/** Every key except `view` and `step`, which set the starting point; in the order they are written. */
export const VIEW_FIELDS: readonly ViewField[] = [
  ...HUB_FIELDS,
  choiceField('sort', 'familySort', FAMILY_SORTS, 'models'),
  ...FACETS.map(facetField),
  {
    key: 'released',
    write: ({ filter: { released } }) => {
      if (!released) return '';
      const { from, to } = released;
      return from === to ? (from ?? '') : `${from ?? ''}..${to ?? ''}`;
    },
    read: (text, view, reading) => {
      const typed = decodeItem(text, reading);
      const [from = '', to = from] = typed.split('..');
      const released = [from, to].every((date) => date === '' || PARTIAL_DATE.test(date))
        ? { from: from || null, to: to || null }
        : parseTypedDates(typed);
      if (!released) reading.report('expected', 'date', quoted(typed));
      const range = released?.from == null && released?.to == null ? null : released;
      return released ? { ...view, filter: { ...view.filter, released: range } } : view;
    },
  },
  {
    key: 'q',
    write: ({ filter }) => encodeItem(filter.query),
    read: (text, view, reading) => ({
      ...view,
      filter: { ...view.filter, query: decodeItem(text, reading) },
    }),
  },
  {
    key: 'nodes',
    write: ({ filter }) => (filter.only ?? []).map(encodeItem).join(','),
    read: (text, view, reading) => {
      const only = knownIdsOf(text, reading);
      return { ...view, filter: { ...view.filter, only: only.length > 0 ? only : null } };
    },
  },
  {
    key: 'focus',
    write: ({ focus }) => encodeItem(focus ?? ''),
    read: (text, view, reading) => {
      const ids = knownIdsOf(text, reading);
      if (ids.length > 1) reading.report('many-focused', ids.length);
      return { ...view, focus: ids[0] ?? null };
    },
  },
  choiceField('split', 'split', SPLITS, 'method'),
  {
    key: 'open',
    write: ({ open }) => open.map(writeBundle).join(','),
    read: (text, view, reading) => ({ ...view, open: readBundles(text, view.split, reading) }),
  },
  {
    key: 'find',
    write: ({ find }) => encodeItem(find),
    read: (text, view, reading) => ({ ...view, find: decodeItem(text, reading) }),
  },
  {
    key: 'page',
    write: ({ page }) => (page === 0 ? '' : String(page + 1)),
    read: (text, view, reading) => {
      const typed = decodeItem(text, reading);
      if (typed === '') return { ...view, page: 0 };
      const page = Number(typed) - 1;
      if (/^\d+$/.test(typed) && page >= 0) return { ...view, page: Math.min(page, MAX_PAGE) };
      reading.report('expected', 'page', quoted(typed));
      return view;
    },
  },
  {
    key: 'select',
    write: ({ select }) => (select ? writeSelection(select) : ''),
    read: (text, view, reading) => ({ ...view, select: readSelection(text, reading) }),
  },
  {
    key: 'compare',
    write: ({ compare }) => compare.map(encodeItem).join(','),
    read: (text, view, reading) => {
      const ids = knownIdsOf(text, reading);
      if (ids.length === 1) reading.report('one-compared');
      if (ids.length > MAX_COMPARED) {
        reading.report('many-compared', MAX_COMPARED, ids.length);
      }
      return { ...view, compare: ids.length < 2 ? [] : ids.slice(0, MAX_COMPARED) };
    },
  },
  choiceField('show', 'stage', STAGES, 'picture'),
  choiceField('layout', 'layout', LAYOUTS, 'layered'),
  {
    key: 'until',
    write: ({ until }) => until ?? '',
    read: (text, view, reading) => {
      const typed = decodeItem(text, reading);
      const until = typed === '' ? null : parseTypedDate(typed);
      if (typed !== '' && until === null) reading.report('expected', 'date', quoted(typed));
      return typed === '' || until !== null ? { ...view, until } : view;
    },
  },
  choiceField('direction', 'direction', DIRECTIONS, null),
  choiceField('colour', 'colouring', COLOURINGS, 'method'),
  choiceField('size', 'sizing', SIZINGS, 'name'),
  SEEN_PART_FIELD,
  {
    key: 'lang',
    write: ({ lang }) => encodeItem(lang ?? ''),
    read: (text, view, reading) => {
      const lang = decodeItem(text, reading);
      if (lang === '' || isLanguageTag(lang)) return { ...view, lang: lang || null };
      reading.report('expected', 'language', quoted(lang));
      return view;
    },
  },
];

function facetField(facet: Facet): ViewField {
  return {
    key: facet.id,
    write: ({ filter }) => (filter.words[facet.id] ?? []).map(encodeItem).join(','),
    read: (text, view, reading) => {
      const typed = itemsOf(text, reading).flatMap(
        (value) => knownValueOf(facet, value, reading) ?? [],
      );
      const values = [...new Set(typed)];
      const { [facet.id]: _, ...others } = view.filter.words;
      const words = values.length > 0 ? { ...others, [facet.id]: values } : others;
      return { ...view, filter: { ...view.filter, words } };
    },
  };
}

/** The facet value meant by an id, or by a label in either language; null if there is none. */
function knownValueOf(facet: Facet, value: string, reading: Reading): string | null {
  const { graph } = reading;
  if (!graph) return value;
  const { members } = facetIndexOf(graph, facet.id);
  const closed = closedValuesOf(graph, facet);
  if (members.has(value) || closed.includes(value)) return value;
  const typed = valueTypedAs(graph, facet.id, value);
  if (typed !== null) return typed;
  const known = () => new Set([...members.keys(), ...closed]);
  reading.report('unknown-value', value, reading.nearTo(value, known), reading.noun);
  return null;
}

function writeBundle({ node, part }: OpenBundle): string {
  return part === null ? encodeItem(node) : `${encodeItem(node)}:${encodeItem(part)}`;
}

function readBundles(text: string, split: Split, reading: Reading): readonly OpenBundle[] {
  const bundles = [...new Set(text.split(','))].flatMap((item) => {
    const [typed = '', ...rest] = item.split(':').map((part) => decodeItem(part, reading));
    const node = typed === '' ? null : knownIdOf(typed, reading);
    if (node === null) return [];
    const part = rest.length > 0 ? rest.join(':') : null;
    return part === null || isKnownPart(split, part, reading) ? [{ node, part }] : [];
  });
  if (bundles.length <= MAX_OPEN) return bundles;
  reading.report('many-bundles', MAX_OPEN, bundles.length);
  return bundles.slice(-MAX_OPEN);
}

function writeSelection(select: Selection): string {
  if (select.kind === 'node') return encodeItem(select.id);
  const { source, target, relation } = select;
  const ends = [source, target, ...(relation === 'weights' ? [] : [relation])];
  return ends.map(encodeItem).join('~');
}

function readSelection(text: string, reading: Reading): Selection | null {
  if (text === '') return null;
  const [first = '', last, relation = 'weights'] = text
    .split('~')
    .map((part) => decodeItem(part, reading));
  const source = knownIdOf(first, reading);
  if (source === null) return null;
  if (last === undefined) return { kind: 'node', id: source };
  const target = knownIdOf(last, reading);
  if (target === null) return null;
  const edge = { kind: 'edge', source, target, relation } as const;
  return isKnownEdge(edge, reading) ? edge : null;
}
