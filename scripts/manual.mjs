import { readFileSync } from 'node:fs';
import { escapeHtml, renderDocument } from './render-docs.mjs';

/**
 * Fills the page of the manual: replaces `<!-- docs: format -->` by that document of docs/, and adds the source below
 * each `<div class="example">`.
 * @type {import('vite').Plugin}
 */
export const manual = {
  name: 'manual',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.includes('<!-- docs:')
        ? withSources(html).replace(/<!-- docs: ([\w-]+) -->/g, (_, name) =>
            renderDocument(readFileSync(`docs/${name}.md`, 'utf8'), name),
          )
        : html,
  },
};

function withSources(html) {
  return html.replace(
    /<div class="example">\n([\s\S]*?)\n *<\/div>/g,
    (match, source) =>
      `${match}\n<pre tabindex="0"><code>${escapeHtml(outdented(source))}</code></pre>`,
  );
}

function outdented(text) {
  const lines = text.split('\n');
  const margin = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)),
  );
  return lines.map((line) => line.slice(margin)).join('\n');
}
