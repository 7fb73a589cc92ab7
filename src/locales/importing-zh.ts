import type { FailureKind, ImportingWords } from './importing-en.js';

const q = (text: string) => `“${text}”`;
/** Inserts a space between Chinese and Latin letters. */
const spaced = (text: string) => (/^[A-Za-z]/.test(text) ? ` ${text}` : text);

/** The origin of a statement. */
const witness = (by: string) => ({ card: '模型卡', hub: '模型库' })[by] ?? ` ${by} `;

const oneOf = (names: readonly string[]) =>
  `${names.slice(0, -1).join('、')} 或 ${names.at(-1) ?? ''}`;

const KINDS: Readonly<Record<FailureKind, string>> = {
  page: '网页',
  xml: '其他 XML 文件',
  json: '其他 JSON 文件',
  'cyclonedx-xml': 'XML 格式的 CycloneDX，请先转换为 JSON',
  'spdx-2': 'SPDX 2，其中没有模型，请导出为 SPDX 3',
  diagram: '其他类型的 Mermaid 图，只有流程图可以导入',
  card: '模型卡，请改用模型的 Hugging Face id 导入',
  yaml: '其他 YAML。YAML 只支持 Ecosystem Graphs 那样的资产列表，每项含 `name` 和 `dependencies`',
  table: '列名无法识别的表格：节点表应有 id、name 或 model 列，边表应有 source 和 target 列',
  lfs: 'Git LFS 指针，请先取得文件本身',
  gzip: 'gzip 文件，请先解压',
  zip: 'ZIP 文件（电子表格也属此类），请另存为 CSV 或先解压',
  zstandard: 'Zstandard 文件，请先解压',
  parquet: 'Parquet 文件',
  png: 'PNG 图像',
  jpeg: 'JPEG 图像',
  pdf: 'PDF 文件',
  gguf: 'GGUF 文件',
  office: '旧版 Office 文件，请另存为 CSV',
  sqlite: 'SQLite 文件',
};

