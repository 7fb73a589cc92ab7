import { expect, test } from 'vitest';
import type { EdgeEntry, NodeEntry } from '../src/domain/format/format.js';
import { relationOf } from '../src/domain/graph/lineage-graph.js';
import type { Text } from '../src/domain/format/text.js';
import { readGraph } from './read-graph.js';

const graph = readGraph('llama');
const { nodes, edges } = graph;
const [tour] = graph.file.views ?? [];

const weights = edges.filter((edge) => relationOf(edge) === 'weights');
const data = edges.filter((edge) => relationOf(edge) === 'data');
const countOf = (isMeant: (node: NodeEntry) => boolean) => nodes.filter(isMeant).length;
const from = (id: string, list: readonly EdgeEntry[]) => list.filter(({ source }) => source === id);
const mainly = (method: string, list: readonly EdgeEntry[]) =>
  list.filter(({ methods }) => methods?.[0] === method).length;
const takesIn = (modality: string) =>
  countOf(({ modalities = [] }) => modalities.includes(modality));
const isMultimodal = ({ modalities = [] }: NodeEntry) =>
  modalities.some((modality) => modality !== 'text');
const releasedIn = (year: string) => countOf(({ released = '' }) => released.startsWith(year));

/** The ids of all models whose weights can be traced back to a model. */
function weightDescendantsOf(id: string): ReadonlySet<string> {
  const descendants = new Set<string>();
  const waiting = [id];
  for (const source of waiting) {
    for (const { target } of from(source, weights)) {
      if (descendants.has(target)) continue;
      descendants.add(target);
      waiting.push(target);
    }
  }
  return descendants;
}

const isVicuna = (id: string) => id.startsWith('vicuna');
const onVicuna = nodes.filter(
  ({ id }) =>
    !isVicuna(id) && weights.some(({ source, target }) => target === id && isVicuna(source)),
);
const fromAlpaca = from('alpaca', edges);
const [first, second] = [from('llama', weights), from('llama-2', weights)];
const many = edges.length.toLocaleString('en');
const peft = edges.filter(({ methods = [] }) => methods.includes('peft')).length;
const inferred = edges.filter(({ confidence }) => confidence === 'inferred').length;
const dated = countOf(({ released }) => released !== undefined);
const later = dated - releasedIn('2023') - releasedIn('2024');
const main = ['instruction-tuning', 'multimodal', 'continued-pretraining', 'peft'].map((method) =>
  mainly(method, weights),
);
const [tuned = 0, seeing = 0, pretrained = 0, adapted = 0] = main;
const otherwise = weights.length - main.reduce((sum, count) => sum + count);

