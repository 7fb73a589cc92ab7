// Texts of the matrix, the outline and the table, in Chinese.
import type { Words } from './en.js';

export const matrix: Words['matrix'] = {
  title: (rows, columns) => `${rows} × ${columns}`,
  gaps: (_, formatted, all) => `${all} 种组合中有 ${formatted} 种尚无模型`,
  columns: '列',
  largestFirst: '按数量排序',
  total: '合计',
  show: (_, formatted) => `在图中查看这 ${formatted} 个模型`,
  cell: (row, column, _, formatted) => `${row} × ${column}：${formatted} 个模型`,
  never: (row, column) => `尚无模型：${row} × ${column}`,
  notLeft: (row, column) => `${row} × ${column}：其他筛选条件下没有模型`,
  line: (name, _, formatted) => `${name}：${formatted} 个模型`,
  cut: (shown, all) => `共 ${all} 项，仅显示数量最多的 ${shown} 项。`,
  nothing: (rows, columns) => `图中没有“${rows}”或“${columns}”的数据。`,
  few: '少',
  many: '多',
  nobody: '尚无模型',
  twice: '具有多个取值的模型在每个取值中各计一次，合计只计一次。',
};

export const outline: Words['outline'] = {
  outline: (rows) => `图的大纲，${rows} 行`,
  name: '名称',
  released: '发布日期',
  organizations: '机构',
  method: '方法',
  derived: '衍生模型',
  more: (formatted) => `另有 ${formatted} 个`,
  by: (method) => `方法：${method}`,
  methodNotStated: '未说明',
  shown: (shown) => `显示 ${shown} 个`,
  alsoUnder: '也在其下：',
  comma: '、',
  goTo: (name) => `转到 ${name}`,
  previousPage: '上一页',
  nextPage: '下一页',
};

export const table: Words['table'] = {
  models: (_, formatted) => `${formatted} 个模型`,
  sorting: '正在排序…',
  table: '模型',
  chooseColumns: '列',
  comma: '、',
  printedOf: (shown, all) => `${all} 个模型中的前 ${shown} 个；CSV 中有全部。`,
};
