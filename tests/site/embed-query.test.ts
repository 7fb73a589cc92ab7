import { describe, expect, test } from 'vitest';
import { parseEmbedQuery } from '../../src/site/embed-query.js';

const PAGE = 'https://example.org/graphs/embed.html';
const parse = (query: string) => parseEmbedQuery(`${PAGE}?${query}`);

describe('parseEmbedQuery', () => {
  test.each([
    ['unix.json', 'https://example.org/graphs/unix.json'],
    ['/unix.json', 'https://example.org/unix.json'],
    ['//example.com/a.json', 'https://example.com/a.json'],
    ['https://example.com/a.json', 'https://example.com/a.json'],
  ])('src=%s: %s', (src, url) => {
    expect(parse(`src=${encodeURIComponent(src)}`).src).toBe(url);
  });

  test.each([
    '',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:application/json,{}',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.com/a.json',
    'https://user:password@example.com/a.json',
    'https://',
  ])('src=%s: nothing to fetch', (src) => {
    expect(parse(`src=${encodeURIComponent(src)}`).src).toBeNull();
  });

  test('on a page opened as file://: nothing is fetched', () => {
    expect(parseEmbedQuery('file:///home/embed.html?src=unix.json').src).toBeNull();
  });

  test('the view is passed on unchanged', () => {
    const view = 'domain=medicine,law&select=llama~alpaca';
    expect(parse(`src=a.json&view=${encodeURIComponent(view)}`).attributes['view']).toBe(view);
  });

  test('unknown keys and invalid values are omitted; the picture must be activated', () => {
    const query =
      'src=a.json&theme=pink&lang=no such&interaction=trap&onclick=alert(1)&style=x&worker-src=x';
    expect(parse(query).attributes).toEqual({ interaction: 'activate' });
  });

  test('interaction=direct: the picture is active at once', () => {
    expect(parse('src=a.json&interaction=direct').attributes).toEqual({ interaction: 'direct' });
  });
});
