// Texts of the picture, its legend, the timeline and tours, in Chinese.
import { count } from './chinese-counts.js';
import type { Words } from './en.js';
import { given } from './sentence.js';

export const card: Words['card'] = {
  sentence: (parts) => given(parts, '，'),
  list: (items) => new Intl.ListFormat('zh').format(items),
  released: (date, organizations) =>
    date === ''
      ? organizations === ''
        ? ''
        : `由 ${organizations} 发布`
      : given([organizations, organizations === '' ? `${date}发布` : `于${date}发布`], ' '),
  fromWeights: (parent, method) =>
    method === '' ? `来自 ${parent}` : `由 ${parent} 经${method}得到`,
  claims: new Map([
    ['distillation', (parent) => `以 ${parent} 的输出训练`],
    ['data', (parent) => `用 ${parent} 的数据训练`],
    ['architecture', (parent) => `沿用 ${parent} 的架构`],
    ['successor', (parent) => `${parent} 的下一代`],
  ]),
  derived: (_, formatted) => `衍生出 ${formatted} 个模型`,
  collapsed: (_, formatted) => `其下已收起 ${formatted} 个模型`,
  alsoUnder: (parents) => `也在 ${parents} 之下`,
  ghost: '仅作衔接',
  stretch: (formatted, parent) =>
    parent === ''
      ? `略去 ${formatted} 个，展开可继续查看`
      : `${parent} 之后略去 ${formatted} 个，展开可继续查看`,
  more: (formatted, parent, method) =>
    `${parent === '' ? '' : `${parent} 的`}另外 ${formatted} 个模型${method === '' ? '' : `，经${method}得到`}`,
  share: (formatted, method) => `${method} ${formatted} 个`,
  shares: (shares) => given(shares, '、'),
  methodNotStated: '未说明的方法',
  opened: (found, shown) =>
    found === shown ? '已展开' : `已展开，显示 ${found} 个中的 ${shown} 个`,
  toOpen: (sentence) => `${sentence}。已收起，按回车键展开。`,
};

export const canvas: Words['canvas'] = {
  scrollToZoom: (key) => `按住 ${key} 并滚动可缩放`,
  picture: (drawn, models) =>
    `谱系图：共 ${count(models)} 个模型，其中 ${count(drawn)} 个有单独的卡片。可用方向键在模型之间移动。`,
  find: '在此组中查找',
  close: (title) => `收起 ${title}`,
  previousPage: '上一页',
  nextPage: '下一页',
  page: '页',
  linesHere: (count) => `此处有 ${count} 条连线`,
};

export const timeAxis: Words['timeAxis'] = {
  undated: '日期未知',
};

export const legend: Words['legend'] = {
  legend: '图例',
  methods: '颜色表示主要方法；点击可只看该方法的模型。',
  colours: (facet) => `卡片颜色表示${facet}；点击可只看该项的模型。`,
  reading: '线条与卡片',
  models: (_, formatted) => `${formatted} 个模型`,
};

export const timeline: Words['timeline'] = {
  releases: '发布时间分布',
  controls: '播放控制',
  play: '播放',
  pause: '暂停',
  back: '上个月',
  forward: '下个月',
  end: '显示全部',
  speed: (times) => `速度 ${times}`,
  playhead: '显示截至',
  shownBy: (shown, all, until) => `截至${until}：${shown} / ${all}`,
  all: (_count, all) => `${all} 个模型`,
  from: '发布日期起',
  to: '发布日期止',
  earliest: '最早',
  latest: '最晚',
};

export const tour: Words['tour'] = {
  at: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
  steps: '导览的各个步骤',
  stepNamed: (step, title) => `${step}. ${title}`,
  previous: '上一步',
  next: '下一步',
  close: '退出导览',
  hideText: '收起文字',
  showText: '展开文字',
  changed: '视图已被更改。',
  back: '回到这一步',
  missing: '这一步中的以下内容在图中不存在：',
  more: (formatted) => `另有 ${formatted} 处`,
  startAgain: '从头再看',
  explore: '自由浏览',
};
