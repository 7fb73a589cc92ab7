import { count } from './chinese-counts.js';
import { zh } from './zh.js';
import { sentence } from './sentence.js';
import type { Noun, NounWords } from './noun-words.js';

/** Chinese texts for graphs of nodes other than models. */
export function nounWordsZh({ one: noun }: Noun): NounWords {
  const counted = (_: number, formatted: string) => `${formatted} 个${noun}`;
  const matching = (_: number, formatted: string) => `${formatted} 个${noun}符合`;
  return {
    attributes: { root: `源头${noun}`, parents: `来源${noun}`, derived: `衍生${noun}` },
    appearance: { colourings: { ...zh.appearance.colourings, generation: `源头${noun}` } },
    outline: { derived: `衍生${noun}` },
    licence: {
      inherits: (name, terms) => sentence`以 ${name} 为基础的${noun}将继承：${terms}。`,
    },
    card: {
      more: (formatted, parent, method) =>
        `${parent === '' ? '' : `${parent} 的`}另外 ${formatted} 个${noun}${method === '' ? '' : `，经${method}得到`}`,
      derived: (_, formatted) => `衍生出 ${formatted} 个${noun}`,
      collapsed: (_, formatted) => `其下已收起 ${formatted} 个${noun}`,
    },
    canvas: {
      picture: (drawn, all) =>
        `谱系图：共 ${count(all)} 个${noun}，其中 ${count(drawn)} 个有单独的卡片。可用方向键在${noun}之间移动。`,
    },
    chips: {
      chosenModels: (_, formatted) => `选定的 ${formatted} 个${noun}`,
      match: (count, formatted) => (count === 0 ? `没有符合的${noun}` : matching(count, formatted)),
    },
    filters: { models: counted, histogram: `各时期发布的${noun}数` },
    search: {
      label: `搜索${noun}`,
      models: counted,
      list: `找到的${noun}和可用的筛选条件`,
      matches: matching,
      nothing: (query) => `没有${noun}符合“${query}”`,
      leftOut: (_, formatted) => `另有 ${formatted} 个符合的${noun}被其他筛选条件隐藏。`,
    },
    detail: {
      noSuchNode: (id) => `此图中没有 id 为“${id}”的${noun}。`,
      deeperDescendants: (n) => `这些${noun}之下另有 ${count(n)} 个后代。`,
      others: `其他${noun}`,
      madeFrom: '来源',
      madeFromIt: '衍生',
    },
    compare: {
      add: `添加${noun}…`,
      compareWith: `与其他${noun}对比…`,
      search: `${noun}名称`,
      found: (count) => `找到 ${count} 个${noun}`,
      nothingFound: `没有这个名称的${noun}。`,
    },
    status: {
      noMatch: [`没有${noun}符合`, ''],
      noMatchNothing: `没有符合的${noun}`,
      wouldMatch: (count, formatted) => `有 ${matching(count, formatted)}`,
      theNodes: `所选${noun}`,
    },
    page: { models: counted },
    marks: { bundle: `收起的${noun}` },
    exported: {
      generation: `源头${noun}`,
      about: `谱系图：每条线由一个${noun}指向由它衍生的${noun}。`,
      counts: (shown, collapsed) =>
        `显示${noun}：${shown} 个${collapsed === null ? '' : `，收起：${collapsed} 个`}`,
    },
    exportPanel: {
      formats: {
        ...zh.exportPanel.formats,
        nodes: [`CSV · ${noun}`, `表格，每行一个${noun}`],
        cyclonedx: ['CycloneDX', `${noun}物料清单（BOM）`],
      },
      papers: (_, formatted) => `这些${noun}链接的 ${formatted} 篇论文`,
      noPapers: `这些${noun}都没有论文链接`,
      shown: (_, formatted) => `当前显示的内容（${formatted} 个${noun}）`,
    },
    matrix: {
      gaps: (_, formatted, all) => `${all} 种组合中有 ${formatted} 种尚无${noun}`,
      show: (_, formatted) => `在图中查看这 ${formatted} 个${noun}`,
      cell: (row, column, count, formatted) => `${row} × ${column}：${counted(count, formatted)}`,
      never: (row, column) => `尚无${noun}：${row} × ${column}`,
      notLeft: (row, column) => `${row} × ${column}：其他筛选条件下没有${noun}`,
      line: (name, count, formatted) => `${name}：${counted(count, formatted)}`,
      nobody: `尚无${noun}`,
      twice: `具有多个取值的${noun}在每个取值中各计一次，合计只计一次。`,
    },
    table: {
      models: counted,
      table: noun,
      printedOf: (shown, all) => `${all} 个${noun}中的前 ${shown} 个；CSV 中有全部。`,
    },
    timeline: { all: counted },
    legend: {
      methods: `颜色表示主要方法；点击可只看该方法的${noun}。`,
      colours: (facet) => `卡片颜色表示${facet}；点击可只看该项的${noun}。`,
      models: counted,
    },
  };
}
