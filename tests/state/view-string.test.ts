import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolatedNodesOf } from '../../src/domain/graph/isolation.js';
import { problemsZh } from '../../src/locales/problems-zh.js';
import { formatProblem, messageIn } from '../../src/domain/format/problem.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { VIEW_FIELDS } from '../../src/state/view-fields.js';
import { formatView, parseView, viewOfPlace } from '../../src/state/view-string.js';
import { hostileIds } from '../domain/format/graph-file-arbitrary.js';
import { expectEqual } from '../expect-equal.js';
import { fileOf, graphOf } from '../graph-of.js';
import { viewStates } from './view-arbitrary.js';

const HOSTILE = ['__proto__', 'a,b:c~d&e=f%2C+g#h', '🦙 羊驼', 'constructor', ' ', '\u2028"'];
/** A graph whose ids, words and named views are hostile ones. */
const GRAPH = parseGraph({
  format: 1,
  nodes: HOSTILE.map((id) => ({
    id,
    domains: HOSTILE,
    organization: HOSTILE,
    licenseClass: id,
    languages: HOSTILE,
    modalities: HOSTILE,
    variants: [{ parameters: '7B' }],
  })),
  edges: HOSTILE.slice(1).map((target) => ({
    source: '__proto__',
    target,
    relation: target,
    methods: HOSTILE,
    technique: HOSTILE,
  })),
  views: [
    {
      id: 'a,b&c=d',
      title: 'V',
      view: 'domain=constructor&q=x&focus=constructor&open=constructor:&select=constructor&layout=timeline&direction=down&lang=zh&released=2023..',
    },
    {
      id: '__proto__',
      title: 'Tour',
      view: '',
      steps: [
        { title: '1', view: 'show=table&compare=__proto__,constructor' },
        { title: '2', view: 'nodes=constructor&find=x&size=descendants&colour=domain' },
      ],
    },
  ],
}).graph;

const words = fc.constantFrom(...HOSTILE);
/**
 * The graph has one size and one base, and edges from its first node only; every other facet contains the hostile
 * words.
 */
const withValuesOfGraph = (view: ViewState): ViewState => {
  const { parameters, base, ...rest } = view.filter.words;
  const sizes = parameters === undefined ? {} : { parameters: ['5b-10b'] };
  const bases = base === undefined ? {} : { base: ['__proto__'] };
  const filter = { ...view.filter, words: { ...rest, ...sizes, ...bases } };
  return {
    ...view,
    filter: { ...filter, words: withoutFirstRelation(filter.words) },
    select: ofGraph(view.select),
  };
};
function ofGraph(select: ViewState['select']): ViewState['select'] {
  if (select?.kind !== 'edge') return select;
  const [source = ''] = HOSTILE;
  return select.target === source ? null : { ...select, source, relation: select.target };
}
/** No edge has the relation of the first node’s name. */
function withoutFirstRelation(words: ViewState['filter']['words']): ViewState['filter']['words'] {
  const relation = words.relation?.filter((word) => word !== HOSTILE[0]);
  const { relation: _, ...rest } = words;
  return relation === undefined || relation.length === 0 ? rest : { ...rest, relation };
}

const places = fc.constantFrom<ViewState['named']>(
  null,
  { id: 'a,b&c=d', step: null },
  { id: '__proto__', step: 0 },
  { id: '__proto__', step: 1 },
);

