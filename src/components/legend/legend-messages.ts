import { LEGEND_WORDS, type LegendWords } from '../../scene/style/legend-words.js';
import type { Messages } from '../messages.js';

export interface LegendMessages extends LegendWords {
  readonly legend: string;
  readonly methods: string;
  readonly colours: (facet: string) => string;
  readonly reading: string;
  readonly models: (count: number, formatted: string) => string;
}

const PLURAL = new Intl.PluralRules('en');

/** What the legend says. */
export const LEGEND_MESSAGES: Messages<LegendMessages> = {
  en: {
    ...LEGEND_WORDS.en,
    legend: 'Legend',
    methods: 'Colour: the main method. Press one to see only its models.',
    colours: (facet) =>
      `Colour of cards: ${facet.toLocaleLowerCase('en')}. Press one to see only its models.`,
    reading: 'Lines and cards',
    models: (count, formatted) =>
      `${formatted} ${PLURAL.select(count) === 'one' ? 'model' : 'models'}`,
  },
  zh: {
    ...LEGEND_WORDS.zh,
    legend: '图例',
    methods: '颜色表示主要方法；点击可只看该方法的模型。',
    colours: (facet) => `卡片颜色表示${facet}；点击可只看该项的模型。`,
    reading: '线条与卡片',
    models: (_, formatted) => `${formatted} 个模型`,
  },
};
