/** A number with separators. */
export const count = (n: number): string => n.toLocaleString('zh-CN');
