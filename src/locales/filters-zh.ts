// Texts of filters, of search and of what narrows the graph, in Chinese.
import type { Words } from './en.js';

export const chips: Words['chips'] = {
  chosen: '当前筛选条件',
  remove: '移除',
  quoted: (query) => `“${query}”`,
  between: (from, to) => `${from} – ${to}`,
  since: (from) => `${from}起`,
  until: (to) => `截至${to}`,
  chosenModels: (_, formatted) => `选定的 ${formatted} 个模型`,
  line: ['', ' 的谱系'],
  opened: ['已展开：', ''],
  clearAll: '全部清除',
  match: (count, formatted) => (count === 0 ? '没有符合的模型' : `${formatted} 个模型符合`),
  keepLine: (formatted) => `另有 ${formatted} 个保留以衔接谱系`,
};

export const isolation: Words['isolation'] = {
  lineage: (name) => `只看 ${name} 的谱系`,
  ancestors: (name, up) =>
    up === null ? `只看 ${name} 及其祖先` : `只看 ${name} 及其上 ${up} 代祖先`,
  descendants: (name, down) =>
    down === null ? `只看 ${name} 及其后代` : `只看 ${name} 及其下 ${down} 代后代`,
  within: (name, up, down) =>
    `只看 ${name} 的谱系：上溯${up === null ? '所有世代' : ` ${up} 代`}，下延${down === null ? '所有世代' : ` ${down} 代`}`,
  paths: (from, to) => `只看从 ${from} 到 ${to} 的路径`,
  showOnly: '只看',
  itsLineage: '它的谱系',
  itsAncestors: '它的祖先',
  itsDescendants: '它的后代',
  pathsFrom: (root) => `从 ${root} 到它的路径`,
  everything: '恢复显示全部',
  up: '上溯代数',
  down: '下延代数',
  all: '全部',
  pathsOnly: '只看二者之间的路径',
};

export const cardMenu: Words['cardMenu'] = {
  menuOf: (name) => `${name} 的菜单`,
  details: '查看详情',
  generations: '代数',
  pathsTo: '查找路径…',
  pathsBetween: (name) => `${name} 与另一方之间的路径`,
  compareWith: (name) => `与 ${name} 对比`,
  compareBoth: '对比这两个',
  leaveFocus: '退出谱系聚焦',
  evidence: (host) => `依据：${host}`,
  expand: '展开',
  collapse: '收起',
  splitBy: '拆分方式',
  splits: {
    method: '按方法',
    organization: '按机构',
    year: '按发布年份',
    month: '按发布月份',
  },
};

export const filters: Words['filters'] = {
  filters: '筛选',
  chosen: (_, formatted) => `已选 ${formatted} 项`,
  clearFacet: (facet) => `清除“${facet}”`,
  clear: '清除',
  models: (_, formatted) => `${formatted} 个模型`,
  showAll: (formatted) => `显示全部 ${formatted} 项`,
  showFewer: '收起',
  find: (facet) => `在“${facet}”中查找`,
  nothingFound: '无匹配项',
  moreRows: (formatted) => `另有 ${formatted} 项，请输入名称查找`,
  released: '发布日期',
  from: '从',
  to: '至',
  earliest: '最早',
  latest: '最新',
  dateExpected: '日期格式如 2023、2023年5月或 2023-03-13',
  histogram: '各时期发布的模型数',
};

export const search: Words['search'] = {
  label: '搜索模型',
  clear: '清除搜索',
  facet: (label) => `${label}：`,
  released: '发布于',
  models: (_, formatted) => `${formatted} 个模型`,
  from: (parent) => `源自 ${parent}`,
  list: '找到的模型和可用的筛选条件',
  preparing: '正在建立索引…',
  namesOnly: '以上按名称找到；其余内容的索引仍在建立…',
  matches: (_, formatted) => `${formatted} 个模型符合`,
  nothing: (query) => `没有模型符合“${query}”`,
  leftOut: (_, formatted) => `另有 ${formatted} 个符合的模型被其他筛选条件隐藏。`,
  dropFilters: '清除其他筛选',
};
