// Texts of exports and prints, in Chinese.
import type { Words } from './en.js';

export const exported: Words['exported'] = {
  untitled: '谱系图',
  about: '谱系图：每条线由一个模型指向它的衍生模型。',
  counts: (shown, collapsed) =>
    collapsed === null ? `显示模型：${shown} 个` : `显示模型：${shown} 个，收起：${collapsed} 个`,
  asOf: (date) => `数据截至${date}`,
  until: (date) => `截至${date}`,
  method: '主要方法',
  line: '线条',
  card: '卡片',
  icon: '图标',
  otherMethod: '其他方法',
  generation: '基座模型',
  hiddenParents: '另有未画出的来源',
  sources: '资料来源',
  more: (count) => `另有 ${count} 条见 JSON`,
  sheet: (number, count) => `第 ${number} 页，共 ${count} 页`,
};

export const marks: Words['marks'] = {
  someOfThem: (from, to, all) => `第 ${from}–${to} 个，共 ${all} 个`,
  noneOfThem: '没有找到',
  skipped: (formatted) => `⋯ 略去 ${formatted} 个`,
  partNotStated: {
    method: '方法未说明',
    organization: '机构不详',
    year: '日期不详',
    month: '日期不详',
  },
  mostly: (method) => ['', `以${method}为主`],
  peft: '训练少量参数',
  full: '训练全部参数',
  notStated: '未说明',
  data: '仅训练数据',
  successor: '下一代',
  bundle: '收起的模型',
  ghost: '仅作衔接',
  multimodal: '可输入图像',
  larger: '越大表示后代越多',
  others: (_, formatted) => `其余 ${formatted} 种取值`,
};

export const exportPanel: Words['exportPanel'] = {
  export: '导出',
  scope: '导出范围',
  shown: (_, formatted) => `当前显示的内容（${formatted} 个模型）`,
  subtree: (formatted) => ({ before: '', after: ` 及其全部后代（${formatted} 个）` }),
  groups: { picture: '图片', data: '数据', text: '文档' },
  formats: {
    svg: ['SVG', '矢量图，含标题、图例和资料来源'],
    png: ['PNG', '同一张图的位图，两倍分辨率'],
    json: ['JSON', '图数据本身，可在此重新打开'],
    nodes: ['CSV · 模型', '表格，每行一个模型'],
    edges: ['CSV · 边', '表格，每行一条边'],
    graphml: ['GraphML', '用于 Gephi、yEd、Cytoscape、NetworkX'],
    cyclonedx: ['CycloneDX', '模型物料清单（BOM）'],
    spdx: ['SPDX 3', '同一清单，用于 SPDX 工具'],
    prov: ['PROV-JSON', 'W3C 溯源信息'],
    dot: ['DOT', '用于 Graphviz'],
    mermaid: ['Mermaid', '用于 Markdown、维基和幻灯片'],
    bibtex: ['BibTeX', ''],
  },
  papers: (_, formatted) => `这些模型链接的 ${formatted} 篇论文`,
  noPapers: '这些模型都没有论文链接',
  tooManyLines: (lines, max) => `最多 ${max} 条边，此处有 ${lines} 条`,
  saving: '正在保存…',
  saved: (file) => `已保存 ${file}`,
  notSaved: (reason) => `未能保存文件：${reason}`,
  tooLarge: '图片超出此浏览器可绘制的大小。请改存为 SVG，或减少显示的内容。',
  embed: { name: '嵌入…', purpose: '放进自己网页的代码，可预览' },
};

export const paper: Words['paper'] = {
  open: { name: '幻灯片或页面…', purpose: '16:9 或 A4，名称完整，可全部展开' },
  title: '用于幻灯片或页面的图片',
  close: '关闭',
  shape: '版面',
  shapes: {
    slide: '幻灯片（16:9）',
    landscape: 'A4 横向',
    portrait: 'A4 纵向',
    shown: '与屏幕一致',
  },
  content: '包含',
  boxes: { legend: '图例', sources: '资料来源', expanded: '展开全部分组' },
  tooMany: (max) => `最多 ${max} 项，请先筛选。`,
  making: (pages) => (pages === null ? '正在排版…' : `正在排版…已完成 ${pages} 页`),
  failed: (reason) => `无法生成图片：${reason}`,
  page: (number, count) => `第 ${number} 页，共 ${count} 页`,
  previous: '上一页',
  next: '下一页',
  take: '保存或复制',
  save: (format) => `保存 ${format}`,
  copy: (format) => `复制 ${format}`,
  savedAll: (count) => `已保存 ${count} 个文件，每页一个`,
  copied: (format) => `已复制为 ${format}`,
  notCopied: '浏览器不允许复制，请改为保存图片。',
  cannotCopy: '此浏览器无法在这里复制图片，请改为保存。',
  notLoaded: '页面的这一部分加载失败，请检查网络连接后重试。',
};

export const printed: Words['printed'] = {
  kind: (facet) => `${facet}：`,
  on: (date) => `打印于${date}，网址：`,
};
