import { expect, test } from 'vitest';
import { mergeLanguages } from '../../../src/export/opening/merge-languages.js';
import { formatMarkup, xml, type XmlElement } from '../../../src/export/xml.js';

const merged = (en: XmlElement, zh: XmlElement) =>
  mergeLanguages([
    ['en', en],
    ['zh', zh],
  ]).map(formatMarkup);

const drawing = (lang: string, ...children: XmlElement[]) =>
  xml('svg', { lang, width: 9 }, ...children);
const text = (words: string) => xml('text', { x: 1 }, words);

test('shared parts appear once, others once per language', () => {
  const parts = (words: string) => [xml('g', {}, text('LLaMA')), xml('g', {}, text(words))];
  expect(merged(drawing('en', ...parts('others')), drawing('zh', ...parts('其他')))).toEqual([
    '<svg width="9"><g><text x="1">LLaMA</text></g><g>' +
      '<text x="1" data-lang="en" lang="en">others</text>' +
      '<text x="1" data-lang="zh" lang="zh">其他</text></g></svg>',
  ]);
});

test('a part of another size appears once per language', () => {
  const card = (width: number) => xml('rect', { width });
  expect(merged(drawing('en', card(3)), drawing('zh', card(4)))).toEqual([
    '<svg width="9"><rect width="3" data-lang="en" lang="en"/><rect width="4" data-lang="zh" lang="zh"/></svg>',
  ]);
});

test.each([
  ['with other parts', drawing('zh', text('a'), text('b'))],
  ['in another size', xml('svg', { lang: 'zh', width: 10 }, text('a'))],
  ['with another title', drawing('zh', xml('title', {}, '别名'))],
])('drawings %s stay apart', (_, zh) => {
  const en =
    zh.children.length === 1 ? drawing('en', xml('title', {}, 'name')) : drawing('en', text('a'));
  const apart = merged(en, zh);
  expect(apart).toHaveLength(2);
  expect(apart[1]).toContain('data-lang="zh"');
});
