import type { Messages } from '../messages.js';

export interface CanvasMessages {
  readonly picture: (drawn: number, models: number) => string;
  readonly find: string;
  readonly close: (title: string) => string;
}

/** What the picture says of itself. */
export const canvasMessages: Messages<CanvasMessages> = {
  en: {
    picture: (drawn, models) =>
      `Lineage picture: ${drawn} of ${models} models have a card of their own. Arrow keys walk from model to model.`,
    find: 'Find in bundle',
    close: (title) => `Close ${title}`,
  },
  zh: {
    picture: (drawn, models) =>
      `谱系图：${models} 个模型中有 ${drawn} 个单独显示。用方向键在模型之间移动。`,
    find: '在此组中查找',
    close: (title) => `收起 ${title}`,
  },
};
