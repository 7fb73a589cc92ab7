import { describe, expect, test } from 'vitest';
import { cardSentence, describeCard } from '../../src/components/canvas/describe-card.js';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { sceneIn } from '../scene/scene-in.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';

const ABOUT = {
  llama: { name: 'LLaMA' },
  vicuna: { name: 'Vicuna', released: '2023-03', organization: ['LMSYS'] },
  sharegpt: { name: 'ShareGPT' },
};
const graph = graphOf(
  'llama > vicuna [instruction-tuning] > a; vicuna > b; sharegpt -data> vicuna; llama -successor> c',
  ABOUT,
);

function sentenceOf(id: string, lang: string, change: Partial<ViewState> = {}): string | undefined {
  const scene = sceneIn(graph, { ...OPENING_VIEW, ...change }, areaOf(1200, 700));
  const card = scene.cards.find(({ key }) => key === `n${graph.numberOf(id)}`);
  return card && cardSentence(graph, card, lang);
}

describe('cardSentence', () => {
  test('a model with all its facts', () => {
    expect(sentenceOf('vicuna', 'en')).toBe(
      'Vicuna, released March 2023 by LMSYS, from LLaMA by instruction tuning, 2 models derived, also under ShareGPT',
    );
    expect(sentenceOf('vicuna', 'zh')).toBe(
      'Vicuna，LMSYS 于2023年3月发布，由 LLaMA 经指令微调得到，衍生出 2 个模型，也在 ShareGPT 之下',
    );
  });

  test('unknown facts are omitted', () => {
    expect(sentenceOf('a', 'en')).toBe('a, from Vicuna');
    expect(sentenceOf('a', 'zh')).toBe('a，来自 Vicuna');
  });

  test('names the relation if no weights were passed on', () => {
    expect(sentenceOf('c', 'en')).toBe('c, the generation after LLaMA');
    expect(sentenceOf('c', 'zh')).toBe('c，LLaMA 的下一代');
  });

  test('an ancestor that does not match is described as such', () => {
    const filter = { ...NO_FILTER, only: ['a'] };
    expect(sentenceOf('llama', 'en', { filter })).toMatch(/kept for context$/);
    expect(sentenceOf('a', 'en', { filter })).not.toMatch(/ancestor/);
  });
});

describe('describeCard', () => {
  const star = graphOf(
    Array.from({ length: 30 }, (_, n) => `hub > m${n} [${n < 20 ? 'peft' : 'multimodal'}]`).join(
      '; ',
    ),
  );
  const cardsIn = (change: Partial<ViewState>) =>
    sceneIn(star, { ...OPENING_VIEW, ...change }, areaOf(220, 110)).cards;

  test('a bundle states its size, parent and methods, and the key that expands it', () => {
    const bundle = cardsIn({}).find(({ kind }) => kind === 'bundle');
    const words = bundle ? describeCard(star, bundle, 'en') : '';
    expect(words).toMatch(
      /^\d+ more from hub, \d+ by parameter-efficient fine-tuning, \d+ by multimodal training\. Collapsed; press Enter to expand\.$/,
    );
  });

  test('an open bundle states how many members are shown', () => {
    const open = [
      { node: 'hub', part: null },
      { node: 'hub', part: 'peft' },
    ];
    const grid = cardsIn({ open }).find(({ kind }) => kind === 'grid');
    expect(grid && describeCard(star, grid, 'en')).toMatch(
      /^\d+ more from hub by parameter-efficient fine-tuning, expanded, 1–\d+ of \d+$/,
    );
    expect(grid && describeCard(star, grid, 'zh')).toMatch(
      /^hub 的另外 \d+ 个模型，经参数高效微调得到，已展开，/,
    );
  });
});
