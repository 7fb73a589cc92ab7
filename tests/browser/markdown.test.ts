import { render } from 'lit';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/components/markdown/markdown.js';

const HARMLESS = new Set([
  ...['P', 'STRONG', 'EM', 'CODE', 'PRE', 'A', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'HR', 'BR'],
]);

function drawn(text: string): HTMLElement {
  const box = document.createElement('div');
  render(markdown(text), box);
  return box;
}

/** The elements as they nest, without the marks Lit leaves: `p(strong,a) ul(li,li)`. */
function shapeOf(element: Element): string {
  return [...element.children]
    .map((child) => {
      const inner = shapeOf(child).replaceAll(' ', ',');
      return child.localName + (inner === '' ? '' : `(${inner})`);
    })
    .join(' ');
}

const wordsIn = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const elementsIn = (element: Element) => [...element.querySelectorAll('*')];

describe('markdown(text) renders the supported syntax as elements', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['one\n\ntwo', 'p p', 'onetwo'],
    ['a **b** *c* `d`', 'p(strong,em,code)', 'a b c d'],
    ['# Title\n\ntext', 'p(strong) p', 'Titletext'],
    ['Title\n===', 'p(strong)', 'Title'],
    ['- a\n- **b**', 'ul(li,li(strong))', 'ab'],
    ['- a\n\n- b', 'ul(li(p),li(p))', 'ab'],
    ['- a\n  1. b', 'ul(li(ol(li)))', 'a b'],
    ['> a\n> b', 'blockquote(p)', 'a b'],
    ['a  \nb', 'p(br)', 'ab'],
    ['```js\n<b>\n```', 'pre(code)', '<b>'],
    ['a\n\n---\n\nb', 'p hr p', 'ab'],
    [
      '用**一个线性投影层把 CLIP 接到 Vicuna 上**：先学',
      'p(strong)',
      '用一个线性投影层把 CLIP 接到 Vicuna 上：先学',
    ],
    ['', '', ''],
  ];
  test.each(cases)('%j', (text, shape, words) => {
    const box = drawn(text);
    expect(shapeOf(box)).toBe(shape);
    expect(wordsIn(box)).toBe(words);
  });

  test('HTML around a text is escaped, the text itself is Markdown', () => {
    const box = drawn('<div>\n**x**\n\n</div> <b>*y*</b>');
    expect(shapeOf(box)).toBe('p(strong) p(em)');
    expect(wordsIn(box)).toBe('<div> x</div> <b>y</b>');
  });

  test('an ordered list keeps its first number', () => {
    expect(drawn('3. a\n4. b').querySelector('ol')?.start).toBe(3);
  });

  test('a link opens in a new tab, with noopener and without a title', () => {
    const link = drawn('[LLaMA](https://arxiv.org/abs/2302.13971 "a title")').querySelector('a');
    expect(link?.href).toBe('https://arxiv.org/abs/2302.13971');
    expect(link?.target).toBe('_blank');
    expect(link?.relList.contains('noopener')).toBe(true);
    expect(link?.hasAttribute('title')).toBe(false);
  });

  test('autolinks and reference links are links', () => {
    const links = drawn(
      '<https://a.test/?x=1&lt=2> [b][r]\n\n[r]: https://b.test',
    ).querySelectorAll('a');
    expect([...links].map((link) => [link.href, wordsIn(link)])).toEqual([
      ['https://a.test/?x=1&lt=2', 'https://a.test/?x=1&lt=2'],
      ['https://b.test/', 'b'],
    ]);
  });

  test('character references are decoded once, but not in code', () => {
    expect(wordsIn(drawn('AT&amp;T &lt;b&gt; &#20013;&#x6587; &amp;lt; \\*'))).toBe(
      'AT&T <b> 中文 &lt; *',
    );
    expect(wordsIn(drawn('`&lt;`'))).toBe('&lt;');
    expect(wordsIn(drawn('&#0; &#xD800; &#x110000;'))).toBe('\uFFFD \uFFFD \uFFFD');
    expect(wordsIn(drawn('&nonsense; & &;'))).toBe('&nonsense; & &;');
  });
});

describe('markdown(text) from anywhere', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick=alert(1)>c</b> d',
    '<!-- a --><?php ?><![CDATA[x]]>',
    '<div>\n\n**x**\n\n</div>',
    '<svg/onload=alert(1)>',
    '- <iframe src="javascript:alert(1)">',
  ])('HTML is text: %j', (text) => {
    const box = drawn(text);
    expect(elementsIn(box).every(({ tagName }) => HARMLESS.has(tagName))).toBe(true);
    for (const tag of text.match(/<[^>]*>?/g) ?? []) expect(box.textContent).toContain(tag);
  });

  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](javascript&#58;alert(1))',
    '[a](&#x6A;avascript:alert(1))',
    '[a](java&#10;script:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](vbscript:x)',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](//evil.test)',
    '[a](/here)',
    '[a](#there)',
    '[a](https://user:pass@evil.test)',
    '<javascript:alert(1)>',
    '[a][x]\n\n[x]: javascript:alert(1)',
    '[a][__proto__]',
  ])('%j leads nowhere', (text) => {
    const box = drawn(text);
    expect(box.querySelector('a')).toBeNull();
    expect(wordsIn(box)).not.toBe('');
  });

  test('an image is rendered as its alternative text, and nothing is loaded', () => {
    const box = drawn('a ![the *figure*](https://evil.test/pixel.png) b ![](x.png)');
    expect(shapeOf(box)).toBe('p');
    expect(wordsIn(box)).toBe('a the *figure* b');
  });

  const N = 10_000;
  test.each([
    ['quotations', '>'.repeat(N)],
    ['quotations with spaces', '> '.repeat(N)],
    ['lists', '- '.repeat(N)],
    ['lists in quotations', '> - '.repeat(N)],
    ['emphasis', `${'*a '.repeat(N)}${'a* '.repeat(N)}`],
    ['emphasis that fits', `${'*a '.repeat(N / 6)}${' a*'.repeat(N / 6)}`],
    ['brackets', '['.repeat(N)],
    ['links', '[a]('.repeat(N)],
    ['links that close', `${'['.repeat(N / 4)}a${'](b)'.repeat(N / 6)}`],
    ['images', '!['.repeat(N)],
    ['angles', '<'.repeat(N)],
    ['ticks', Array.from({ length: 200 }, (_, n) => '`'.repeat(n)).join(' ')],
    ['references', '&#'.repeat(N)],
    ['indented lists', Array.from({ length: 140 }, (_, n) => `${' '.repeat(n)}- a`).join('\n')],
  ])('ten thousand %s stay shallow', (_, text) => {
    const box = drawn(text);
    const depthOf = (element: Element): number =>
      1 + Math.max(0, ...[...element.children].map(depthOf));
    expect(depthOf(box)).toBeLessThan(24);
    expect(elementsIn(box).every(({ tagName }) => HARMLESS.has(tagName))).toBe(true);
  });

  test('a very long text is truncated, and says so', () => {
    const box = drawn('word '.repeat(10_000));
    expect(box.textContent.length).toBeLessThan(10_100);
    expect(wordsIn(box).endsWith('…')).toBe(true);
  });
});
