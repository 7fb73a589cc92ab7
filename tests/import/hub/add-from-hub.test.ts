import { describe, expect, test } from 'vitest';
import { formatFailure } from '../../../src/import/failure.js';
import type { GraphFile } from '../../../src/domain/format/format.js';
import { addFromHub, type HubRequest } from '../../../src/import/hub/add-from-hub.js';
import { HubClient } from '../../../src/import/hub/hub-client.js';
import { rememberedHub } from '../../../src/import/hub/remembered-hub.js';
import { fileOf } from '../../graph-of.js';
import { ggufFile } from './gguf-file.js';
import { modelAnswer, recordedHub, type Answer } from './recorded-hub.js';

type Recording = Readonly<Record<string, Answer | readonly Answer[]>>;

const EMPTY: GraphFile = { format: 1, nodes: [], edges: [] };

/** Adds a model of a recorded hub to a graph; pauses are recorded instead of waited for. */
async function added(recording: Recording, request: Partial<HubRequest>, graph = EMPTY) {
  const hub = await recordedHub(recording);
  const pauses: string[] = [];
  const client = new HubClient({
    endpoint: hub.endpoint,
    token: 'hf_secret',
    signal: new AbortController().signal,
    wait: () => Promise.resolve(),
    onPause: (reason, ms) => void pauses.push(`${formatFailure(reason)} ${ms}`),
  });
  const addition = await addFromHub(graph, client, {
    id: 'me/tuned',
    parents: 1,
    children: [],
    variantOf: null,
    today: '2026-11-28',
    onLookUp: () => undefined,
    ...request,
  });
  const notes = addition.notes.map(({ reason, place, values }) =>
    [place, reason, ...values].filter(Boolean).join(' '),
  );
  const edges = addition.edges.map(
    ({ source, target, relation = 'weights', methods = [], confidence }) =>
      `${source} -${relation}> ${target} [${methods.join(', ')}] ${confidence ?? ''}`,
  );
  return { ...addition, notes, edges, claims: addition.edges, pauses, requests: hub.requests };
}

const finetuneOf = (...ids: string[]) => ({
  baseModels: { relation: 'finetune', models: ids.map((id) => ({ _id: '1', id })) },
});

