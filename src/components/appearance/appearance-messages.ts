import type { Colouring, Sizing, Stage } from '../../state/view-state.js';
import type { Messages } from '../messages.js';

export interface AppearanceMessages {
  readonly appearance: string;
  readonly colouring: string;
  readonly colourings: Readonly<Record<Colouring, string>>;
  readonly sizing: string;
  readonly sizings: Readonly<Record<Sizing, string>>;
  readonly stage: string;
  readonly stages: Readonly<Record<Stage, string>>;
}

/** What the choices of how models are shown say. */
export const APPEARANCE_MESSAGES: Messages<AppearanceMessages> = {
  en: {
    appearance: 'Appearance',
    colouring: 'Colour of cards',
    colourings: {
      method: 'None: only lines, by method',
      domain: 'Domain',
      license: 'Licence class',
      organization: 'Makers',
      generation: 'Base model',
      modality: 'What it takes in',
    },
    sizing: 'Size of cards',
    sizings: { name: 'As large as the name', descendants: 'By descendants' },
    stage: 'Show as',
    stages: { picture: 'Picture', outline: 'Outline', table: 'Table', matrix: 'Coverage' },
  },
  zh: {
    appearance: '外观',
    colouring: '卡片颜色',
    colourings: {
      method: '无：仅线条按方法着色',
      domain: '领域',
      license: '许可类别',
      organization: '研制者',
      generation: '基座模型',
      modality: '输入模态',
    },
    sizing: '卡片大小',
    sizings: { name: '随名称长短', descendants: '按后代数量' },
    stage: '显示方式',
    stages: { picture: '谱系图', outline: '大纲', table: '表格', matrix: '覆盖矩阵' },
  },
};
