import fc from 'fast-check';

/** Strings that break programs: names of Object.prototype, markup, separators, direction marks, lone surrogates. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '<script>alert(1)</script>',
    'a,b:c~d&e=f%2C+g#h?i',
    '\u202Eevil',
    '\u2028\u0000"\\',
    '🦙'.repeat(3),
    '羊驼',
    ' ',
    'line\nbreak',
    '%E4%',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Ids: any non-empty string. */
export const hostileIds: fc.Arbitrary<string> = hostileTexts.filter((text) => text !== '');

const words = fc.array(hostileTexts, { maxLength: 3 });
const dates = fc.constantFrom('2023', '2023-03', '2023-03-13');
const texts = fc.oneof(
  hostileTexts,
  fc.dictionary(
    fc.oneof(
      fc.constantFrom('en', 'zh', 'zh-TW'),
      hostileTexts.map((key) => `x-${key}`),
    ),
    hostileTexts,
    { maxKeys: 3 },
  ),
);
/** Keys of a later version, or custom ones. */
const strange = fc.dictionary(
  hostileTexts.map((key) => `x-${key}`),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 2 },
);

function withStrangeKeys<T extends object>(entries: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.tuple(strange, entries).map(([more, entry]) => ({ ...entry, ...more }));
}

const source = withStrangeKeys(
  fc.record(
    {
      url: hostileTexts,
      lines: hostileTexts,
      supports: words,
      secondary: fc.boolean(),
      accessed: dates,
    },
    { requiredKeys: ['url'] },
  ),
);
const scores = fc.double({ noNaN: true, noDefaultInfinity: true });

const aboutNode = withStrangeKeys(
  fc.record(
    {
      name: texts,
      aliases: words,
      organization: words,
      kind: fc.constantFrom('base', 'derived'),
      released: dates,
      releasedBasis: fc.constantFrom('weights', 'paper', 'announcement', 'first-commit'),
      variants: fc.array(
        fc.record(
          {
            name: hostileTexts,
            parameters: hostileTexts,
            huggingface: hostileTexts,
            revision: hostileTexts,
          },
          { requiredKeys: [] },
        ),
        { maxLength: 3 },
      ),
      contextLength: fc.integer({ min: 1 }),
      license: hostileTexts,
      licenseClass: hostileTexts,
      domains: words,
      languages: words,
      modalities: words,
      links: withStrangeKeys(
        fc.record({ paper: hostileTexts, code: hostileTexts }, { requiredKeys: [] }),
      ),
      summary: texts,
      notes: fc.array(texts, { maxLength: 2 }),
      benchmarks: fc.array(
        fc.record(
          { suite: hostileTexts, setting: hostileTexts, score: scores },
          { requiredKeys: ['suite', 'score'] },
        ),
        { maxLength: 2 },
      ),
      usage: fc.record({ downloads: fc.nat(), likes: fc.nat(), on: dates }, { requiredKeys: [] }),
      landmark: fc.boolean(),
      sources: fc.array(source, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
);

const claims = fc.uniqueArray(
  fc.record({
    ends: fc.tuple(fc.nat(99), fc.nat(99)),
    about: withStrangeKeys(
      fc.record(
        {
          relation: fc.oneof(
            fc.constantFrom('weights', 'data', 'merge', 'successor'),
            hostileTexts,
          ),
          methods: words,
          technique: words,
          sizes: words,
          since: dates,
          confidence: fc.constantFrom('stated', 'inferred'),
          sources: fc.array(source, { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
    ),
  }),
  { maxLength: 12 },
);

const views = fc.uniqueArray(
  withStrangeKeys(
    fc.record(
      {
        id: hostileIds,
        title: texts,
        text: texts,
        view: hostileTexts,
        steps: fc.array(
          fc.record(
            { title: texts, text: texts, view: hostileTexts },
            { requiredKeys: ['title', 'view'] },
          ),
          {
            maxLength: 2,
          },
        ),
      },
      { requiredKeys: ['id', 'title', 'view'] },
    ),
  ),
  { maxLength: 2, selector: ({ id }) => id },
);

const wordLists = fc.array(fc.record({ id: hostileIds, label: texts }, { requiredKeys: ['id'] }), {
  maxLength: 2,
});

/**
 * Valid graph files that test the limits of the format: hostile ids and strings everywhere, unknown keys, as plain JSON
 * values.
 */
export const graphFiles: fc.Arbitrary<{ nodes: { id: string }[]; edges: object[] }> = fc
  .record({
    ids: fc.uniqueArray(hostileIds, { maxLength: 8 }),
    nodes: fc.array(aboutNode, { minLength: 8, maxLength: 8 }),
    claims,
    about: withStrangeKeys(
      fc.record(
        {
          title: texts,
          updated: dates,
          views,
          vocabulary: fc.record(
            {
              domains: wordLists,
              methods: wordLists,
              noun: fc.record({ one: texts, many: texts }),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
    ),
  })
  .map(({ ids, nodes, claims, about }) => {
    const seen = new Set<string>();
    const edges = claims.flatMap(({ ends: [a, b], about }) => {
      const [first, last] = [a % Math.max(1, ids.length), b % Math.max(1, ids.length)];
      // From the earlier to the later one, so that there is no cycle.
      const [source, target] = [ids[Math.min(first, last)], ids[Math.max(first, last)]];
      const claim = JSON.stringify([source, target, about.relation ?? 'weights']);
      if (first === last || seen.has(claim)) return [];
      seen.add(claim);
      return [{ source, target, ...about }];
    });
    const file = { format: 1, ...about, nodes: ids.map((id, n) => ({ id, ...nodes[n] })), edges };
    // As in JSON, without -0.
    return JSON.parse(JSON.stringify(file)) as { nodes: { id: string }[]; edges: object[] };
  });
