import { afterEach, describe, expect, test } from 'vitest';
import '../../src/components/detail/lineage-detail.js';
import { graphOf } from '../graph-of.js';
import { settled } from './element-contract.js';
import { standIn } from './stand-in.js';

const NOTES = [
  {
    en: 'By the [README](https://example.org/README.md) it was tuned.',
    zh: '据 [README](https://example.org/README.md) 所述，它经过微调。',
  },
  'See [here](javascript:alert(1)) and <b>there</b>.',
];

describe('<lineage-detail>, its notes', () => {
  afterEach(() => document.body.replaceChildren());

  test.each([
    ['en', 'By the README it was tuned.'],
    ['zh', '据 README 所述，它经过微调。'],
  ])(
    'in %s they link the documents they name, and nothing else becomes markup',
    async (lang, text) => {
      const element = document.createElement('lineage-detail');
      element.lang = lang;
      const graph = graphOf('llama', { llama: { notes: NOTES } });
      await standIn(element, graph, { select: { kind: 'node', id: 'llama' } });
      await settled(element);
      const paragraphs = [...(element.shadowRoot?.querySelectorAll('.notes p') ?? [])];
      expect(paragraphs.map(({ textContent }) => textContent.trim())).toEqual([text, NOTES[1]]);
      const links = paragraphs.flatMap((paragraph) => [...paragraph.querySelectorAll('a')]);
      expect(links.map(({ href, rel, textContent }) => [href, rel, textContent])).toEqual([
        ['https://example.org/README.md', 'noopener noreferrer', 'README'],
      ]);
      expect(element.shadowRoot?.querySelector('.notes b')).toBeNull();
    },
  );
});
