import type { ImportingWords } from './importing-en.js';

const q = (text: string) => `“${text}”`;

/** What is said of files that are brought in, in Chinese. */
export const importingZh: ImportingWords = {
  notes: {
    'self-loop': ([id = '']) => `${q(id)} 指向自身，已舍弃`,
    'repeated-edge': ([source = '', target = '']) =>
      `${q(source)} 到 ${q(target)} 的连线重复，保留第一条`,
    cycle: ([source = '', target = '']) => `${q(source)} 到 ${q(target)} 的连线构成环，已舍弃`,
    'dangling-edge': ([source = '', target = '', missing = '']) =>
      `${q(source)} 到 ${q(target)} 的连线已舍弃：没有名为 ${q(missing)} 的节点`,
    'repeated-node': ([id = '']) => `${q(id)} 重复声明，保留第一个`,
    nameless: () => '有一项没有名称，已舍弃',
    attribute: ([name = '', count = '']) => `${q(name)} 没有对应的字段（${count} 个值）`,
    value: ([name = '', value = '']) => `${q(name)} 的值无法读取：${q(value)}`,
    stub: ([id = '']) => `${q(id)} 仅被提及，按名称建为节点`,
    relation: ([source = '', target = '', by = '']) =>
      `推断 ${q(target)} 来自 ${q(source)}（${by}）`,
    encoding: ([encoding = '']) => `文本编码推断为 ${encoding}`,
    text: ([value = '']) => `数字 ${value} 按文本处理`,
    date: ([from = '', to = '']) => `${q(from)} 读作 ${to}`,
    direction: () => '无方向的连线按书写顺序从左到右处理',
    column: ([from = '', to = '']) => `列 ${q(from)} 读作 ${to}`,
    hidden: ([id = '']) => `${q(id)} 不存在、未公开或需授权，无法区分`,
    moved: ([from = '', to = '']) => `${q(from)} 现名 ${q(to)}`,
    conflict: ([text = '']) => `来源互相矛盾：${text}`,
    'not-an-id': ([text = '']) => `不是有效的模型 id，可能是本地路径：${text}`,
    outside: ([id = '']) => `还来自 ${q(id)}，但图中没有它`,
    unknown: ([text = '']) => `无法理解：${q(text)}`,
  },
  dropped: '已舍弃',
  guessed: '推断',
  read: (format, nodes, edges) => `${format}：${nodes} 个节点，${edges} 条连线`,
  tooLarge: (name) => `${name}：文件超过 128 MB`,
  refused: '无法打开',
  stays: '原来的图保持不变。',
  back: '回到之前的图',
  close: '关闭',
  cancel: '取消',
  asking: '正在查询模型库…',
  pause: (reason, seconds) => `模型库返回：${reason}，${seconds} 秒后重试。`,
  noHub: (id) => `${id} 是模型库中的模型名称，但此页面未连接任何模型库。`,
  notInGraph: '图中还没有它。模型库中的信息：',
  noParents: '没有资料说明它由什么而来。',
  known: (node) => `图中已有它：${q(node)}。`,
  add: '加入图中',
  nothingLost: '没有舍弃或推断任何内容。',
  more: (count) => `另有 ${count} 条`,
};