describe('addFromHub', () => {
  test('makes a draft from the hub and the model card, with the parent', async () => {
    const { file, edges, notes, nodes } = await added(
      {
        '/api/models/mlabonne/NeuralLlama-3-8B': modelAnswer('mlabonne/NeuralLlama-3-8B', {
          ...finetuneOf('meta-llama/Meta-Llama-3-8B'),
          cardData: {
            base_model: 'meta-llama/Meta-Llama-3-8B',
            license: 'other',
            license_name: 'llama3',
            language: ['en', 'code'],
            datasets: ['mlabonne/orpo'],
          },
          pipeline_tag: 'text-generation',
          safetensors: { total: 8_030_261_248 },
          tags: ['dpo', 'arxiv:2404.00001', 'base_model:meta-llama/Meta-Llama-3-8B'],
        }),
        '/api/models/meta-llama/Meta-Llama-3-8B': modelAnswer('meta-llama/Meta-Llama-3-8B', {
          createdAt: '2022-03-02T23:29:04.000Z',
        }),
      },
      { id: 'mlabonne/NeuralLlama-3-8B' },
    );
    expect(nodes).toEqual(['mlabonne/NeuralLlama-3-8B', 'meta-llama/Meta-Llama-3-8B']);
    expect(file.nodes[0]).toEqual({
      id: 'mlabonne/NeuralLlama-3-8B',
      name: 'NeuralLlama-3-8B',
      organization: ['mlabonne'],
      released: '2024-04-19',
      releasedBasis: 'first-commit',
      variants: [
        { parameters: '8B', huggingface: 'mlabonne/NeuralLlama-3-8B', revision: 'a'.repeat(40) },
      ],
      license: 'llama3',
      licenseClass: 'llama-community',
      domains: ['code'],
      languages: ['en'],
      modalities: ['text'],
      links: {
        paper: 'https://arxiv.org/abs/2404.00001',
        weights: 'https://huggingface.co/mlabonne/NeuralLlama-3-8B',
      },
      sources: [
        {
          url: `https://huggingface.co/mlabonne/NeuralLlama-3-8B/blob/${'a'.repeat(40)}/README.md`,
          accessed: '2026-11-28',
        },
      ],
    });
    // All models from before the hub recorded dates have the same one, so none is used.
    expect(file.nodes[1]?.released).toBe(undefined);
    expect(edges).toEqual([
      'meta-llama/Meta-Llama-3-8B -weights> mlabonne/NeuralLlama-3-8B [preference-alignment] inferred',
    ]);
    expect(file.edges[0]?.data).toEqual(['mlabonne/orpo']);
    expect(notes).toEqual([]);
  });

  test('finds a parent among the variants of a graph, ignoring case', async () => {
    const graph = fileOf('llama-2', {
      'llama-2': { variants: [{ huggingface: 'meta-llama/Llama-2-7b-hf' }] },
    });
    const { edges, nodes, requests } = await added(
      { '/api/models/me/tuned': modelAnswer('me/tuned', finetuneOf('Meta-Llama/llama-2-7b-HF')) },
      {},
      graph,
    );
    expect(nodes).toEqual(['me/tuned']);
    expect(edges).toEqual(['llama-2 -weights> me/tuned [] inferred']);
    expect(requests.map(({ path }) => path)).toEqual(['/api/models/me/tuned']);
  });

  test('reports an existing model without a request', async () => {
    const graph = fileOf('llama-2', { 'llama-2': { variants: [{ huggingface: 'Me/Tuned' }] } });
    const { known, nodes, requests } = await added({}, {}, graph);
    expect([known, nodes, requests]).toEqual(['llama-2', [], []]);
  });

  test('recognizes a model by its new name', async () => {
    const graph = fileOf('tuned', { tuned: { variants: [{ huggingface: 'me/tuned-v1' }] } });
    const { known, nodes, notes } = await added(
      { '/api/models/me/tuned': modelAnswer('me/tuned-v1') },
      {},
      graph,
    );
    expect([known, nodes, notes]).toEqual(['tuned', [], ['moved me/tuned me/tuned-v1']]);
  });

  test('responses are cached, failures are not', async () => {
    const hub = await recordedHub({ '/api/models/me/tuned': modelAnswer('me/tuned') });
    const options = { token: null, wait: () => Promise.resolve(), onPause: () => undefined };
    const { signal } = new AbortController();
    const known = rememberedHub(new HubClient({ ...options, signal, endpoint: hub.endpoint }));
    const [first, again] = [await known.model('me/tuned'), await known.model('Me/Tuned')];
    expect(first).toBe(again);
    expect(hub.requests).toHaveLength(1);
    let count = 0;
    const failing = rememberedHub({
      model: () => Promise.reject(new Error(`failure ${++count}`)),
      file: () => Promise.resolve(null),
      head: () => Promise.resolve(null),
      children: () => known.children('me/tuned', []),
    });
    await expect(failing.model('a/b')).rejects.toThrow('failure 1');
    await expect(failing.model('a/b')).rejects.toThrow('failure 2');
  });

  test('adds a model as a variant of a node, with its parents as parents of the node', async () => {
    const graph = fileOf('tuned; llama', { llama: { variants: [{ huggingface: 'a/llama' }] } });
    const { file, edges } = await added(
      { '/api/models/me/tuned': modelAnswer('me/tuned', finetuneOf('a/llama')) },
      { variantOf: 'tuned' },
      graph,
    );
    expect(file.nodes[0]?.variants?.[0]?.huggingface).toBe('me/tuned');
    expect(edges).toEqual(['llama -weights> tuned [] inferred']);
  });

  test('prefers the recipe of a merge to the card, and reports contradictions', async () => {
    const recipe = `merge_method: ties\nbase_model: a/base@main\nslices:\n  - sources:\n      - model: a/one+b/lora\n        layer_range: [0, 1e3]\nmodels:\n  - model: /home/me/model\n`;
    const { edges, claims, notes } = await added(
      {
        '/api/models/me/tuned': modelAnswer('me/tuned', {
          siblings: [{ rfilename: 'mergekit_config.yml' }],
          cardData: { base_model: ['a/base', 'c/other'], base_model_relation: 'merge' },
        }),
        [`/me/tuned/resolve/${'a'.repeat(40)}/mergekit_config.yml`]: { body: recipe },
      },
      {},
    );
    expect(edges).toEqual(
      ['a/base', 'a/one', 'b/lora'].map((id) => `${id} -merge> me/tuned [merge] stated`),
    );
    expect(claims[0]?.technique).toEqual(['ties']);
    expect(notes).toEqual([
      'me/tuned not-an-id mergekit_config.yml /home/me/model',
      'me/tuned conflict mergekit_config.yml a/base, a/one, b/lora card c/other',
      'hidden a/base',
      'hidden a/one',
      'hidden b/lora',
    ]);
  });

  test('reads an adapter’s base and rank; with a local path, the card counts', async () => {
    const adapter = (base: string) => ({
      '/api/models/me/tuned': modelAnswer('me/tuned', {
        siblings: [{ rfilename: 'adapter_config.json' }],
        cardData: { base_model: 'a/base', base_model_relation: 'adapter' },
      }),
      [`/me/tuned/resolve/${'a'.repeat(40)}/adapter_config.json`]: {
        body: { base_model_name_or_path: base, peft_type: 'LORA', r: 32 },
      },
    });
    const good = await added(adapter('a/base'), {});
    expect(good.edges).toEqual(['a/base -weights> me/tuned [peft] stated']);
    expect(good.claims[0]?.technique).toEqual(['LORA r=32']);
    const local = await added(adapter('/mnt/models/base'), {});
    expect(local.edges).toEqual(['a/base -weights> me/tuned [peft] stated']);
    expect(local.notes[0]).toBe('me/tuned not-an-id adapter_config.json /mnt/models/base');
  });

  test('drops self-references, empty and repeated bases; breaks a cycle', async () => {
    const self = await added(
      {
        '/api/models/me/tuned': modelAnswer('me/tuned', {
          cardData: { base_model: ['me/tuned'] },
          ...finetuneOf('Me/Tuned'),
        }),
      },
      {},
    );
    expect(self.edges).toEqual([]);
    const none = await added(
      { '/api/models/me/tuned': modelAnswer('me/tuned', { cardData: { base_model: [] } }) },
      {},
    );
    expect(none.edges).toEqual([]);
    const twice = await added(
      {
        '/api/models/me/tuned': modelAnswer('me/tuned', {
          cardData: { base_model: ['a/b', 'a/b'] },
        }),
      },
      {},
    );
    expect(twice.edges).toEqual(['a/b -weights> me/tuned [] inferred']);
    const circle = await added(
      {
        '/api/models/me/tuned': modelAnswer('me/tuned', finetuneOf('a/base')),
        '/api/models/a/base': modelAnswer('a/base', {
          ...finetuneOf('me/tuned'),
          createdAt: '2023-01-01T00:00:00.000Z',
        }),
      },
      { parents: 2 },
    );
    expect(circle.edges).toEqual(['a/base -weights> me/tuned [] inferred']);
    expect(circle.notes).toEqual(['a/base cycle me/tuned a/base']);
  });

  test('keeps the new id of a moved model, with the old one as an alias', async () => {
    const { file, notes } = await added(
      {
        '/api/models/me/tuned': modelAnswer('me/tuned', finetuneOf('gpt2')),
        '/api/models/gpt2': {
          status: 307,
          headers: { location: '/api/models/openai-community/gpt2' },
        },
        '/api/models/openai-community/gpt2': modelAnswer('openai-community/gpt2'),
      },
      {},
    );
    expect(file.nodes[1]).toMatchObject({ id: 'openai-community/gpt2', aliases: ['gpt2'] });
    expect(notes).toEqual(['moved gpt2 openai-community/gpt2']);
  });

  test('reports that a parent is missing, private or gated, and keeps the edge', async () => {
    const { edges, notes } = await added(
      { '/api/models/me/tuned': modelAnswer('me/tuned', finetuneOf('meta-llama/gated')) },
      {},
    );
    expect(edges).toEqual(['meta-llama/gated -weights> me/tuned [] inferred']);
    expect(notes).toEqual(['hidden meta-llama/gated']);
    const missing = await added({}, { id: 'no/such' });
    expect([missing.nodes, missing.notes]).toEqual([[], ['hidden no/such']]);
  });

  test('warns about a quantized model with the parents of a merge', async () => {
    const { edges, claims, notes } = await added(
      {
        '/api/models/me/tuned-GGUF': modelAnswer('me/tuned-GGUF', {
          baseModels: { relation: 'quantized', models: [{ id: 'a/one' }, { id: 'a/two' }] },
          tags: ['gguf'],
        }),
      },
      { id: 'me/tuned-GGUF', parents: 1 },
    );
    expect(edges).toHaveLength(2);
    expect(claims[0]).toMatchObject({ methods: ['quantization'], technique: ['GGUF'] });
    expect(notes[0]).toMatch(/quantized-many 2/);
  });

  test('lists the derivatives of a model page by page, with relations from tags', async () => {
    const child = (id: string, ...tags: string[]) => modelAnswer(id, { tags }).body;
    const filter = 'base_model:finetune:me/tuned';
    const { edges, notes, requests } = await added(
      {
        '/api/models/me/tuned': modelAnswer('me/tuned'),
        [`/api/models ${filter}`]: {
          headers: { link: `</api/models?filter=${filter}&cursor=2>; rel="next"` },
          body: [child('x/one', 'base_model:me/tuned', 'base_model:finetune:me/tuned', 'sft')],
        },
        [`/api/models ${filter} 2`]: {
          headers: { link: '<https://elsewhere.example/api/models>; rel="next"' },
          body: [child('x/two', 'base_model:merge:me/tuned', 'base_model:merge:y/z')],
        },
      },
      { children: ['finetune'] },
    );
    expect(edges).toEqual([
      'me/tuned -weights> x/one [instruction-tuning] inferred',
      'me/tuned -merge> x/two [merge] inferred',
    ]);
    expect(notes).toEqual(['x/two outside y/z']);
    expect(requests.map(({ path }) => path)).toEqual([
      '/api/models/me/tuned',
      `/api/models ${filter}`,
      `/api/models ${filter} 2`,
    ]);
  });

  test('treats a card as plain text, truncated if long', async () => {
    const { file } = await added(
      {
        '/api/models/me/tuned': modelAnswer('me/tuned', {
          cardData: {
            license: '<img onerror=alert(1)>'.repeat(50),
            language: [true, 1e3],
            base_model: ['../../etc', '__proto__'],
          },
        }),
      },
      {},
    );
    expect(file.nodes[0]?.license).toHaveLength(300);
    expect(file.nodes[0]?.languages).toEqual(['true', '1000']);
  });
});

