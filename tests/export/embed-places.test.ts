import { describe, expect, test } from 'vitest';
import { embedPlacesOf } from '../../src/export/embed-places.js';

const PAGE = 'https://example.org/blog/post.html?draft#top';

describe('embedPlacesOf', () => {
  test('a script loaded from its own URL is available there, with the frame next to it', () => {
    expect(embedPlacesOf('https://cdn.example/v1/lineage-graph.js', PAGE)).toEqual({
      script: 'https://cdn.example/v1/lineage-graph.js',
      frame: 'https://cdn.example/v1/embed.html',
    });
  });

  test.each([
    ['a bundle of the page', 'https://example.org/assets/index-a1b2.js'],
    ['a local file', 'file:///home/ada/lineage-graph.js'],
    ['an empty URL, as left by a bundler', undefined],
    ['no URL at all', 'lineage-graph.js'],
  ])('%s is not available to others: script and frame are next to the page', (_, module) => {
    expect(embedPlacesOf(module, PAGE)).toEqual({
      script: 'https://example.org/blog/lineage-graph.js',
      frame: 'https://example.org/blog/embed.html',
    });
  });

  test('a local page has no public URL: files are taken from the web', () => {
    const places = embedPlacesOf('file:///home/ada/lineage-graph.js', 'file:///home/ada/page.html');
    expect(places.script).toMatch(
      /^https:\/\/[^/]+\/npm\/lineage-graph@[\d.]+\/dist\/lineage-graph\.js$/,
    );
    expect(places.frame).toMatch(/^https:\/\/.*\/embed\.html$/);
  });
});
