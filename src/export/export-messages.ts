import type { Messages } from '../scene/messages.js';

export interface ExportMessages {
  /** What a graph without a title is called. */
  readonly untitled: string;
  readonly about: string;
  /** @param shown models with a card of their own @param folded models behind other cards */
  readonly counts: (shown: string, folded: string | null) => string;
  readonly asOf: (date: string) => string;
  /** The family as it was at an earlier time. */
  readonly until: (date: string) => string;
  readonly method: string;
  readonly line: string;
  readonly card: string;
  readonly icon: string;
  readonly otherMethod: string;
  readonly generation: string;
  readonly hiddenParents: string;
  readonly sources: string;
  readonly more: (count: string) => string;
}

/** What a picture says about itself. */
export const EXPORT_MESSAGES: Messages<ExportMessages> = {
  en: {
    untitled: 'Lineage graph',
    about: 'A lineage graph: every line leads from a model to one that was made from it.',
    counts: (shown, folded) =>
      folded === null ? `Models shown: ${shown}` : `Models shown: ${shown}, folded: ${folded}`,
    asOf: (date) => `Data of ${date}`,
    until: (date) => `until ${date}`,
    method: 'Main method',
    line: 'Line',
    card: 'Card',
    icon: 'Icon',
    otherMethod: 'Another method',
    generation: 'the makers’ own generation',
    hiddenParents: 'has parents out of the picture',
    sources: 'Sources',
    more: (count) => `and ${count} more in the JSON`,
  },
  zh: {
    untitled: '谱系图',
    about: '谱系图：每条线由一个模型指向由它而来的模型。',
    counts: (shown, folded) =>
      folded === null ? `显示模型：${shown} 个` : `显示模型：${shown} 个，折叠：${folded} 个`,
    asOf: (date) => `数据截至${date}`,
    until: (date) => `截至${date}`,
    method: '主要方法',
    line: '线条',
    card: '卡片',
    icon: '图标',
    otherMethod: '其他方法',
    generation: '官方各代模型',
    hiddenParents: '另有未画出的来源',
    sources: '资料来源',
    more: (count) => `另有 ${count} 条见 JSON`,
  },
};
