// Texts of the panels about models, claims and comparisons, in Chinese.
import { count } from './chinese-counts.js';
import type { Words } from './en.js';
import { joined, sentence } from './sentence.js';

export const detail: Words['detail'] = {
  locale: 'zh-CN',
  close: '关闭',
  colon: '：',
  comma: '，',
  between: '、',
  semicolon: '；',
  list: (items) => new Intl.ListFormat('zh-CN').format(items),
  notInGraph: '图中没有',
  noSuchNode: (id) => `此图中没有 id 为“${id}”的模型。`,
  noSuchEdge: (source, target) => `此图中“${source}”与“${target}”之间没有这样的关系。`,
  codeLicence: '代码',
  paper: '论文',
  code: '代码',
  weights: '权重',
  homepage: '主页',
  focusOnIt: '聚焦这条谱系',
  filterBy: (domain) => `${domain}：按此领域筛选`,
  notes: '资料来源的说法',
  notKnown: '未知',
  alsoFrom: (names) => sentence`另来自 ${names}`,
  older: (child, parent) => `${child} 早于 ${parent}`,
  olderSince: (date) => `${date}的后续版本改以它为基础`,
  olderUnexplained: '资料没有说明原因',
  lineFrom: '谱系溯源：',
  stepsLeftOut: (n) => `略去 ${count(n)} 步`,
  madeFrom: '来源模型',
  evidence: '依据',
  evidenceFor: (source, target) => `依据：${source} 到 ${target}`,
  madeFromIt: '衍生模型',
  deeperDescendants: (n) => `这些模型之下另有 ${count(n)} 个后代。`,
  descendants: (n) => `另有 ${count(n)} 个后代`,
  methodNotStated: '方法未说明',
  showAll: (n) => `显示全部 ${count(n)} 个`,
  showMore: (n, all) => `再显示 ${count(n)} 个，共 ${count(all)} 个`,
  showFewer: '收起',
  sinceText: (date) => `${date}，后续版本改以它为基础`,
  stated: '资料来源明确说明',
  inferred: '推断',
  inferredText: '没有资料明确说明这一点，由相关资料推断得出。',
  alsoBetween: '二者之间的其他关系',
  claimSources: '依据',
  fromTargetSources: (name) => `取自 ${name} 的资料来源。`,
  facts: '基本信息',
  tokens: (n) => `${count(n)} 个词元`,
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

export const compare: Words['compare'] = {
  title: '对比',
  close: '结束对比',
  remove: (name) => `将 ${name} 移出对比`,
  swap: (count) => (count === 2 ? '交换' : '反转顺序'),
  add: '添加模型…',
  compareWith: '与其他模型对比…',
  search: '模型名称',
  howTo:
    '也可以按住 Shift 点击图中的卡片，用键盘按 Shift + 回车，或者打开卡片的菜单：长按，或右键点击。',
  found: (count) => `找到 ${count} 个模型`,
  nothingFound: '没有这个名称的模型。',
  paths: '从共同祖先出发的路径',
  from: (name) => `从 ${name} 出发：`,
  alsoFrom: (name) => ['另一条路径，起点：', name],
  mainFrom: (name) => ['沿各自的主要谱系，起点：', name],
  common: '共同点',
  commonParents: (names, methods) =>
    methods === '' ? sentence`都衍生自 ${names}。` : sentence`都由 ${names} 经${methods}得到。`,
  commonMethods: (methods) => `都采用了${methods}。`,
  nothingCommon: '已记录的内容没有相同之处。',
  differences: '不同之处',
  fact: '属性',
  notStated: '未说明',
  noBase: '图中没有来源',
  showSame: (count) => `显示相同之处（${count} 项）`,
  allSame: '已记录的各项都相同。',
  scores: '相同设置下的官方成绩',
};

export const claim: Words['claim'] = {
  relations: new Map([
    ['weights', ({ source, target }) => sentence`${target} 衍生自 ${source}`],
    ['merge', ({ source, target }) => sentence`${target} 合并了 ${source} 的权重`],
    ['distillation', ({ source, target }) => sentence`${target} 以 ${source} 的输出训练而成`],
    ['data', ({ source, target }) => sentence`${target} 使用了 ${source} 的训练数据，未使用其权重`],
    ['architecture', ({ source, target }) => sentence`${target} 沿用 ${source} 的架构，从头训练`],
    [
      'successor',
      ({ source, target }) => sentence`${target} 是 ${source} 的下一代；没有资料表明沿用了其权重`,
    ],
  ]),
  otherRelation: ({ source, target }, relation) =>
    sentence`${target} 来自 ${source}（${relation}）`,
  by: (methods) => `，方法为${methods}`,
  withData: (words) => `，使用${words.join('、')}数据`,
  atSizes: (sizes) => sentence`，规模 ${sizes}`,
  end: '。',
};

export const relationship: Words['relationship'] = {
  between: '、',
  last: ' 与 ',
  relations: new Map([
    ['merge', '权重合并'],
    ['distillation', '蒸馏'],
    ['data', '训练数据（未使用权重）'],
    ['architecture', '沿用架构（从头训练）'],
    ['successor', '换代（没有资料表明沿用了权重）'],
  ]),
  withMethods: (relation, methods) => `${relation}，并用${methods}`,
  notStated: '未说明的方法',
  inferred: '（推断）',
  since: (date) => `（${date}的版本）`,
  same: (name) => sentence`这是 ${name} 与它自身的对比。`,
  unrelated: (names, count) =>
    count === 2
      ? sentence`图中没有把 ${names} 联系起来的记录：它们没有共同的祖先。`
      : sentence`${names} 没有共同的祖先。`,
  descends: (node, ancestor, { steps, by, count }, weights) =>
    sentence`${node} ${weights ? '源自' : '可追溯到'} ${ancestor}，${
      by === '' ? `其间共 ${count} 步` : sentence`经由 ${by}`
    }${steps.length === 0 ? '。' : sentence`：先通过${joined(steps, '，再通过')}。`}`,
  fork: (names, count, ancestor, paths, weights) =>
    sentence`${names} 都${weights ? '源自' : '可追溯到'} ${ancestor}${count === 2 ? '，并由此分支' : ''}：${joined(paths, '；')}。`,
  path: (node, { steps, by, count }) => {
    if (count === 1) return sentence`${node} 通过${steps}`;
    if (by === '') return sentence`${node} 经过 ${count} 步`;
    const how = steps.length === 0 ? '' : sentence`，先通过${joined(steps, '，再通过')}`;
    return sentence`${node} 经由 ${by}${how}`;
  },
  inferredStep: '没有资料明确说明这一点，由推断得出。',
};
