const PLURAL = new Intl.PluralRules('en');

/** The form of a noun after a number. */
export const plural = (n: number, one: string, other: string): string =>
  PLURAL.select(n) === 'one' ? one : other;

/** A number with separators. */
export const count = (n: number): string => n.toLocaleString('en-GB');

/** `1 model`, `2,000 models` */
export const models = (n: number, formatted: string): string =>
  `${formatted} ${plural(n, 'model', 'models')}`;
