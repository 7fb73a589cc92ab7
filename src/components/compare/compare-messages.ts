import type { Messages } from '../messages.js';

/** The words of the comparison that the detail panel does not have. */
export interface CompareWords {
  readonly title: string;
  readonly close: string;
  readonly remove: (name: string) => string;
  readonly swap: (count: number) => string;
  readonly add: string;
  readonly compareWith: string;
  readonly search: string;
  readonly howTo: string;
  readonly found: (count: number) => string;
  readonly nothingFound: string;
  readonly ways: string;
  readonly from: (name: string) => string;
  readonly alsoFrom: (name: unknown) => unknown;
  readonly mainFrom: (name: unknown) => unknown;
  readonly differences: string;
  readonly fact: string;
  readonly licenceClass: string;
  readonly domains: string;
  readonly notStated: string;
  readonly noBase: string;
  readonly showSame: (count: number) => string;
  readonly allSame: string;
  readonly scores: string;
}

export const COMPARE_MESSAGES: Messages<CompareWords> = {
  en: {
    title: 'Comparison',
    close: 'End the comparison',
    remove: (name) => `Take ${name} out of the comparison`,
    swap: (count) => (count === 2 ? 'Swap' : 'Reverse the order'),
    add: 'Add a model…',
    compareWith: 'Compare with…',
    search: 'Name of a model',
    howTo:
      'Or hold Shift and click a card in the picture. On a touch screen, press and hold it; with the keyboard, Shift and Enter.',
    found: (count) => `${count} ${count === 1 ? 'model' : 'models'} found`,
    nothingFound: 'No model of this name.',
    ways: 'The ways down from the common ancestor',
    from: (name) => `From ${name}: `,
    alsoFrom: (name) => ['Also from ', name],
    mainFrom: (name) => ['Along their main lines, from ', name],
    differences: 'What differs',
    fact: 'Fact',
    licenceClass: 'Licence class',
    domains: 'Domains',
    notStated: 'not stated',
    noBase: 'nothing in this graph',
    showSame: (count) => `Show what is the same (${count})`,
    allSame: 'Nothing that is recorded differs.',
    scores: 'Official scores in the same setting',
  },
  zh: {
    title: '对比',
    close: '结束对比',
    remove: (name) => `将 ${name} 移出对比`,
    swap: (count) => (count === 2 ? '交换' : '颠倒次序'),
    add: '添加模型…',
    compareWith: '与其他模型对比…',
    search: '模型名称',
    howTo: '也可以按住 Shift 点击图中的卡片；触屏上长按卡片；用键盘则按 Shift + 回车。',
    found: (count) => `找到 ${count} 个模型`,
    nothingFound: '没有这个名称的模型。',
    ways: '从共同祖先而下的路径',
    from: (name) => `自 ${name}：`,
    alsoFrom: (name) => ['另一条路径：自 ', name],
    mainFrom: (name) => ['沿各自的主线：自 ', name],
    differences: '不同之处',
    fact: '项目',
    licenceClass: '许可类别',
    domains: '领域',
    notStated: '未说明',
    noBase: '图中没有来源',
    showSame: (count) => `显示相同之处（${count} 项）`,
    allSame: '已记录的各项都相同。',
    scores: '相同设置下的官方成绩',
  },
};
