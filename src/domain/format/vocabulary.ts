import type { GraphFile } from './format.js';
import { textOf, type Text } from './text.js';

/** The vocabularies of the format; a file may add its own words to each. */
export type VocabularyName = 'relations' | 'methods' | 'domains' | 'licenseClasses' | 'modalities';

/** The built-in words with their labels, in display order. */
const BUILT_IN: Readonly<Record<VocabularyName, Readonly<Record<string, Text>>>> = {
  relations: {
    weights: { en: 'Weights', zh: '权重' },
    merge: { en: 'Merge', zh: '合并' },
    distillation: { en: 'Distillation', zh: '蒸馏' },
    data: { en: 'Training data', zh: '训练数据' },
    architecture: { en: 'Architecture', zh: '架构' },
    successor: { en: 'Next generation', zh: '下一代' },
  },
  methods: {
    'continued-pretraining': { en: 'Continued pre-training', zh: '继续预训练' },
    'instruction-tuning': { en: 'Instruction tuning', zh: '指令微调' },
    peft: { en: 'PEFT', zh: '参数高效微调' },
    'full-fine-tuning': { en: 'Full fine-tuning', zh: '全参数微调' },
    multimodal: { en: 'Multimodal', zh: '多模态' },
    'preference-alignment': { en: 'Preference alignment', zh: '偏好对齐' },
    'reinforcement-learning': { en: 'Reinforcement learning', zh: '强化学习' },
    'long-context': { en: 'Long context', zh: '长上下文' },
    merge: { en: 'Merge', zh: '模型合并' },
    pruning: { en: 'Pruning', zh: '剪枝' },
    quantization: { en: 'Quantization', zh: '量化' },
  },
  domains: {
    general: { en: 'General', zh: '通用' },
    medicine: { en: 'Medicine', zh: '医学' },
    law: { en: 'Law', zh: '法律' },
    finance: { en: 'Finance', zh: '金融' },
    math: { en: 'Mathematics', zh: '数学' },
    code: { en: 'Code', zh: '代码' },
    science: { en: 'Science', zh: '科学' },
    education: { en: 'Education', zh: '教育' },
    biology: { en: 'Biology', zh: '生物' },
    chemistry: { en: 'Chemistry', zh: '化学' },
    geoscience: { en: 'Geoscience', zh: '地学' },
    'mental-health': { en: 'Mental health', zh: '心理健康' },
    cybersecurity: { en: 'Cybersecurity', zh: '网络安全' },
    transportation: { en: 'Transportation', zh: '交通' },
    agriculture: { en: 'Agriculture', zh: '农业' },
    bilingual: { en: 'Bilingual', zh: '双语' },
    multilingual: { en: 'Multilingual', zh: '多语言' },
    translation: { en: 'Translation', zh: '翻译' },
    roleplay: { en: 'Role play', zh: '角色扮演' },
    'tool-use': { en: 'Tool use', zh: '工具使用' },
    agent: { en: 'Agents', zh: '智能体' },
    retrieval: { en: 'Retrieval', zh: '检索' },
    safety: { en: 'Safety', zh: '安全' },
    other: { en: 'Other', zh: '其他' },
  },
  licenseClasses: {
    permissive: { en: 'Permissive', zh: '宽松许可' },
    copyleft: { en: 'Copyleft', zh: 'Copyleft 许可' },
    'llama-community': { en: 'Llama community', zh: 'Llama 社区许可' },
    'non-commercial': { en: 'Non-commercial', zh: '非商业' },
    'research-only': { en: 'Research only', zh: '仅限研究' },
    other: { en: 'Other', zh: '其他' },
    unknown: { en: 'Unknown', zh: '未知' },
  },
  modalities: {
    text: { en: 'Text', zh: '文本' },
    image: { en: 'Images', zh: '图像' },
    video: { en: 'Video', zh: '视频' },
    audio: { en: 'Audio', zh: '音频' },
    '3d': { en: '3D', zh: '三维' },
  },
};

/** The words that a graph may use, built-in ones first, then its own, each with a label in every language. */
export class Vocabulary {
  readonly #lists: Record<VocabularyName, Map<string, Text>>;

  constructor(additions: GraphFile['vocabulary'] = {}) {
    const listOf = (name: VocabularyName) =>
      new Map<string, Text>([
        ...Object.entries(BUILT_IN[name]),
        ...(additions[name] ?? []).map(({ id, label }): [string, Text] => [id, label ?? id]),
      ]);
    this.#lists = {
      relations: listOf('relations'),
      methods: listOf('methods'),
      domains: listOf('domains'),
      licenseClasses: listOf('licenseClasses'),
      modalities: listOf('modalities'),
    };
  }

  /** Whether a word is known; an unknown one is a warning and is displayed as written. */
  has(name: VocabularyName, id: string): boolean {
    return this.#lists[name].has(id);
  }

  /** The index of a word among those that the file adds to a vocabulary; -1 for any other word. */
  ownPlaceOf(name: VocabularyName, id: string): number {
    if (!this.has(name, id) || Object.hasOwn(BUILT_IN[name], id)) return -1;
    return this.idsOf(name).indexOf(id) - Object.keys(BUILT_IN[name]).length;
  }

  /** Every known word of a vocabulary, in display order. */
  idsOf(name: VocabularyName): readonly string[] {
    return [...this.#lists[name].keys()];
  }

  /** The label of a word, or the word itself if it is unknown. */
  labelOf(name: VocabularyName, id: string, lang: string): string {
    const label = this.#lists[name].get(id);
    return label === undefined ? id : textOf(label, lang);
  }
}