/** Chinese texts about imported files. */
export const importingZh: ImportingWords = {
  notes: {
    'self-loop': ([id = '']) => `${q(id)} 指向自身，已舍弃`,
    'repeated-edge': ([source = '', target = '']) =>
      `${q(source)} 到 ${q(target)} 的边重复，保留第一条`,
    cycle: ([source = '', target = '']) => `${q(source)} 到 ${q(target)} 的边构成环，已舍弃`,
    'dangling-edge': ([source = '', target = '', missing = '']) =>
      `${q(source)} 到 ${q(target)} 的边已舍弃：没有节点 ${q(missing)}`,
    'repeated-node': ([id = '']) => `${q(id)} 重复声明，保留第一个`,
    'repeated-key': ([key = '', first = '']) =>
      `键 ${q(key)} 重复出现（首次出现于 ${first}），保留最后一个值`,
    nameless: () => '有一项没有名称，已舍弃',
    dependency: ([source = '', target = '']) =>
      `${q(target)} 依赖 ${q(source)}，但其谱系（pedigree）未列出后者，已舍弃`,
    attribute: ([name = '', count = '']) => `${q(name)} 没有对应的字段（${count} 个值）`,
    value: ([name = '', value = '']) => `${q(name)} 的值无法读取：${q(value)}`,
    stub: ([id = '']) => `${q(id)} 仅被提及，按名称建为节点`,
    relation: ([source = '', target = '', by = '']) =>
      `推断 ${q(target)} 来自 ${q(source)}（${by}）`,
    encoding: ([encoding = '']) => `文本编码推断为 ${encoding}`,
    text: ([value = '']) => `数字 ${value} 按文本处理`,
    date: ([from = '', to = '']) => `${q(from)} 读作 ${to}`,
    direction: () => '无方向的边按书写顺序从左到右处理',
    column: ([from = '', to = '']) => `列 ${q(from)} 读作 ${to}`,
    key: ([from = '', to = '']) => `属性 ${q(from)} 读作 ${to}`,
    positions: () => '边两端的数字读作节点列表中的序号',
    hidden: ([id = '']) => `${q(id)} 不存在、未公开或需授权，无法区分`,
    moved: ([from = '', to = '']) => `${q(from)} 现名为 ${q(to)}`,
    conflict: ([by = '', value = '', other = '', otherValue = '']) =>
      `资料互相矛盾：${witness(by)}称 ${value}，${witness(other)}称 ${otherValue}`,
    'quantized-many': ([count = '']) =>
      `由 ${count} 个模型量化而来：模型卡可能照抄了合并时的来源模型`,
    'not-an-id': ([by = '', text = '']) =>
      `不是有效的模型 id，可能是本地路径：${witness(by)}中的 ${text}`,
    outside: ([id = '']) => `还来自 ${q(id)}，但图中没有它`,
    unknown: ([text = '']) => `无法理解：${q(text)}`,
  },
  failures: {
    'no-file': () => '没有文件',
    'other-format': (format, first, got) =>
      `各文件的格式应当一致：${first === '' ? '第一个文件' : `“${first}”`}为 ${format}，此文件为 ${got}`,
    'empty-file': () => '文件是空的',
    'unknown-format': (formats, kind) => `应为 ${oneOf(formats)}，实际为${spaced(KINDS[kind])}`,
    'unknown-text': (formats, start) => `应为 ${oneOf(formats)}，实际为以“${start}”开头的文本`,
    'too-large': (format, max, got) =>
      `${format} 文件最大 ${max} MB，此文件为 ${got} MB，读取会占用过多内存`,
    'too-many': (max) => `节点与边合计最多 ${max.toLocaleString('zh')} 个，此文件更多`,
    'too-much': () => '文件嵌套过深或过大',
    'not-a-text': (kind) => `应为文本文件，实际为${spaced(KINDS[kind])}`,
    nul: (at) => `应为文本文件，实际为二进制文件：第 ${at} 个字符处有空字符`,
    'cut-off': () => 'JSON 文本过早结束，文件可能不完整',
    'not-of-format': (format) => `此处不是有效的 ${format}`,
    'no-graph': (format) => `${format} 中没有任何节点`,
    entities: () => '文档自行声明了实体，不予读取',
    'too-deep': (max) => `元素最多嵌套 ${max} 层，此文件更深`,
    header: () => '缺少含有 source 和 target 两列的表头',
    'wide-row': (max) => `一行最多 ${max.toLocaleString('zh')} 个单元格，此行更多`,
    'open-quote': () => '引号没有闭合，直到文件结束',
    'hub-busy': () => '请求过于频繁',
    'hub-status': (status) => `服务器返回 ${status}`,
    'hub-silent': (seconds) => `服务器 ${seconds} 秒没有响应`,
    'hub-unreachable': () => '无法连接服务器',
    'hub-no-list': () => '应为模型列表，实际为其他内容',
    'hub-long-answer': (characters) => `应为模型信息，实际返回了 ${characters} 个字符`,
    'hub-no-json': () => '服务器返回的不是 JSON，此地址可能不是模型库',
  },
  dropped: '已舍弃',
  guessed: '推断',
  counted: (kind, count) => `${kind}：${count} 项`,
  read: (format, nodes, edges) => `${format}：${nodes} 个节点，${edges} 条边`,
  tooLarge: (name) => `${name}：文件超过 128 MB，读取会占用过多内存`,
  refused: '无法打开',
  stays: '原来的图保持不变。',
  open: '打开',
  pick: '选择文件…',
  orDrop: '或将文件拖到页面任意处',
  orPaste:
    '或粘贴到这里：电子表格的若干行、JSON、YAML、DOT、Mermaid、物料清单，或 Hugging Face 上的模型名称',
  show: '显示',
  back: '回到之前的图',
  compare: '对比两张图',
  isKept: '它保存在此浏览器中，刷新后仍会显示，可在“打开…”中清除。内容不会上传。',
  notKept: '此浏览器无法在此保存内容，刷新后需要重新打开。',
  lastOpened: (name) =>
    name === '' ? '此浏览器中保存着：上次粘贴的内容。' : `此浏览器中保存着：${q(name)}。`,
  showAgain: '重新显示',
  forget: '清除',
  linkTitle: '链接中没有打开的文件',
  link: '链接打开的是此页面自己的图。打开的内容只在此浏览器中，如需分享，请发送文件本身或导出结果。',
  close: '关闭',
  cancel: '取消',
  asking: '正在查询模型库…',
  reading: '正在读取文件… 期间可继续使用页面。',
  pause: (reason, seconds) => `模型库返回：${reason}，${seconds} 秒后重试。`,
  mayAsk: (id) =>
    `${id} 看起来是 Hugging Face 上的模型名称。要向 huggingface.co 查询它的来源模型吗？`,
  onlyName: '只会发送此名称及其来源模型的名称，不会发送此图的任何内容。',
  ask: '查询 huggingface.co',
  notInGraph: '图中还没有它。模型库中的信息：',
  noParents: '模型库没有说明它的来源模型。',
  becomes: '加入方式',
  ofItsOwn: '作为单独的模型',
  variantOf: '作为已有模型的变体',
  whichModel: '哪个模型',
  chooseModel: '请先选择图中已有的模型。',
  isNew: '新',
  variantAdded: (id, node) => `${id} 将成为 ${q(node)} 的变体。`,
  notAdded: '未能加入：图已被更改。',
  known: (node) => `图中已有它：${q(node)}。`,
  add: '加入图中',
  nothingLost: '没有舍弃或推断任何内容。',
  more: (count) => `另有 ${count} 条`,
};
