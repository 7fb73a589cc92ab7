import type { Messages } from '../messages.js';

/** How a card is said in a sentence; a part that is not known is ''. Numbers come with the way they are written. */
export interface CardMessages {
  readonly sentence: (parts: readonly string[]) => string;
  readonly list: (items: readonly string[]) => string;
  readonly released: (date: string, makers: string) => string;
  /** By relation; every other one as `weights`. */
  readonly claims: Readonly<Record<string, (parent: string, method: string) => string>> & {
    readonly weights: (parent: string, method: string) => string;
  };
  readonly derived: (count: number, formatted: string) => string;
  readonly folded: (count: number, formatted: string) => string;
  readonly alsoUnder: (parents: string) => string;
  readonly ghost: string;
  readonly more: (formatted: string, parent: string, method: string) => string;
  readonly share: (formatted: string, method: string) => string;
  readonly shares: (shares: readonly string[]) => string;
  readonly methodNotStated: string;
  readonly opened: (found: string, shown: string) => string;
  /** What can be done to what a sentence tells. */
  readonly toOpen: (sentence: string) => string;
}

const given = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator);
const PLURAL = new Intl.PluralRules('en');
const models = (count: number, formatted: string) =>
  `${formatted} ${PLURAL.select(count) === 'one' ? 'model' : 'models'}`;

/** What is said of a card, in the picture and in its outline. */
export const CARD_MESSAGES: Messages<CardMessages> = {
  en: {
    sentence: (parts) => given(parts, ', '),
    list: (items) => new Intl.ListFormat('en').format(items),
    released: (date, makers) =>
      given([date === '' ? '' : `released ${date}`, makers === '' ? '' : `by ${makers}`], ' '),
    claims: {
      weights: (parent, method) =>
        given([`from ${parent}`, method === '' ? '' : `by ${method}`], ' '),
      distillation: (parent) => `trained on the outputs of ${parent}`,
      data: (parent) => `trained with data from ${parent}`,
      architecture: (parent) => `with the architecture of ${parent}`,
      successor: (parent) => `the generation after ${parent}`,
    },
    derived: (count, formatted) => `${models(count, formatted)} derived`,
    folded: (count, formatted) => `${models(count, formatted)} folded behind it`,
    alsoUnder: (parents) => `also under ${parents}`,
    ghost: 'shown as an ancestor',
    more: (formatted, parent, method) =>
      given(
        [
          `${formatted} more`,
          parent === '' ? '' : `from ${parent}`,
          method === '' ? '' : `by ${method}`,
        ],
        ' ',
      ),
    share: (formatted, method) => `${formatted} by ${method}`,
    shares: (shares) => given(shares, ', '),
    methodNotStated: 'a method not stated',
    opened: (found, shown) => (found === shown ? 'opened' : `opened, ${shown} of ${found} shown`),
    toOpen: (sentence) => `${sentence}. Folded; press Enter to open.`,
  },
  zh: {
    sentence: (parts) => given(parts, '，'),
    list: (items) => new Intl.ListFormat('zh').format(items),
    released: (date, makers) =>
      date === ''
        ? makers === ''
          ? ''
          : `${makers} 研制`
        : given([makers, makers === '' ? `${date}发布` : `于${date}发布`], ' '),
    claims: {
      weights: (parent, method) =>
        method === '' ? `来自 ${parent}` : `由 ${parent} 经${method}而来`,
      distillation: (parent) => `以 ${parent} 的输出训练`,
      data: (parent) => `用 ${parent} 的数据训练`,
      architecture: (parent) => `沿用 ${parent} 的架构`,
      successor: (parent) => `${parent} 的下一代`,
    },
    derived: (_, formatted) => `衍生出 ${formatted} 个模型`,
    folded: (_, formatted) => `其后折叠着 ${formatted} 个模型`,
    alsoUnder: (parents) => `也在 ${parents} 之下`,
    ghost: '作为祖先显示',
    more: (formatted, parent, method) =>
      `${parent === '' ? '' : `${parent} 的`}另外 ${formatted} 个模型${method === '' ? '' : `，经${method}而来`}`,
    share: (formatted, method) => `${method} ${formatted} 个`,
    shares: (shares) => given(shares, '、'),
    methodNotStated: '未说明的方法',
    opened: (found, shown) =>
      found === shown ? '已展开' : `已展开，显示 ${found} 个中的 ${shown} 个`,
    toOpen: (sentence) => `${sentence}。已折叠，按回车展开。`,
  },
};
