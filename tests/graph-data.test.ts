import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NamedView } from '../src/domain/format/format.js';
import { NONE } from '../src/domain/graph/lineage-graph.js';
import { parseGraphText } from '../src/domain/format/parse-graph.js';
import { safeUrl } from '../src/domain/format/safe-url.js';
import { isLanguageTag, type Text } from '../src/domain/format/text.js';
import { parseView } from '../src/state/view-string.js';

/** What no source dates. */
const UNDATED = [
  'dolphin-2.9-llama-3',
  'gl-llama-3.1-hitz',
  'jais-adapted',
  'krikri',
  'llama-mt-lora',
  'poro-2',
  'typhoon-1.5x',
];

/** What plain text has no use for: tags, entities, emphasis, links, headings, code, formulas. */
const MARKUP = /<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;|\*\*|\]\(|^#+ |`|\$[^\s$]+\$|\\[a-z]+\{/im;

/** Markdown a tour may use: emphasis, links and lists. */
const BEYOND_TOURS = /<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;|^#+ |`|!\[|\$[^\s$]+\$|\\[a-z]+\{/im;

const read = (name: string) => parseGraphText(readFileSync(`graph-data/${name}.json`, 'utf8'));
const isBilingual = (text: Text | undefined) =>
  typeof text === 'object' &&
  (text['en'] ?? '').trim() !== '' &&
  /\p{sc=Han}/u.test(text['zh'] ?? '');
const versionsOf = (text: Text | undefined) =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

describe.each(['llama', 'unix'])('graph-data/%s.json', (name) => {
  const { graph, warnings } = read(name);
  const idsWhere = (isWrong: (n: number) => boolean) =>
    [...graph.nodes.keys()].filter(isWrong).map((n) => graph.nodeAt(n).id);
  const claimsWhere = (isWrong: (e: number) => boolean) =>
    [...graph.edges.keys()]
      .filter(isWrong)
      .map((e) => `${graph.edgeAt(e).source} > ${graph.edgeAt(e).target}`);
  const views = graph.file.views ?? [];
  const sources = [...graph.nodes, ...graph.edges].flatMap(({ sources = [] }) => sources);

  test('nothing about it is odd', () => expect(warnings).toEqual([]));

  test('every node has a summary in English and Chinese, and a source', () => {
    expect(idsWhere((n) => !isBilingual(graph.nodeAt(n).summary))).toEqual([]);
    expect(idsWhere((n) => (graph.nodeAt(n).sources ?? []).length === 0)).toEqual([]);
  });

  test('every note exists in both languages', () => {
    const notes = graph.nodes.flatMap(({ notes = [] }) => notes);
    expect(notes.filter((note) => !isBilingual(note))).toEqual([]);
  });

  test('every claim has a source, or the node it makes a claim about has', () => {
    expect(
      claimsWhere((e) => {
        const own = graph.edgeAt(e).sources ?? [];
        const ofTarget = graph.nodeAt(graph.targets[e] ?? NONE).sources ?? [];
        return own.length + ofTarget.length === 0;
      }),
    ).toEqual([]);
  });

  test('every address can be a link, and none but http and https are used', () => {
    const links = graph.nodes.flatMap(({ links = {} }) => Object.values(links) as string[]);
    const addresses = [...links, ...sources.map(({ url }) => url)];
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((url) => !/^https?:\/\//.test(url) || safeUrl(url) === null)).toEqual(
      [],
    );
  });

  test('every language is a well-formed tag', () => {
    const tags = graph.nodes.flatMap(({ languages = [] }) => languages);
    expect([...new Set(tags)].filter((tag) => !isLanguageTag(tag))).toEqual([]);
  });

  test('every name on Hugging Face is an organization and a name', () => {
    const names = graph.nodes.flatMap(({ variants = [] }) =>
      variants.flatMap(({ huggingface }) => huggingface ?? []),
    );
    expect(names.filter((text) => !/^[\w-]+(\.[\w-]+)*\/[\w.-]+$/.test(text))).toEqual([]);
  });

  test('texts are plain, without marks of Markdown, HTML or TeX; a tour’s steps may use Markdown', () => {
    const plain = [
      graph.file.title,
      ...graph.nodes.flatMap(({ summary, notes = [] }) => [summary, ...notes]),
      ...views.flatMap(({ title, text, steps = [] }) => [
        title,
        text,
        ...steps.map((s) => s.title),
      ]),
    ].flatMap(versionsOf);
    expect(plain.filter((text) => MARKUP.test(text))).toEqual([]);
    const markdown = views.flatMap(({ steps = [] }) =>
      steps.flatMap(({ text }) => versionsOf(text)),
    );
    expect(markdown.filter((text) => BEYOND_TOURS.test(text))).toEqual([]);
  });

  test('every view, and every step of a tour, is in both languages and says nothing the graph does not know', () => {
    expect(views.length).toBeGreaterThan(0);
    const stops = views.flatMap((view: NamedView) => [view, ...(view.steps ?? [])]);
    for (const { title, text, view } of stops) {
      // A name may be the same in both.
      expect(Object.keys(title)).toEqual(['en', 'zh']);
      expect(isBilingual(text)).toBe(true);
      expect(parseView(view, graph).problems).toEqual([]);
    }
  });

  test('links in the text of a tour lead where the sources of the graph are', () => {
    const known = new Set([
      ...graph.nodes.flatMap(({ links = {} }) => Object.values(links) as string[]),
      ...sources.map(({ url }) => url),
    ]);
    for (const { steps = [] } of views) {
      for (const { text } of steps) {
        const [en = [], zh = []] = versionsOf(text).map((version) =>
          [...version.matchAll(/\]\((.*?)\)/g)].map(([, url = '']) => url),
        );
        expect(zh).toEqual(en);
        expect(en.filter((url) => !known.has(url))).toEqual([]);
      }
    }
  });

  test('no claim is made twice, and a later date never makes an earlier model', () => {
    expect(
      claimsWhere((e) => {
        const [source, target] = [
          graph.nodeAt(graph.sources[e] ?? NONE),
          graph.nodeAt(graph.targets[e] ?? NONE),
        ];
        const [before, after] = [
          source.released ?? '',
          graph.edgeAt(e).since ?? target.released ?? '',
        ];
        const precision = Math.min(before.length, after.length, 4);
        return precision > 0 && before.slice(0, precision) > after.slice(0, precision);
      }),
    ).toEqual([]);
  });
});

describe('graph-data/llama.json', () => {
  const { graph } = read('llama');

  test('every model but those that no source dates has a date, with what it is based on', () => {
    const undated = graph.nodes.filter(({ released }) => released === undefined);
    expect(undated.map(({ id }) => id).sort()).toEqual(UNDATED);
    const unfounded = graph.nodes.filter(
      ({ released, releasedBasis }) => (released === undefined) !== (releasedBasis === undefined),
    );
    expect(unfounded).toEqual([]);
  });

  test('every model but LLaMA has a parent', () => {
    const roots = graph.nodes.filter((_, n) => graph.inEdgesOf(n).length === 0);
    expect(roots.map(({ id }) => id)).toEqual(['llama']);
  });
});
