import type { Messages } from '../messages.js';

export interface MatrixMessages {
  readonly title: (rows: string, columns: string) => string;
  /** How many cells say that nobody has made such a model. */
  readonly gaps: (count: number, formatted: string, all: string) => string;
  readonly columns: string;
  readonly largestFirst: string;
  readonly total: string;
  readonly show: (count: number, formatted: string) => string;
  /** What a cell says, for those who hear it. */
  readonly cell: (row: string, column: string, count: number, formatted: string) => string;
  readonly never: (row: string, column: string) => string;
  readonly notLeft: (row: string, column: string) => string;
  readonly line: (name: string, count: number, formatted: string) => string;
  readonly cut: (shown: string, all: string) => string;
  /** Said instead of a table without rows or columns. */
  readonly nothing: (rows: string, columns: string) => string;
  readonly few: string;
  readonly many: string;
  readonly nobody: string;
  /** Why cells of a line may sum to more than its total. */
  readonly twice: string;
}

const PLURAL = new Intl.PluralRules('en');
const modelsOf = (count: number, formatted: string) =>
  `${formatted} ${PLURAL.select(count) === 'one' ? 'model' : 'models'}`;

/** What the coverage matrix says. */
export const MATRIX_MESSAGES: Messages<MatrixMessages> = {
  en: {
    title: (rows, columns) => `${rows} × ${columns.toLocaleLowerCase('en')}`,
    gaps: (count, formatted, all) =>
      `${formatted} of ${all} combinations ${PLURAL.select(count) === 'one' ? 'has' : 'have'} no model yet`,
    columns: 'Columns',
    largestFirst: 'Largest first',
    total: 'All',
    show: (count, formatted) => `Show ${modelsOf(count, formatted)} in the picture`,
    cell: (row, column, count, formatted) => `${row} × ${column}: ${modelsOf(count, formatted)}`,
    never: (row, column) => `no model yet: ${row} × ${column}`,
    notLeft: (row, column) => `${row} × ${column}: none that the other filters leave`,
    line: (name, count, formatted) => `${name}: ${modelsOf(count, formatted)}`,
    cut: (shown, all) => `The ${shown} largest of ${all} are shown.`,
    nothing: (rows, columns) =>
      `The graph says nothing of one of the two: ${rows.toLocaleLowerCase('en')}, ${columns.toLocaleLowerCase('en')}.`,
    few: 'few',
    many: 'many',
    nobody: 'no model yet',
    twice: 'A model that has several values counts in each; totals count it once.',
  },
  zh: {
    title: (rows, columns) => `${rows} × ${columns}`,
    gaps: (_, formatted, all) => `${all} 种组合中有 ${formatted} 种尚无模型`,
    columns: '列',
    largestFirst: '按数量排序',
    total: '合计',
    show: (_, formatted) => `在图中查看这 ${formatted} 个模型`,
    cell: (row, column, _, formatted) => `${row} × ${column}：${formatted} 个模型`,
    never: (row, column) => `尚无模型：${row} × ${column}`,
    notLeft: (row, column) => `${row} × ${column}：其他筛选条件下没有模型`,
    line: (name, _, formatted) => `${name}：${formatted} 个模型`,
    cut: (shown, all) => `共 ${all} 项，仅显示数量最多的 ${shown} 项。`,
    nothing: (rows, columns) => `该图未给出“${rows}”或“${columns}”。`,
    few: '少',
    many: '多',
    nobody: '尚无模型',
    twice: '具有多个取值的模型在每个取值中各计一次，合计只计一次。',
  },
};
