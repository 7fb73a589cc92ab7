import { posix } from 'node:path';
import { Marked } from 'marked';

/** The URL for repository files that are not part of the site. */
const REPOSITORY = 'https://github.com/lineage-graph/lineage-graph/blob/main/';
const ADDRESS = /^[a-z]+:/i;

/**
 * Renders a document of docs/ as a section of the manual: headings one level lower, links to other documents within the
 * page, and links to other files in the repository.
 * @param {string} text Markdown
 * @param {string} name name of the document, which is the id of the section
 */
export function renderDocument(text, name) {
  const headings = [];
  const marked = new Marked({
    walkTokens(token) {
      if (token.type === 'link') token.href = hrefOf(token.href, name);
    },
    renderer: {
      heading({ tokens, depth, text: title }) {
        headings.push(title.replaceAll('`', ''));
        const level = depth + 1;
        const id = depth === 1 ? name : `${name}-${anchorOf(title)}`;
        return `<h${level} id="${id}">${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      code({ text: code, lang }) {
        const language = lang ? ` class="language-${lang}"` : '';
        return `<pre tabindex="0"><code${language}>${escapeHtml(code)}</code></pre>\n`;
      },
      table(token) {
        const cells = (row, tag) =>
          row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('');
        const head = cells(token.header, 'th').replaceAll('<th>', '<th scope="col">');
        const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        return `<div class="scroll" role="region" aria-label="Table: ${headings.at(-1)}" tabindex="0"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}
</tbody></table></div>\n`;
      },
    },
  });
  const html = marked.parse(text.replace(/<!-- .*? -->\n/g, ''));
  return `<section aria-labelledby="${name}">\n${html}</section>`;
}

/**
 * The anchor of a heading, generated as on GitHub.
 * @param {string} title
 * @returns {string}
 */
export function anchorOf(title) {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

function hrefOf(href, name) {
  if (ADDRESS.test(href)) return href;
  const [path, anchor] = href.split('#', 2);
  const file = path === '' ? `docs/${name}.md` : posix.join('docs', path);
  if (/^docs\/[\w-]+\.md$/.test(file)) {
    const id = posix.basename(file, '.md');
    return anchor === undefined ? `#${id}` : `#${id}-${anchor}`;
  }
  return file.startsWith('graph-data/') ? `./${file}` : REPOSITORY + file;
}

export function escapeHtml(text) {
  return text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark],
  );
}
