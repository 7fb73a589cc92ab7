import type { ContentKind, NounIn, ProblemWords } from './problems-en.js';
import { cut } from './quoted.js';

const q = (text: string) => `“${cut(text)}”`;
const near = (word: string | null) => (word === null ? '' : `，是否为“${word}”？`);
const one = (noun: NounIn) => noun?.zh ?? '模型';
const times = (count: number) => (count === 1 ? '' : `（共 ${count} 处）`);

const KINDS: ReadonlyMap<string, string> = new Map([
  ['list', '列表'],
  ['object', '对象'],
  ['text', '文本'],
  ['number', '数字'],
  ['boolean', ' true 或 false'],
  ['text-or-map', '文本，或由语言到文本的对象'],
  ['language', '语言代码（如 en、zh）'],
  ['page', '页数（如 2）'],
  ['step', '导览的步数（如 2）'],
  ['seen-part', '以百分比表示的 x、y 和缩放（如 50,40,150）'],
  ['date', '日期（如 2023、2023-03 或 2023-03-13）'],
  ['non-empty', '非空文本'],
  ['whole', '整数'],
  ['finite', '有限数'],
  ['function', '函数'],
  ['symbol', '符号'],
  ['bigint', '大整数'],
]);
/** A JSON value: a string in Chinese quotation marks, anything else after a space. */
const kindOf = (word: string) =>
  KINDS.get(word) ?? (word.startsWith('"') ? `“${word.slice(1, -1)}”` : ` ${word}`);
const oneOf = (items: readonly string[]) =>
  [items.slice(0, -1).join('、'), ...items.slice(-1)].join('或');
const but = (got: string) => (got === 'nothing' ? '但此处缺失' : `实际为${kindOf(got)}`);

const WORDS: Readonly<Record<string, string>> = {
  relations: '关系类型',
  methods: '方法',
  domains: '领域',
  licenseClasses: '许可证类别',
  modalities: '模态',
};

const CONTENT_KINDS: Readonly<Record<ContentKind, string>> = {
  empty: '空文件',
  page: '网页',
  binary: '二进制文件，可能经过压缩而服务器未作说明',
  other: '其他文本',
};

/** The line and column at which an engine stopped parsing JSON. */
function placeIn(message: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line === undefined ? '' : `，出错处：第 ${line} 行第 ${column ?? 1} 列`;
}

/** Messages of problems with a file, a view, or loading, in Chinese. */
export const problemsZh: ProblemWords = {
  expected: (kind, got) => `应为${kindOf(kind)}，${but(got)}`,
  'missing-key': (key) => `缺少键“${key}”`,
  'one-of': (choices, got) =>
    `应为${oneOf(choices.map((choice) => `“${choice.replace(/^"|"$/g, '')}”`))}，${but(got)}`,
  'at-least': (min, got) => `应为不小于 ${min} 的数，${but(got)}`,
  'newer-format': (known, got) => `应为 ${known}，实际为 ${got}：文件的格式版本比本程序支持的更新`,
  'repeated-id': (id, first) => `id 应当唯一，但 ${first} 已使用${q(id)}`,
  'odd-id': (id) => `id 首尾不应有空格，也不应含不可见字符，实际为${q(id)}`,
  'unknown-node': (id, suggestion) => `没有 id 为${q(id)}的节点${near(suggestion)}`,
  'other-nodes': (id) =>
    `此处应为这些边所连接的节点（如${q(id)}），实际为其他节点：所有边的端点都不在其中`,
  'same-ends': (id) => `边的两端应为不同的节点，实际都是${q(id)}`,
  'repeated-edge': (relation, source, target, first) =>
    `从${q(source)}到${q(target)}、关系类型为${q(relation)}的边应只有一条，与 ${first} 重复`,
  cycle: (ids, left) => {
    const names = ids.map(q);
    const shown =
      left === 0 ? names : [...names.slice(0, 3), `… 另 ${left} 个 …`, ...names.slice(3)];
    return `边不应构成环：${[...shown, names[0] ?? ''].join(' → ')}`;
  },
  'no-address': () => '应为网址（如 https://example.org/page）',
  'no-source': () => '需要给出依据的网址',
  'unknown-word': (word, vocabulary, suggestion, count) =>
    `${q(word)}不是已知的${WORDS[vocabulary] ?? vocabulary}${near(suggestion)}${times(count)}`,
  'unknown-key': (key, suggestion, count) =>
    `${q(key)}不是已知的键${near(suggestion)}${times(count)}`,

  escapes: (got) => `应为 UTF-8 的百分号编码，实际为${q(got)}`,
  'unknown-id': (id, suggestion, noun) => `没有 id 为${q(id)}的${one(noun)}${near(suggestion)}`,
  'unknown-method': (method, suggestion, noun) =>
    `没有方法为${q(method)}的${one(noun)}${near(suggestion)}`,
  'unknown-value': (value, suggestion, noun) =>
    `没有${one(noun)}的取值为${q(value)}${near(suggestion)}`,
  'unknown-view': (id, suggestion) => `没有 id 为${q(id)}的视图${near(suggestion)}`,
  'step-of-none': () => '未指明是哪个导览的步骤（view=…）',
  'no-such-step': (steps, got) => `导览共 ${steps} 步，${but(got)}`,
  'unknown-edge': (relation, source, target) =>
    `从${q(source)}到${q(target)}没有关系类型为${q(relation)}的边`,
  'many-focused': (got) => `只能给出一个 id，实际有 ${got} 个`,
  'one-compared': () => '对比至少需要两个 id，只给出了一个',
  'many-compared': (max, got) => `最多可对比 ${max} 个 id，实际有 ${got} 个`,
  'many-bundles': (max, got) => `最多可展开 ${max} 组，实际有 ${got} 组`,
  generations: (got) => `应为代数（如 2），实际为${q(got)}`,
  'generations-of-none': (noun) => `未指明从哪个${one(noun)}起计算代数（of=…）`,
  'lineage-and-paths': () => 'of 与 from、to 只能用其一',
  'paths-to-none': () => '未给出路径的终点',
  'paths-from-none': () => '未给出路径的起点',
  'paths-to-itself': (id, noun) => `起点与终点应为不同的${one(noun)}，实际都是${q(id)}`,
  'no-way': (from, to, isBackwards) =>
    `从${q(from)}到${q(to)}没有路径${isBackwards ? '；反方向有一条' : ''}`,

  'http-status': (status) => `服务器返回 ${status}`,
  'too-large': (max) => `文件超过 ${max.toLocaleString('zh-CN')} 字节`,
  silence: (seconds) => `服务器 ${seconds} 秒没有响应`,
  offline: () => '此设备未联网',
  cancelled: () => '加载已取消',
  unreachable: () => '浏览器未能取得该文件',
  'too-much': () => '文件的内容超出浏览器可以处理的大小',
  parquet: (message) => `无法读取文件：“${message}”`,
  'not-in-hub': (id) => `模型库中没有${q(id)}`,
  'other-length': (expected, got) =>
    `清单记录的大小为 ${expected} 字节，实际为 ${got} 字节：副本不完整，或来自另一次构建`,
  'file-changed': () => '文件在读取过程中发生了变化',
  'not-json': (kind, message) => `应为 JSON，实际为${CONTENT_KINDS[kind]}${placeIn(message)}`,

  'may-not-write': () => '浏览器不允许写入该位置',
  'no-space': () => '存储空间不足',
  'file-gone': () => '该文件已不存在',
  'file-in-use': () => '无法修改该文件，它可能正被其他程序占用',
  unexpected: (message) => `程序出错（${q(message)}）`,
};