describe('formatView and parseView, laws', () => {
  test('with a graph, a view survives a round trip without problems', () => {
    const views = viewStates({ ids: words, words, places }).map(withValuesOfGraph);
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view, GRAPH), GRAPH)).toEqual({ view, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('also without a graph, for any ids', () => {
    const anyPlace = fc.option(fc.record({ id: hostileIds, step: fc.option(fc.nat(999)) }));
    fc.assert(
      fc.property(viewStates({ ids: hostileIds, words: hostileIds, places: anyPlace }), (view) => {
        expect(parseView(formatView(view, null), null)).toEqual({ view, problems: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('contains only characters valid in a URL fragment', () => {
    fc.assert(
      fc.property(
        viewStates({ ids: hostileIds, words: hostileIds, places: fc.constant(null) }),
        (view) => {
          expect(formatView(view, null)).toMatch(/^[\w\-.!~*'()%,:=&]*$/);
        },
      ),
    );
  });

  test('any text is parsed without an exception, with and without a graph', () => {
    const keys = ['view', 'step', ...VIEW_FIELDS.map(({ key }) => key)];
    const entry = fc
      .tuple(fc.constantFrom(...keys), fc.string({ unit: 'binary' }))
      .map(([key, value]) => `${key}=${value}`);
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(entry, { maxLength: 5 }).map((entries) => entries.join('&')),
      fc
        .array(fc.constantFrom('%', '%E4', '&', '=', ',', '~', ':', '..', ...keys, ...HOSTILE))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const graph of [GRAPH, null]) {
          const { view } = parseView(text, graph);
          expectEqual(parseView(formatView(view, graph), graph).view, view);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('parseView', () => {
  const graph = graphOf('llama > alpaca [peft] > vicuna', { alpaca: { domains: ['law'] } });
  const read = (text: string) => {
    const { view, problems } = parseView(text, graph);
    return { view, problems: problems.map(formatProblem) };
  };

  test('an empty string is the opening view; a leading ? or # is ignored', () => {
    for (const text of ['', '?', '#', '&&', '=']) {
      expect(read(text)).toEqual({ view: OPENING_VIEW, problems: [] });
    }
    for (const text of ['?focus=alpaca', '#focus=alpaca'])
      expect(read(text).view.focus).toBe('alpaca');
  });

  test('the example of the format is parsed', () => {
    const text =
      'domain=law&method=peft&released=2023-03..2023-05&focus=alpaca&open=llama:peft,alpaca&select=alpaca&layout=timeline&lang=zh';
    expect(read(text)).toEqual({
      problems: [],
      view: {
        ...OPENING_VIEW,
        filter: {
          ...OPENING_VIEW.filter,
          words: { domain: ['law'], method: ['peft'] },
          released: { from: '2023-03', to: '2023-05' },
        },
        focus: 'alpaca',
        open: [
          { node: 'llama', part: 'peft' },
          { node: 'alpaca', part: null },
        ],
        select: { kind: 'node', id: 'alpaca' },
        layout: 'timeline',
        lang: 'zh',
      },
    });
  });

  test('unknown keys are ignored, including names of Object.prototype', () => {
    expect(read('utm_source=x&__proto__=y&constructor=z&toString')).toEqual({
      view: OPENING_VIEW,
      problems: [],
    });
  });

  test.each([
    ['focus=alpacca', 'focus: no model has the id "alpacca"; did you mean "alpaca"?'],
    ['select=bloomz', 'select: no model has the id "bloomz"'],
    ['select=llama~alpacca', 'select: no model has the id "alpacca"; did you mean "alpaca"?'],
    ['select=vicuna~llama', 'select: no weights passed from "vicuna" to "llama"'],
    ['select=llama~alpaca~merge', 'select: no merge passed from "llama" to "alpaca"'],
    ['open=llama:pefft', 'open: no model was made by "pefft"; did you mean "peft"?'],
    ['domain=laws', 'domain: no model has "laws"; did you mean "law"?'],
    ['layout=radial', 'layout: expected layered or timeline, got "radial"'],
    [
      'released=spring',
      'released: expected a date such as 2023, 2023-03 or 2023-03-13, got "spring"',
    ],
    ['compare=alpaca', 'compare: expected two ids or more, got one'],
    ['lang=zh_CN', 'lang: expected a language such as en or zh, got "zh_CN"'],
    ['view=evolution', 'view: no view has the id "evolution"'],
  ])('%s is reported and ignored', (text, problem) => {
    expect(read(text)).toEqual({ view: OPENING_VIEW, problems: [problem] });
  });

  test('known items of a list are kept', () => {
    const { view, problems } = read('compare=alpaca,bloomz,vicuna&domain=law,chess');
    expect(view.compare).toEqual(['alpaca', 'vicuna']);
    expect(view.filter.words).toEqual({ domain: ['law'] });
    expect(problems).toEqual([
      'domain: no model has "chess"',
      'compare: no model has the id "bloomz"',
    ]);
  });

  test('invalid escapes are reported and taken literally', () => {
    expect(read('q=%E4%').view.filter.query).toBe('%E4%');
    expect(read('q=%E4%').problems).toEqual(['q: expected %-escapes of UTF-8, got "%E4%"']);
  });

  test('a plus is a space, as in forms', () =>
    expect(read('q=chat+doctor').view.filter.query).toBe('chat doctor'));

  test('the last entry of a key counts', () =>
    expect(read('focus=llama&focus=alpaca').view.focus).toBe('alpaca'));

  test('10,000 unknown ids are all reported, the first 20 with a suggestion', () => {
    const ids = Array.from({ length: 10_000 }, (_, n) => `alpaca${n % 10}x${n}`);
    const { problems } = parseView(`nodes=alpacca,${ids.join(',')}`, graph);
    expect(problems).toHaveLength(10_001);
    expect(problems[0]?.message).toContain('did you mean "alpaca"?');
    expect(problems.slice(20).some(({ message }) => message.includes('did you mean'))).toBe(false);
  });

  test('of more than 12 compared models, the first 12 are compared', () => {
    const wide = graphOf(Array.from({ length: 100 }, (_, n) => `m${n}`).join(';'));
    const { view, problems } = parseView(
      `compare=${wide.nodes.map(({ id }) => id).join(',')}`,
      wide,
    );
    expect(view.compare).toHaveLength(12);
    expect(view.compare[0]).toBe('m0');
    expect(problems.map(formatProblem)).toEqual(['compare: expected at most 12 ids, got 100']);
  });

  test('of more than 32 open bundles, the last 32 are opened', () => {
    const wide = graphOf(Array.from({ length: 100 }, (_, n) => `m${n}`).join(';'));
    const { view, problems } = parseView(`open=${wide.nodes.map(({ id }) => id).join(',')}`, wide);
    expect(view.open).toHaveLength(32);
    expect(view.open.at(-1)).toEqual({ node: 'm99', part: null });
    expect(problems.map(formatProblem)).toEqual([
      'open: expected at most 32 opened bundles, got 100',
    ]);
  });
});

describe('named views', () => {
  const graph = parseGraph({
    ...fileOf('llama > alpaca', { alpaca: { domains: ['law'] } }),
    views: [
      { id: 'law', title: 'Law', view: 'view=tour&domain=law' },
      {
        id: 'tour',
        title: 'Tour',
        view: '',
        steps: ['focus=llama', 'focus=alpacca'].map((view) => ({ title: '', view })),
      },
    ],
  }).graph;

  test('view= starts from the view in the file, and other keys change it', () => {
    expect(parseView('view=law&focus=alpaca', graph).view).toMatchObject({
      named: { id: 'law', step: null },
      filter: { words: { domain: ['law'] } },
      focus: 'alpaca',
    });
    expect(parseView('view=law&domain=', graph).view.filter.words).toEqual({});
  });

  test('steps count from 1 in the string; beyond the last means the last, invalid the first', () => {
    expect(parseView('view=tour&step=1', graph).view).toMatchObject({
      named: { step: 0 },
      focus: 'llama',
    });
    expect(parseView('view=tour', graph).view.named).toEqual({ id: 'tour', step: 0 });
    expect(parseView('view=tour&step=9', graph).view.named).toEqual({ id: 'tour', step: 1 });
    expect(parseView('view=tour&step=-1', graph).view.named).toEqual({ id: 'tour', step: 0 });
  });

  test.each([
    [
      'step=2',
      'expected a tour with this step (view=…), got none',
      '未指明是哪个导览的步骤（view=…）',
    ],
    [
      'view=law&step=1',
      'expected a tour with this step (view=…), got none',
      '未指明是哪个导览的步骤（view=…）',
    ],
    [
      'view=tour&step=9',
      'expected one of the 2 steps of the tour, got "9"',
      '导览共 2 步，实际为“9”',
    ],
    [
      'view=tour&step=0',
      'expected a step of the tour such as 2, got "0"',
      '应为导览的步数（如 2），实际为“0”',
    ],
    [
      'view=tour&step=last',
      'expected a step of the tour such as 2, got "last"',
      '应为导览的步数（如 2），实际为“last”',
    ],
  ])('%s is reported in both languages, and the rest of the view is kept', (text, en, zh) => {
    const { view, problems } = parseView(`${text}&domain=law`, graph);
    const own = problems.filter(({ path }) => path === 'step');
    expect(own.map(({ message }) => message)).toEqual([en]);
    expect(own.map((problem) => messageIn(problemsZh, problem))).toEqual([zh]);
    expect(view.filter.words).toEqual({ domain: ['law'] });
  });

  test('problems in a view of the file are reported, and it cannot refer to another view', () => {
    expect(parseView('view=tour&step=2', graph).problems.map(formatProblem)).toEqual([
      'focus: no model has the id "alpacca"; did you mean "alpaca"?',
    ]);
    expect(viewOfPlace(graph, { id: 'law', step: null })?.view.named).toEqual({
      id: 'law',
      step: null,
    });
    expect(viewOfPlace(graph, { id: 'nobody', step: null })).toBeNull();
  });

  test('an unmodified view of the file is written as its id', () => {
    const { view } = parseView('view=tour&step=2', graph);
    expect(formatView(view, graph)).toBe('view=tour&step=2');
    expect(formatView({ ...view, focus: 'llama' }, graph)).toBe('view=tour&step=2&focus=llama');
  });
});

describe('parseView of values as people type them', () => {
  const graph = graphOf('llama > alpaca [peft]', {
    alpaca: { domains: ['law'], released: '2023-05-02' },
  });
  const filterOf = (text: string) => {
    const { view, problems } = parseView(text, graph);
    expect(problems).toEqual([]);
    return view.filter;
  };

  test.each([
    'domain=law',
    'domain=Law',
    'domain=LAW',
    'domain=法律',
    '?domain=law',
    '#domain%3Dlaw',
    'domain%3DLaw',
  ])('%s asks for law', (text) => {
    expect(filterOf(text).words).toEqual({ domain: ['law'] });
  });

  test('a value given in two spellings is used once', () => {
    expect(filterOf('domain=law,Law,法律').words).toEqual({ domain: ['law'] });
    expect(filterOf('method=参数高效微调').words).toEqual({ method: ['peft'] });
  });

  test.each([
    ['released=May+2023', '2023-05', '2023-05'],
    ['released=2023年5月', '2023-05', '2023-05'],
    ['released=since%20May%202023', '2023-05', null],
    ['released=March 2023 – May 2023', '2023-03', '2023-05'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(filterOf(text).released).toEqual({ from, to });
  });

  test('until=May 2023 is that month', () => {
    expect(parseView('until=May 2023', graph).view.until).toBe('2023-05');
  });
});

describe('parseView of an isolated part', () => {
  const graph = graphOf('llama > alpaca > goat; llama > vicuna; mpt');
  const read = (text: string) => {
    const { view, problems } = parseView(text, graph);
    return {
      isolation: view.filter.isolation,
      layout: view.layout,
      reported: problems.map(({ path, message }) => `${path}: ${message}`),
    };
  };

  test.each([
    ['of=alpaca', { kind: 'lineage', of: 'alpaca', up: null, down: null }],
    ['of=alpaca&up=2&down=1', { kind: 'lineage', of: 'alpaca', up: 2, down: 1 }],
    ['down=0&of=alpaca', { kind: 'lineage', of: 'alpaca', up: null, down: 0 }],
    ['from=llama&to=goat', { kind: 'paths', from: 'llama', to: 'goat' }],
  ])('%s', (text, isolation) => {
    expect(read(text)).toEqual({ isolation, layout: 'layered', reported: [] });
    expect(formatView(parseView(text, graph).view, graph)).toBe(
      text === 'down=0&of=alpaca' ? 'of=alpaca&down=0' : text,
    );
  });

  test.each([
    ['of=alpacca', null, 'of: no model has the id "alpacca"; did you mean "alpaca"?'],
    ['from=llama&to=lama', null, 'to: no model has the id "lama"; did you mean "llama"?'],
    ['from=llama', null, 'to: expected the id of the last model, got none'],
    ['to=llama', null, 'from: expected the id of the first model, got none'],
    ['from=llama&to=llama', null, 'to: expected the id of another model, got "llama" for both'],
    ['from=llama&to=mpt', null, 'to: there is no path from "llama" to "mpt"'],
    [
      'from=goat&to=llama',
      null,
      'to: there is no path from "goat" to "llama"; there is one from "llama" to "goat"',
    ],
    ['up=2', null, 'up: expected the model to count generations from (of=…), got none'],
    [
      'of=goat&up=many',
      { kind: 'lineage', of: 'goat', up: null, down: null },
      'up: expected a number of generations such as 2, got "many"',
    ],
    [
      'of=goat&from=llama',
      { kind: 'lineage', of: 'goat', up: null, down: null },
      'from: expected either "of", or "from" and "to", got both',
    ],
  ])('%s is reported, and the rest of the view is kept', (text, isolation, problem) => {
    expect(read(`${text}&layout=timeline`)).toEqual({
      isolation,
      layout: 'timeline',
      reported: [problem],
    });
  });

  test('ends are kept unchecked until there is a graph', () => {
    const text = 'from=mpt&to=llama';
    expect(formatView(parseView(text, null).view, null)).toBe(text);
  });

  test('a named view may isolate, and the string may undo that', () => {
    const named = graphOf('llama > alpaca');
    const file = { ...named.file, views: [{ id: 'v', title: 'V', view: 'of=alpaca&up=1' }] };
    const { graph: withView } = parseGraph(file);
    const { view } = parseView('view=v', withView);
    expect(view.filter.isolation).toEqual({ kind: 'lineage', of: 'alpaca', up: 1, down: null });
    const free = { ...view, filter: { ...view.filter, isolation: null } };
    const text = formatView(free, withView);
    expect(text).toBe('view=v&of=&up=');
    expect(parseView(text, withView)).toEqual({ view: free, problems: [] });
  });
});

describe('at, the visible part of the picture', () => {
  const graph = graphOf('llama > alpaca');

  test('is three numbers in percent', () => {
    const { view, problems } = parseView('at=50,40.25,150', graph);
    expect(problems).toEqual([]);
    expect(view.at).toEqual({ x: 50, y: 40.25, zoom: 150 });
    expect(parseView('at=-10%2C3%2C20', graph).view.at).toEqual({ x: -10, y: 3, zoom: 20 });
  });

  test.each([
    '50,40',
    '50,40,150,1',
    'a,b,c',
    '50,40,4',
    '50,40,1000',
    '900,0,100',
    '1e1,0,100',
    ',',
  ])('an invalid value is reported, and the rest is kept: %s', (value) => {
    const { view, problems } = parseView(`at=${value}&select=alpaca`, graph);
    expect(problems.map(formatProblem)).toEqual([
      `at: expected x, y and zoom in per cent such as 50,40,150, got "${value}"`,
    ]);
    expect(formatView(view, graph)).toBe('select=alpaca');
  });
});

test.each(['0', '-1', 'next', '1.5'])('page=%s is not a page, which is reported', (page) => {
  const { view, problems } = parseView(`page=${page}&find=x`, null);
  expect(problems.map(formatProblem)).toEqual([`page: expected a page such as 2, got "${page}"`]);
  expect(problems.map((problem) => messageIn(problemsZh, problem))).toEqual([
    `应为页数（如 2），实际为“${page}”`,
  ]);
  expect(view).toMatchObject({ page: 0, find: 'x' });
});

describe('the isolated part of a graph', () => {
  const graph = graphOf('llama > alpaca; llama > vicuna > llava');

  test.each(['1', '07', '9999', '99999', '9'.repeat(400)])(
    '%s generations are a number',
    (many) => {
      const { view, problems } = parseView(`of=vicuna&up=${many}&down=${many}`, graph);
      expect(problems).toEqual([]);
      expect(view.filter.isolation).toMatchObject({ of: 'vicuna' });
      const { isolation } = view.filter;
      expect(isolation && isolatedNodesOf(graph, isolation)?.count()).toBe(3);
    },
  );

  test.each([
    ['of=vicunna', 'of: no model has the id "vicunna"; did you mean "vicuna"?', '“vicuna”'],
    ['of=vicuna&up=two', 'up: expected a number of generations such as 2, got "two"', '“two”'],
    ['of=vicuna&down=-1', 'down: expected a number of generations such as 2, got "-1"', '“-1”'],
    ['of=vicuna&down=1.5', 'down: expected a number of generations such as 2, got "1.5"', '“1.5”'],
    ['up=2', 'up: expected the model to count generations from (of=…), got none', 'of=…'],
    ['from=alpaca&to=llava', 'to: there is no path from "alpaca" to "llava"', '没有路径'],
    [
      'from=llava&to=llama',
      'to: there is no path from "llava" to "llama"; there is one from "llama" to "llava"',
      '反方向有一条',
    ],
    [
      'from=llama&to=llama',
      'to: expected the id of another model, got "llama" for both',
      '“llama”',
    ],
    ['from=llama', 'to: expected the id of the last model, got none', '终点'],
    ['to=llava', 'from: expected the id of the first model, got none', '起点'],
    ['from=lama&to=llava', 'from: no model has the id "lama"; did you mean "llama"?', '“llama”'],
    [
      'of=llama&from=llama&to=llava',
      'from: expected either "of", or "from" and "to", got both',
      '只能用其一',
    ],
  ])('%s is reported in both languages, and the rest of the view is kept', (text, en, zh) => {
    const { view, problems } = parseView(`${text}&select=alpaca&layout=timeline`, graph);
    expect(problems.map(formatProblem)).toEqual([en]);
    expect(problems.map((problem) => messageIn(problemsZh, problem)).join()).toContain(zh);
    expect(view).toMatchObject({ select: { id: 'alpaca' }, layout: 'timeline' });
  });
});

describe('ids, words and views as people write them', () => {
  const graph = graphOf('llama-2 > vicuna; llama-2 > goat; llama-2 > twin-a; llama-2 > twin-b', {
    'llama-2': { name: 'Llama 2' },
    vicuna: { name: { en: 'Vicuna', zh: '小羊驼' } },
    'twin-a': { name: 'Twin' },
    'twin-b': { name: 'Twin' },
  });

  test.each([
    ['of=Vicuna&up=1', 'of=vicuna&up=1'],
    ['of=小羊驼', 'of=vicuna'],
    ['select=VICUNA', 'select=vicuna'],
    ['select=Llama 2~Goat', 'select=llama-2~goat'],
    ['from=Llama+2&to=Vicuna', 'from=llama-2&to=vicuna'],
    ['compare=Goat,Vicuna', 'compare=goat,vicuna'],
    ['nodes=Goat,goat,GOAT', 'nodes=goat'],
    ['focus=llama 2', 'focus=llama-2'],
    ['open=Llama%202', 'open=llama-2'],
    ['layout=Timeline&show=TABLE', 'show=table&layout=timeline'],
    ['select%253Dvicuna', 'select=vicuna'],
    ['select%25253Dvicuna%252526layout%25253Dtimeline', 'select=vicuna&layout=timeline'],
    ['%23select%3Dvicuna', 'select=vicuna'],
    ['#?select=vicuna', 'select=vicuna'],
  ])('%s is %s', (text, meant) => {
    const { view, problems } = parseView(text, graph);
    expect(problems).toEqual([]);
    expect(formatView(view, graph)).toBe(meant);
  });

  test('an ambiguous name is reported', () => {
    const { view, problems } = parseView('of=Twin', graph);
    expect(view.filter.isolation).toBeNull();
    expect(problems).toHaveLength(1);
  });
});
