// Texts about what the page is doing, and what failed, in Chinese.
import type { Words } from './en.js';

export const status: Words['status'] = {
  loading: '正在加载图数据…',
  phases: {
    download: '正在下载图数据…',
    nodes: '正在读取节点…',
    edges: '正在读取边…',
    index: '正在准备画面…',
  },
  progress: (done, total) => (total === null ? done : `${done} / ${total}`),
  cancelLoading: '取消',
  emptyHeading: '此图是空的',
  emptyText: '文件有效，但其中还没有节点。',
  errors: {
    cancelled: { heading: '已取消加载', causes: [] },
    missing: {
      heading: '模型库中没有此模型',
      causes: ['id 有误，或该模型晚于这份快照。'],
    },
    network: {
      heading: '无法获取文件',
      causes: [
        '没有网络连接，或连接中断。',
        '文件地址有误，或服务器没有响应。',
        '服务器不允许其他网站读取该文件（CORS）。',
      ],
    },
    http: {
      heading: '服务器未返回文件',
      causes: [
        '文件已移动，或文件名拼写有误（404）。',
        '需要登录后才能读取（401、403）。',
        '服务器自身出现故障（500 及以上），请稍后再试。',
      ],
    },
    json: {
      heading: '文件不是 JSON',
      causes: [
        '该地址指向一个网页，常见的是“未找到”页面。',
        '文件在传输途中被截断。',
        '文件中多了逗号或少了引号。',
      ],
    },
    format: { heading: '文件不是有效的谱系图', causes: [] },
    size: {
      heading: '文件过大，无法在此打开',
      causes: ['文件超出浏览器可读取的大小。', '该地址指向的内容并不是图数据。'],
    },
    layout: {
      heading: '无法完成布局',
      causes: ['程序的一部分无法加载，或没有响应。', '可能被页面的安全策略阻止。'],
    },
  },
  causes: '可能的原因',
  reason: '详细信息',
  earlier: '无法加载用于对比的较早版本',
  uncompared: '图已显示，但未作对比。',
  stale: '页面上仍是上一次成功加载的内容。',
  problems: (_, formatted) => `文件中有 ${formatted} 处问题需要修正`,
  morePath: (formatted) => `另有 ${formatted} 处`,
  wholeFile: '（整个文件）',
  retry: '重试',
  dismiss: '关闭此消息',
  noMatch: ['没有模型符合', ''],
  noMatchNothing: '没有符合的模型',
  with: ' + ',
  quoted: (query) => `“${query}”`,
  dropOne: '去掉其中一项即可：',
  dropNone: '只去掉其中一项还不够。',
  without: ['去掉', '：'],
  wouldMatch: (_, formatted) => `有 ${formatted} 个模型符合`,
  clearAll: '清除全部筛选',
  theNodes: '所选模型',
  theDates: '发布日期',
};