/** The numbers that the tour states, in English and in Chinese. */
const STATED: readonly (readonly [en: string, zh: string])[] = [
  [`to a family of ${nodes.length} releases`, `到 ${nodes.length} 个模型的家族`],
  [`Even so, ${first.length} claims`, `仍有 ${first.length} 条关系`],
  [
    `Of the ${fromAlpaca.length} claims that start here, **${from('alpaca', data).length} pass on data`,
    `从它出发的 ${fromAlpaca.length} 条关系中，**${from('alpaca', data).length} 条传的是数据，传权重的只有 ${from('alpaca', weights).length} 条**`,
  ],
  [`part of ${peft} of the ${many} claims`, `${many} 条关系中有 ${peft} 条用到`],
  [
    `of the ${onVicuna.length} releases built directly on the weights of some Vicuna, **${onVicuna.filter(isMultimodal).length} are multimodal**`,
    `权重上的 ${onVicuna.length} 个模型中，**${onVicuna.filter(isMultimodal).length} 个是多模态模型**`,
  ],
  [
    `Of the ${nodes.length} releases, ${countOf(isMultimodal)} accept more than text: ${takesIn('image')} images, ${takesIn('video')} video, ${takesIn('audio')} audio, ${takesIn('3d')} 3D`,
    `${nodes.length} 个模型中，${countOf(isMultimodal)} 个能接收文本以外的输入：图像 ${takesIn('image')} 个，视频 ${takesIn('video')} 个，音频 ${takesIn('audio')} 个，三维 ${takesIn('3d')} 个`,
  ],
  [
    `specialised domain, with ${countOf(({ domains = [] }) => domains.includes('medicine'))} releases`,
    `专业领域，共有 ${countOf(({ domains = [] }) => domains.includes('medicine'))} 个模型`,
  ],
  [
    `Of the ${first.length} claims from LLaMA’s weights, ${mainly('instruction-tuning', first)} are mainly instruction tuning and ${mainly('continued-pretraining', first)} continued pre-training; of the ${second.length} from Llama 2’s, it is ${mainly('instruction-tuning', second)} and **${mainly('continued-pretraining', second)}**.`,
    `取自 LLaMA 权重的 ${first.length} 条关系中，以指令微调为主的有 ${mainly('instruction-tuning', first)} 条，以继续预训练为主的有 ${mainly('continued-pretraining', first)} 条；到了 Llama 2，${second.length} 条中前者 ${mainly('instruction-tuning', second)} 条，后者 **${mainly('continued-pretraining', second)}** 条`,
  ],
  [
    `the weights of ${weightDescendantsOf('code-llama').size} releases can be traced back to it`,
    `有 ${weightDescendantsOf('code-llama').size} 个模型的权重可以追溯到它`,
  ],
  [
    `**${nodes.length} releases** and the **${many} claims** between them; ${weights.length} pass on weights, ${data.length} pass on data`,
    `**${nodes.length} 个模型**和其间 **${many} 条关系**：传权重的 ${weights.length} 条，传数据的 ${data.length} 条`,
  ],
  [
    `- instruction tuning ${tuned}\n- multimodal training ${seeing}\n- continued pre-training ${pretrained}\n- parameter-efficient tuning ${adapted}, and ${otherwise} by other methods`,
    `- 指令微调 ${tuned} 条\n- 多模态训练 ${seeing} 条\n- 继续预训练 ${pretrained} 条\n- 参数高效微调 ${adapted} 条，其他方法 ${otherwise} 条`,
  ],
  [
    `Of the ${dated} releases with a date, ${releasedIn('2023')} fall in 2023, ${releasedIn('2024')} in 2024 and ${later} later`,
    `有日期的 ${dated} 个模型中，${releasedIn('2023')} 个在 2023 年，${releasedIn('2024')} 个在 2024 年，${later} 个在此后`,
  ],
  [
    `The graph has its limits: ${inferred} claims are inferred`,
    `这张图也有局限：${inferred} 条关系`,
  ],
];

test('the tour comes first', () => expect(tour?.id).toBe('evolution'));

test.each(STATED)('the tour says: %s', (en, zh) => {
  const texts = [tour?.text, ...(tour?.steps ?? []).map(({ text }) => text)];
  const textIn = (lang: string) =>
    texts
      .map((text: Text = '') => (typeof text === 'string' ? text : (text[lang] ?? '')))
      .join('\n');
  expect(textIn('en')).toContain(en);
  expect(textIn('zh')).toContain(zh);
});

test('names the models with Alpaca’s weights and their number', () => {
  const names = from('alpaca', weights).map(({ target }) =>
    graph.nameOf(graph.numberOf(target) ?? 0).replace(/ \(.*\)$/, ''),
  );
  const step = tour?.steps?.find(({ view }) => view.includes('select=alpaca'));
  for (const name of names) {
    expect(JSON.stringify(step?.text).split(name)).toHaveLength(3);
  }
});

test('medicine is the domain with the most releases', () => {
  const special = [
    'law',
    'finance',
    'math',
    'code',
    'science',
    'education',
    'biology',
    'chemistry',
  ];
  const sizeOf = (domain: string) => countOf(({ domains = [] }) => domains.includes(domain));
  expect(Math.max(...special.map(sizeOf))).toBeLessThan(sizeOf('medicine'));
});