describe('GGUF files', () => {
  const PATH = '/me/tuned/resolve/' + 'a'.repeat(40) + '/tuned.Q4_K_M.gguf';
  const model = (more: Readonly<Record<string, unknown>> = {}) =>
    modelAnswer('me/tuned', {
      siblings: [{ rfilename: 'mmproj-f16.gguf' }, { rfilename: 'tuned.Q4_K_M.gguf' }],
      ...more,
    });
  const gguf = (metadata: Readonly<Record<string, string | number>>, more: object = {}) => ({
    body: Buffer.concat([
      ggufFile({ ...metadata, 'tokenizer.ggml.tokens': Array<string>(9).fill('word') }),
      Buffer.alloc(1_000_000),
    ]),
    ...more,
  });
  const BASE = {
    'general.base_model.count': 1,
    'general.base_model.0.repo_url': 'https://huggingface.co/meta-llama/Meta-Llama-3-8B',
  };
  const base = modelAnswer('meta-llama/Meta-Llama-3-8B');

  test('state the base if nothing else does, as an inference; only their start is requested', async () => {
    const { edges, claims, notes, requests } = await added(
      {
        '/api/models/me/tuned': model(),
        [PATH]: gguf(BASE, { status: 206 }),
        '/api/models/meta-llama/Meta-Llama-3-8B': base,
      },
      {},
    );
    expect(edges).toEqual([
      'meta-llama/Meta-Llama-3-8B -weights> me/tuned [quantization] inferred',
    ]);
    expect(claims[0]?.technique).toEqual(['GGUF']);
    expect(notes).toEqual([]);
    expect(requests.find(({ path }) => path === PATH)?.headers.range).toBe('bytes=0-262143');
  });

  test('name the model they were converted from, as a stated claim', async () => {
    const { edges } = await added(
      {
        '/api/models/me/tuned': model(),
        [PATH]: gguf({ ...BASE, 'general.source.repo_url': 'https://huggingface.co/you/original' }),
        '/api/models/you/original': modelAnswer('you/original'),
      },
      {},
    );
    expect(edges).toEqual(['you/original -weights> me/tuned [quantization] stated']);
  });

  test('have the lowest priority, and contradictions are reported', async () => {
    const { edges, notes } = await added(
      {
        '/api/models/me/tuned': model({
          cardData: { base_model: 'you/original', base_model_relation: 'quantized' },
        }),
        [PATH]: gguf(BASE),
        '/api/models/you/original': modelAnswer('you/original'),
      },
      {},
    );
    expect(edges).toEqual(['you/original -weights> me/tuned [quantization] stated']);
    expect(notes).toEqual(['me/tuned conflict card you/original GGUF meta-llama/Meta-Llama-3-8B']);
  });

  test('that name a local path, or cannot be fetched, are reported and change nothing', async () => {
    const local = {
      'general.base_model.count': 4_000_000_000,
      'general.base_model.0.name': 'C:\\models\\llama',
    };
    const named = await added({ '/api/models/me/tuned': model(), [PATH]: gguf(local) }, {});
    expect([named.edges, named.notes]).toEqual([[], ['me/tuned not-an-id GGUF C:\\models\\llama']]);
    for (const answer of [{ status: 401 }, { status: 500 }]) {
      const { notes, nodes } = await added({ '/api/models/me/tuned': model(), [PATH]: answer }, {});
      expect(nodes).toEqual(['me/tuned']);
      expect(notes).toEqual(['hidden me/tuned/tuned.Q4_K_M.gguf']);
    }
  });
});

describe('HubClient', () => {
  test('retries after server errors, waits for the rate limit, and sends the token', async () => {
    const { nodes, pauses, requests } = await added(
      {
        '/api/models/me/tuned': [
          { status: 503 },
          { status: 429 },
          { status: 429, headers: { 'retry-after': '7' } },
          modelAnswer('me/tuned'),
        ],
      },
      {},
    );
    expect(nodes).toEqual(['me/tuned']);
    expect(pauses).toEqual([
      'the server responded with 503 1000',
      'too many requests 300000',
      'too many requests 7000',
    ]);
    expect(requests[0]?.headers.authorization).toBe('Bearer hf_secret');
  });

  test('gives up after four attempts, and immediately if it is not a hub', async () => {
    await expect(added({ '/api/models/me/tuned': { status: 500 } }, {})).rejects.toThrow(
      /the server responded with 500/,
    );
    await expect(added({ '/api/models/me/tuned': { body: '<html>' } }, {})).rejects.toThrow(
      /is this address a hub/,
    );
  });
});
