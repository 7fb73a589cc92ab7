// Texts about what is known of a model, in Chinese.
import { count } from './chinese-counts.js';
import type { Words } from './en.js';
import { listed, sentence } from './sentence.js';

export const attributes: Words['attributes'] = {
  name: '名称',
  aliases: '别名',
  kind: '类型',
  released: '发布日期',
  domains: '领域',
  methods: '方法',
  root: '基座模型',
  parents: '来源模型',
  relation: '关系类型',
  technique: '技术',
  data: '数据',
  sizes: '规模',
  since: '始于',
  confidence: '可信度',
  organization: '机构',
  license: '许可证',
  codeLicense: '代码许可证',
  licenseClass: '许可证类别',
  languages: '语言',
  modalities: '输入',
  sizeClass: '参数量',
  parameters: '规模',
  contextLength: '上下文长度',
  trainingTokens: '训练词元数',
  vocabularySize: '词表大小',
  derived: '衍生模型',
};

export const appearance: Words['appearance'] = {
  appearance: '外观',
  colouring: '卡片颜色',
  colourings: {
    method: '无（仅线条按方法着色）',
    domain: '领域',
    license: '许可证类别',
    organization: '机构',
    generation: '基座模型',
    modality: '输入',
  },
  sizing: '卡片大小',
  sizings: { name: '随名称长短', descendants: '按后代数量' },
  oneSize: '按日期排列时，卡片大小一致',
  stage: '显示方式',
  stages: { picture: '谱系图', outline: '大纲', table: '表格', matrix: '覆盖矩阵' },
};

export const methodPhrases: Words['methodPhrases'] = {
  locale: 'zh-CN',
  brackets: (text) => `（${text}）`,
  phrases: new Map([
    ['multimodal', '多模态训练'],
    ['long-context', '上下文扩展'],
  ]),
};

export const dataKinds: Words['dataKinds'] = new Map([
  ['synthetic', '合成'],
  ['chat', '对话'],
  ['chinese', '中文'],
  ['english', '英文'],
  ['japanese', '日文'],
  ['german', '德文'],
  ['portuguese', '葡萄牙文'],
  ['italian', '意大利文'],
  ['russian', '俄文'],
  ['thai', '泰文'],
  ['multilingual', '多语言'],
  ['translation', '翻译'],
  ['medical', '医学'],
  ['legal', '法律'],
  ['financial', '金融'],
  ['science', '科学'],
  ['math', '数学'],
  ['code', '代码'],
  ['cybersecurity', '网络安全'],
  ['image-text', '图文'],
  ['video', '视频'],
  ['audio', '音频'],
  ['3d', '三维'],
  ['tool-use', '工具使用'],
  ['agent', '智能体'],
  ['task', '任务'],
  ['reasoning', '推理'],
  ['safety', '安全'],
]);

export const supports: Words['supports'] = new Map([
  ['parents', '来源模型'],
  ['edges', '来源模型'],
  ['variants', '规模'],
  ['license', '许可证'],
  ['licenseClass', '许可证'],
  ['codeLicense', '代码许可证'],
  ['released', '日期'],
  ['organization', '机构'],
  ['trainingTokens', '训练数据'],
  ['contextLength', '上下文长度'],
  ['vocabularySize', '词表大小'],
  ['languages', '语言'],
  ['modalities', '模态'],
  ['domains', '领域'],
  ['links', '链接'],
  ['summary', '简介'],
  ['benchmarks', '成绩'],
  ['relation', '关系类型'],
  ['methods', '方法'],
  ['technique', '技术'],
  ['data', '数据'],
  ['sizes', '规模'],
]);

export const releasedBasis: Words['releasedBasis'] = {
  weights: '权重发布',
  paper: '论文日期',
  announcement: '公告日期',
  'first-commit': '代码库首次提交',
};

export const licence: Words['licence'] = {
  heading: '继承的许可证',
  own: (licence) => sentence`自身的“${licence}”`,
  from: (licence, names) => sentence`来自 ${names} 的“${licence}”`,
  list: (terms) => listed(terms, '、', '和'),
  inherits: (name, terms) => sentence`以 ${name} 为基础的模型将继承：${terms}。`,
  unknown: (names) => sentence`${names} 的许可证类别未知。`,
  freer: (name, names) => sentence`${name} 的许可证比其权重来源 ${names} 的更宽松。`,
  noAdvice: '以上内容依据资料来源，不构成法律意见。',
  sourceOf: (name) => `${name} 许可证的依据`,
  more: (n) => `另外 ${count(n)} 个`,
};
