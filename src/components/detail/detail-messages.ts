import type { Messages } from '../messages.js';

const count = (n: number) => n.toLocaleString('en-GB');
const oneOrMore = (n: number, one: string, more: string) => (n === 1 ? one : more);

const en = {
  locale: 'en-GB',
  close: 'Close',
  colon: ': ',
  comma: ', ',
  /** Between things of one kind. */
  between: ', ',
  semicolon: '; ',
  list: (items: readonly string[]) => new Intl.ListFormat('en-GB').format(items),
  notInGraph: 'Not in this graph',
  noSuchNode: (id: string) => `No model has the id “${id}” here.`,
  noSuchEdge: (source: string, target: string) =>
    `Nothing of this kind is recorded between “${source}” and “${target}”.`,

  aliases: 'Also',
  makers: 'Makers',
  released: 'Released',
  licence: 'Licence',
  codeLicence: 'Code',
  domains: 'Domains',
  paper: 'Paper',
  code: 'Code',
  weights: 'Weights',
  homepage: 'Home page',
  focusOnIt: 'Focus on its line',
  filterBy: (domain: string) => `${domain}: narrow the graph to it`,
  notes: 'What the sources say',

  lineFrom: 'Line from ',
  stepsLeftOut: (n: number) => `${count(n)} ${oneOrMore(n, 'step', 'steps')} not shown`,
  madeFrom: 'Made from',
  evidence: 'Evidence',
  evidenceFor: (source: string, target: string) => `Evidence: ${source} to ${target}`,
  madeFromIt: 'Made from it',
  furtherDown: (n: number) => `${count(n)} more ${oneOrMore(n, 'descends', 'descend')} from these.`,
  descendants: (n: number) => `${count(n)} more ${oneOrMore(n, 'descends', 'descend')} from it`,
  methodNotStated: 'Method not stated',
  showAll: (n: number) => `Show all ${count(n)}`,
  showMore: (n: number, all: number) => `Show ${count(n)} more of ${count(all)}`,
  showFewer: 'Show fewer',

  relation: 'Passed on',
  methods: 'Methods',
  technique: 'Technique',
  data: 'Data',
  sizes: 'Sizes',
  since: 'Since',
  sinceText: (date: string) => `${date}, when a later version moved to it`,
  confidence: 'Standing',
  stated: 'Stated by the sources',
  inferred: 'Inferred',
  inferredText:
    'No source says this in so many words. It was concluded from what the sources say around it.',
  alsoBetween: 'Also between the two',
  claimSources: 'Evidence',
  fromTargetSources: (name: string) => `From the sources of ${name}.`,

  facts: 'Facts',
  contextLength: 'Context',
  trainingTokens: 'Trained on',
  vocabulary: 'Vocabulary',
  languages: 'Languages',
  modalities: 'Takes in',
  tokens: (n: number) => `${count(n)} ${oneOrMore(n, 'token', 'tokens')}`,
  variants: 'Sizes and checkpoints',
  checkpoint: 'Unnamed',
  scores: 'Official scores',
  variant: 'Size',
  settingNotStated: 'setting not stated',
  notComparable: 'Different settings are not comparable with one another.',
  elsewhere: (name: string, scores: string) =>
    `${name}, in other settings: ${scores}. Not comparable.`,
  scoreIn: (score: string, variant: string, setting: string) =>
    [
      score,
      ...([variant, setting].some(Boolean)
        ? [`(${[variant, setting].filter(Boolean).join(', ')})`]
        : []),
    ].join(' '),
  sameTable: 'In the same table',
  others: 'Others',
  sources: 'Sources',
  secondary: 'second-hand',
  lines: (lines: string) => `lines ${lines}`,
};

/** Every word of the panel in one language. */
export type DetailWords = typeof en;

const zhCount = (n: number) => n.toLocaleString('zh-CN');

const zh: DetailWords = {
  locale: 'zh-CN',
  close: '关闭',
  colon: '：',
  comma: '，',
  between: '、',
  semicolon: '；',
  list: (items) => new Intl.ListFormat('zh-CN').format(items),
  notInGraph: '图中没有',
  noSuchNode: (id) => `此图中没有 id 为“${id}”的模型。`,
  noSuchEdge: (source, target) => `“${source}”与“${target}”之间没有这样的记录。`,

  aliases: '又名',
  makers: '研制',
  released: '发布',
  licence: '许可',
  codeLicence: '代码',
  domains: '领域',
  paper: '论文',
  code: '代码',
  weights: '权重',
  homepage: '主页',
  focusOnIt: '聚焦这条谱系',
  filterBy: (domain) => `${domain}：按此领域筛选`,
  notes: '原始资料怎么说',

  lineFrom: '谱系溯源：',
  stepsLeftOut: (n) => `略去 ${zhCount(n)} 步`,
  madeFrom: '由何而来',
  evidence: '依据',
  evidenceFor: (source, target) => `依据：${source} 到 ${target}`,
  madeFromIt: '由它而来',
  furtherDown: (n) => `这些模型之下另有 ${zhCount(n)} 个后代。`,
  descendants: (n) => `另有 ${zhCount(n)} 个后代`,
  methodNotStated: '方法未说明',
  showAll: (n) => `显示全部 ${zhCount(n)} 个`,
  showMore: (n, all) => `再显示 ${zhCount(n)} 个，共 ${zhCount(all)} 个`,
  showFewer: '收起',

  relation: '传承',
  methods: '方法',
  technique: '技术',
  data: '数据',
  sizes: '规模',
  since: '始于',
  sinceText: (date) => `${date}，后续版本改用它为基础`,
  confidence: '可信程度',
  stated: '原始资料明确说明',
  inferred: '推断',
  inferredText: '没有资料直接这样说，是由相关资料的内容推断出来的。',
  alsoBetween: '二者之间的其他关系',
  claimSources: '依据',
  fromTargetSources: (name) => `取自 ${name} 的资料来源。`,

  facts: '基本信息',
  contextLength: '上下文',
  trainingTokens: '训练量',
  vocabulary: '词表',
  languages: '语言',
  modalities: '输入',
  tokens: (n) => `${zhCount(n)} 个词元`,
  variants: '规模与检查点',
  checkpoint: '未命名',
  scores: '官方评测成绩',
  variant: '规模',
  settingNotStated: '设置未说明',
  notComparable: '设置不同的成绩之间不可比较。',
  elsewhere: (name, scores) => `${name} 在其他设置下：${scores}，不可比较。`,
  scoreIn: (score, variant, setting) =>
    [
      score,
      ...([variant, setting].some(Boolean)
        ? [`（${[variant, setting].filter(Boolean).join('，')}）`]
        : []),
    ].join(''),
  sameTable: '同一表中',
  others: '其他模型',
  sources: '资料来源',
  secondary: '二手资料',
  lines: (lines) => `第 ${lines} 行`,
};

/** The words of the panel. */
export const DETAIL_MESSAGES: Messages<DetailWords> = { en, zh };
